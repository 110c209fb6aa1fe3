/**
 * A statutory table as the report prints it, under the form's columns in both languages, each row with its line's id.
 * Its head cells need no scope: alone in a row they head columns, beside data they head the row, as HTML has it.
 */
import type { Bilingual, BothContexts } from "../views/report/both-languages.ts";
import {
  headOf,
  spanIn,
  type EvidenceCell,
  type EvidenceLine,
  type EvidencePart,
  type EvidenceView,
} from "../views/report/evidence-view.ts";
import { attribute, markup, type Markup } from "./markup.ts";
import { both, toldNotes } from "./narrative/claims.ts";

function headRows(contexts: BothContexts, corner: Bilingual, table: EvidenceView): Markup | null {
  const rows = headOf(contexts, table).map((row) => {
    const cells = row.map(
      ({ label, span, depth }) =>
        markup`<th${attribute("colspan", span)}${attribute("rowspan", depth)}>${both(label ?? corner)}`,
    );
    return markup`<tr>${cells}`;
  });
  return rows.length === 0 ? null : markup`<thead>${rows}</thead>`;
}

function cellOf({ anchor, mark, word, text, toldAt }: EvidenceCell, span: number | undefined): Markup {
  const shown = word === null ? text : both(word);
  const content = toldAt === null ? shown : markup`<a${attribute("href", toldAt)}>${shown}</a>`;
  return markup`<td${attribute("id", anchor)}${attribute("class", mark)}${attribute("colspan", span)}>${content}`;
}

/** `width` is how many cells a row has; of a shorter row the last cell takes the rest, of a lone one its label. */
function rowOf(table: EvidenceView, { anchor, label, alike, mark, cells, isTotal, notes }: EvidenceLine): Markup {
  const width = table.columns.length;
  const isLone = cells.length === 1;
  const told =
    alike === null ? null : markup`<td${attribute("colspan", width)}${attribute("class", mark)}>${both(alike)}`;
  const shown = cells.map((cell, at) => cellOf(cell, isLone ? undefined : spanIn(table, cells.length, at)));
  const head = markup`<th${attribute("colspan", isLone ? width : undefined)}>${both(label)}${toldNotes(notes)}`;
  return markup`<tr${attribute("id", anchor)}${attribute("class", isTotal ? "total" : undefined)}>${head}${told}${shown}`;
}

/** The row of a group: its label, what its folded rows hold, the columns that stand above this part alone. */
function groupHead(table: EvidenceView, { head, columns }: EvidencePart): Markup | null {
  if (head === null) return null;
  const width = table.columns.length;
  const isAlone = head.alike === null && columns === null;
  const heads = (columns ?? []).map(
    (column, at) => markup`<th${attribute("colspan", spanIn(table, columns?.length ?? 0, at))}>${both(column)}`,
  );
  const told =
    head.alike === null
      ? null
      : markup`<td${attribute("class", head.mark)}${attribute("colspan", width)}>${both(head.alike)}`;
  return markup`<tr${attribute("id", head.anchor)}><th${attribute("colspan", isAlone ? width + 1 : undefined)}>${both(head.label)}${toldNotes(head.notes)}${heads}${told}`;
}

export function evidenceTable(contexts: BothContexts, corner: Bilingual, table: EvidenceView): Markup {
  const parts = table.parts.map(
    (part) => markup`<tbody>${groupHead(table, part)}${part.lines.map((line) => rowOf(table, line))}`,
  );
  const bodies = parts.map((part, at) => (at === 0 ? part : markup`</tbody>${part}`));
  // The frame and the table are styled by the section that they stand in.
  return markup`<div tabindex=0><table>${headRows(contexts, corner, table)}${bodies}</table></div>`;
}
