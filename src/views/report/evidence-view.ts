/**
 * The statutory tables of a report as its page prints them: labels and cells as in the source, the English term beside
 * each label, the id that leads to the row. Folded rows say in words what all their cells hold. Nothing is calculated.
 */
import { rowTerms } from "../../form/terms.ts";
import { outcomesHeading, type FormColumn } from "../../form/statutory-form.ts";
import type { AgencyYear } from "../../model/dataset.ts";
import type { Bilingual } from "../../model/diagnostic.ts";
import type { Figure } from "../../model/figure.ts";
import type { TableId } from "../../model/report.ts";
import {
  alikeIn,
  evidenceTables,
  type EvidenceGroup,
  type EvidenceRow,
  type EvidenceTable,
  type Fold,
  type GroupHeading,
  type PrintedRow,
} from "../evidence/evidence-rows.ts";
import { figureAnchors } from "../evidence/figure-anchors.ts";
import { textOfFigure } from "../evidence/figure-cell.ts";
import { columnName, rowName, rowNameInGroup } from "../evidence/term-words.ts";
import type { PageContext } from "../page-context.ts";
import type { ToldBeside, ToldNote } from "../narrative/told-counts.ts";
import { inBoth, type BothContexts } from "./both-languages.ts";

/** `text` is what is printed; where nothing is, `word` says so. `anchor` is of a cell that another line prints. */
export type EvidenceCell = {
  text: string;
  word: Bilingual | null;
  mark: string | undefined;
  anchor: string | undefined;
  /** The passage of the text that says the same number. */
  toldAt: string | null;
};
/** `alike` stands for all cells of folded rows, or of a row that holds nothing else. */
export type EvidenceLine = {
  anchor: string | undefined;
  label: Bilingual;
  alike: Bilingual | null;
  mark: string | undefined;
  cells: EvidenceCell[];
  isTotal: boolean;
  /** What the text says else. */
  notes: ToldNote[];
};
/** `head` is the group's own row; `columns` those that stand above this part alone. */
export type EvidencePart = { head: EvidenceLine | null; columns: Bilingual[] | null; lines: EvidenceLine[] };
export type EvidenceView = {
  id: TableId;
  isAbsent: boolean;
  /** All of the table in a sentence, where all its cells hold the same. */
  whole: { anchor: string | undefined; told: Bilingual; notes: ToldNote[] } | null;
  columns: Bilingual[];
  parts: EvidencePart[];
  isDisputed: boolean;
};

/** `above` are the columns of the block before, in table 二. */
type Page = {
  both: BothContexts;
  year: AgencyYear;
  told: ToldBeside;
  table: TableId;
  above?: FormColumn[] | undefined;
};

const tidy = (text: string): string => text.trim().replace(/\s+/g, " ");

/** What stands before the first figure: the labels of the row, of its group and of the groups around. */
function labelsIn(printed: PrintedRow | undefined): string[] {
  const cells = printed?.cells ?? [];
  const first = cells.findIndex(({ figure }) => figure !== undefined);
  return cells
    .slice(0, Math.max(first, 0))
    .map(({ text }) => tidy(text))
    .filter((text) => text !== "");
}

function headingOf({ both, table }: Page, { label, first }: GroupHeading): Bilingual {
  if (table === "disclosure") {
    const item = "一二三四五六七八九".indexOf(/（(.)）/.exec(label)?.[1] ?? "") + 1;
    return { zh: label, en: both.en.t.report.article(item) };
  }
  const group = first.row.id.split(".")[0] ?? "";
  return { zh: labelsIn(first.printed).at(-2) ?? label, en: rowTerms[group]?.en ?? group };
}

/** The heads of the block stand above it, or are the same as those further up. */
const hasHead = ({ above }: Page, { columns }: EvidenceGroup): boolean =>
  columns.length > 1 && !columns.every(({ id }, i) => above?.[i]?.id === id);

/** In table 二 a row of one number says itself what its block and column are; one without heads, what its block is. */
function labelUnder(both: BothContexts, { headings, columns }: EvidenceGroup, own: Bilingual): Bilingual {
  const heading = headings[0]?.label.replace(/^第二十条/, "") ?? "";
  const [column, ...others] = columns;
  if (column === undefined || others.length > 0) return { zh: `${heading} ${own.zh}`, en: own.en };
  return {
    zh: both.zh.t.report.underHeading(heading, own.zh, column.label),
    en: both.en.t.report.underHeading(heading, own.en, columnName(both.en, column.id)),
  };
}

/** As printed; the blocks of table 四 have columns for labels, and a lost label is the form's. */
function labelOf(page: Page, group: EvidenceGroup, { row, printed }: EvidenceRow): Bilingual {
  const { both, table } = page;
  if (table === "reviews") return { zh: rowName(both.zh, row.id), en: rowName(both.en, row.id) };
  const own: Bilingual = { zh: labelsIn(printed).at(-1) ?? row.label, en: rowNameInGroup(both.en, row.id) };
  if (table === "disclosure" && !hasHead(page, group)) return labelUnder(both, group, own);
  if (row.id === "granted") return { zh: `${labelsIn(printed).at(-2) ?? outcomesHeading} ${own.zh}`, en: own.en };
  return own;
}

const isDisputed = (year: AgencyYear, rows: EvidenceRow[]): boolean =>
  rows.some(({ figures }) => figures.some((id) => year.figures[id]?.standing === "disputed"));

function cellOf({ both }: Page, figure: Figure | undefined): Omit<EvidenceCell, "anchor" | "toldAt"> {
  const raw = figure?.raw?.trim() ?? "";
  const isPlain = figure?.reading === "printed" && raw === String(figure.value);
  const word = (context: PageContext): string =>
    figure === undefined ? context.t.report.notInForm : textOfFigure(context, figure);
  const mark = figure?.standing === "disputed" ? "disputed" : isPlain || raw === "" ? undefined : "odd";
  return { text: raw, word: raw === "" ? inBoth(both, word) : null, mark };
}

/** What all cells hold: "空白，计作 0". */
function alikeWord(context: PageContext, figure: Figure): string {
  const { t } = context;
  if (figure.reading === "printed") return t.report.zero;
  const counts = figure.effective === 0 ? t.profile.comma + t.profile.state.countsAsZero : "";
  return textOfFigure(context, figure) + counts;
}

function lineOf(page: Page, group: EvidenceGroup, row: EvidenceRow): EvidenceLine {
  const { both, year, table } = page;
  const anchors = figureAnchors(year);
  const own = anchors.get(row.figures[0] ?? "");
  const anchor = own === table ? undefined : own;
  const alike = row.figures.length > 1 ? alikeIn(year, row) : null;
  const isShort = alike !== null && alike.figure.reading !== "printed";
  const seen = new Set([anchor, table]);
  const cells = row.figures.map((id): EvidenceCell => {
    const at = anchors.get(id);
    const isElsewhere = !seen.has(at);
    seen.add(at);
    const toldAt = page.told.hrefOf(id);
    return { ...cellOf(page, year.figures[id]), anchor: isElsewhere ? at : undefined, toldAt };
  });
  return {
    anchor,
    label: labelOf(page, group, row),
    alike: isShort ? inBoth(both, (context) => context.t.report.alike(alikeWord(context, alike.figure))) : null,
    mark: isShort && isDisputed(year, [row]) ? "disputed" : undefined,
    cells: isShort ? [] : cells,
    isTotal: row.row.id === "handled",
    notes: page.told.notesOf(row.figures),
  };
}

const anchorOfFold = ({ year, table }: Page, { rows }: Fold): string | undefined => {
  const anchor = figureAnchors(year).get(rows[0]?.figures[0] ?? "");
  return anchor === table ? undefined : anchor;
};

const notesOfFold = ({ told }: Page, { rows }: Fold): ToldNote[] =>
  told.notesOf(rows.flatMap(({ figures }) => figures));

/** The row of a group: its label, and what its folded rows hold. */
function headLine(page: Page, group: EvidenceGroup): EvidenceLine | null {
  const { headings, fold, rows } = group;
  const labels = headings.map((heading) => headingOf(page, heading));
  const [first] = headings;
  // The outcomes' heading stands in the label of the row that prints it, a lone column in its row's.
  if (first === undefined || first.label === outcomesHeading) return null;
  if (page.table === "disclosure" && !hasHead(page, group)) return null;
  const say = (context: PageContext): string => {
    const word = fold === null ? "" : alikeWord(context, fold.alike);
    const count = fold?.rows.length ?? 0;
    return rows.length > 0 ? context.t.report.otherRows(count, word) : context.t.report.allRows(count, word);
  };
  return {
    anchor: fold === null ? undefined : anchorOfFold(page, fold),
    label: { zh: labels.map(({ zh }) => zh).join("、"), en: labels.map(({ en }) => en).join("; ") },
    alike: fold === null ? null : inBoth(page.both, say),
    mark: fold !== null && isDisputed(page.year, fold.rows) ? "disputed" : undefined,
    cells: [],
    isTotal: false,
    notes: fold === null ? [] : notesOfFold(page, fold),
  };
}

function partOf(page: Page, group: EvidenceGroup): EvidencePart {
  const head = headLine(page, group);
  const lines = group.rows.map((row) => lineOf(page, group, row));
  return { head, columns: page.table === "disclosure" && head !== null ? columnsOf(page, group) : null, lines };
}

const columnsOf = ({ both }: Page, group: EvidenceGroup | undefined): Bilingual[] =>
  (group?.columns ?? []).map(({ id, label }) => ({ zh: label, en: columnName(both.en, id) }));

function wholeOf(page: Page, whole: Fold): NonNullable<EvidenceView["whole"]> {
  const cells = whole.rows.flatMap(({ figures }) => figures).length;
  const told = inBoth(page.both, (context) =>
    context.t.report.wholeTable(whole.rows.length, cells, alikeWord(context, whole.alike)),
  );
  return { anchor: anchorOfFold(page, whole), told, notes: notesOfFold(page, whole) };
}

function viewOf(page: Page, { id, isAbsent, whole: alike, groups }: EvidenceTable): EvidenceView {
  // Cells that are all missing are no table.
  const whole = alike?.alike.reading === "missing" ? null : alike;
  const parts = groups.map((group, i) => partOf({ ...page, above: groups[i - 1]?.columns }, group));
  const marks = parts
    .flatMap(({ head, lines }) => (head === null ? lines : [head, ...lines]))
    .flatMap(({ mark, cells }) => [mark, ...cells.map((cell) => cell.mark)]);
  return {
    id,
    isAbsent: isAbsent || whole !== alike,
    whole: whole === null ? null : wholeOf(page, whole),
    columns: columnsOf(page, groups[0]),
    parts,
    isDisputed: marks.includes("disputed") || (whole !== null && isDisputed(page.year, whole.rows)),
  };
}

export const renderEvidence = (both: BothContexts, year: AgencyYear, told: ToldBeside): EvidenceView[] =>
  evidenceTables(year).map((table) => viewOf({ both, year, told, table: table.id }, table));

/** A cell of a table's head; no label: the corner above the rows' labels. */
export type HeadCell = { label: Bilingual | null; span?: number; depth?: number };

/** Table 三 has its kinds of organisation under one head; table 二 has a head for each of its blocks, none above all. */
export function headOf(both: BothContexts, { id, columns }: EvidenceView): HeadCell[][] {
  if (id === "disclosure") return [];
  if (id === "reviews") return [[{ label: null }, ...columns.map((label) => ({ label }))]];
  const [first = null, last = null] = [columns[0], columns.at(-1)];
  const organisations = columns.slice(1, -1).map((label) => ({ label }));
  const together = inBoth(both, ({ t }) => t.report.organisations);
  return [
    [
      { label: null, depth: 2 },
      { label: first, depth: 2 },
      { label: together, span: organisations.length },
      { label: last, depth: 2 },
    ],
    organisations,
  ];
}

/** The last cell of a short row takes the rest of the table's width, as the form prints it. */
export const spanIn = ({ columns }: EvidenceView, cells: number, at: number): number | undefined =>
  at === cells - 1 && cells < columns.length ? columns.length - at : undefined;
