/**
 * The rows of the statutory tables as the report page shows them, in the form's order: each with its figures and the row
 * that prints them. Rows of a group whose cells all hold the same nothing (0, a blank, a dash) are folded into one; so
 * is a table of which that is true as a whole. Looks at the report alone, so that whoever leads to a line finds it.
 */
import { editions } from "../../form/figure-ids.ts";
import { outcomesHeading, type FormColumn, type FormRow, type StatutoryForm } from "../../form/statutory-form.ts";
import type { AgencyYear } from "../../model/dataset.ts";
import type { Figure } from "../../model/figure.ts";
import type { PrintedTable, TableId } from "../../model/report.ts";

export type PrintedRow = PrintedTable["rows"][number];
/** `id` is the figures' id without the column: "requests.granted". */
export type EvidenceRow = { id: string; row: FormRow; figures: string[]; printed: PrintedRow | undefined };
/** Rows told together; all their cells are like `alike`. */
export type Fold = { rows: EvidenceRow[]; alike: Figure };
/** `label` is the form's, `first` the group's first row, which prints it. */
export type GroupHeading = { label: string; first: EvidenceRow };
/** No heading: rows that stand alone. Several: groups that are folded wholly, side by side. */
export type EvidenceGroup = {
  headings: GroupHeading[];
  columns: FormColumn[];
  fold: Fold | null;
  rows: EvidenceRow[];
};
/** `whole` stands for all rows. */
export type EvidenceTable = { id: TableId; isAbsent: boolean; whole: Fold | null; groups: EvidenceGroup[] };

type Draft = { heading: string | null; columns: FormColumn[]; rows: FormRow[]; folds: boolean };

/** The printed row of each figure. */
export function rowsByFigure(year: AgencyYear): Map<string, PrintedRow> {
  const rows = new Map<string, PrintedRow>();
  for (const table of year.tables) {
    for (const row of table.rows) {
      for (const cell of row.cells) if (cell.figure !== undefined) rows.set(cell.figure, row);
    }
  }
  return rows;
}

/** From its first figure on, the row holds figures and blanks only. */
export function isRegular({ cells }: PrintedRow): boolean {
  const first = cells.findIndex(({ figure }) => figure !== undefined);
  return cells.slice(first).every(({ figure, text }) => figure !== undefined || text.trim() === "");
}

function disclosureDrafts({ disclosure }: StatutoryForm): Draft[] {
  return disclosure.map(({ heading, columns, rows }) => ({ heading, columns, rows, folds: false }));
}

/** The form prints 三、本年度办理结果 before the first outcome row; rows of no group never fold. */
function requestDrafts({ requests: { columns, rows } }: StatutoryForm): Draft[] {
  const drafts: Draft[] = [];
  for (const row of rows) {
    const isOutcome = row.id === "granted" || row.id === "partlyGranted";
    const heading = row.group ?? (isOutcome ? outcomesHeading : null);
    const last = drafts.at(-1);
    if (last === undefined || last.heading !== heading)
      drafts.push({ heading, columns, rows: [row], folds: row.group !== undefined });
    else last.rows.push(row);
  }
  return drafts;
}

const reviewDrafts = ({ reviews: { blocks, columns } }: StatutoryForm): Draft[] => [
  { heading: null, columns, rows: blocks, folds: false },
];

/** What a cell must share with its neighbours to be folded with them; null for one that must be seen by itself. */
function sameness(figure: Figure | undefined): string | null {
  if (figure === undefined) return null;
  const { reading, value, effective } = figure;
  const raw = figure.raw?.trim() ?? "";
  if (reading === "printed") return raw === "0" && value === 0 ? "0" : null;
  return reading === "blank" || reading === "dash" || reading === "missing" ? `${reading} ${raw} ${effective}` : null;
}

/** A cell that all cells of the row are like, and what makes them so. */
export function alikeIn(year: AgencyYear, { figures, printed }: EvidenceRow): { key: string; figure: Figure } | null {
  const figure = year.figures[figures[0] ?? ""];
  const key = sameness(figure);
  if (figure === undefined || key === null || !(printed === undefined || isRegular(printed))) return null;
  return figures.every((id) => sameness(year.figures[id]) === key) ? { key, figure } : null;
}

/** The rows that are like the first of them that has one content only; null where there is none. */
function foldOf(year: AgencyYear, rows: EvidenceRow[]): Fold | null {
  const alikes = rows.map((row) => alikeIn(year, row));
  const first = alikes.find((alike) => alike !== null) ?? null;
  return first && { rows: rows.filter((_, i) => alikes[i]?.key === first.key), alike: first.figure };
}

/** Groups of which nothing stands outside the fold are told together with such a neighbour. */
function joinFolded(year: AgencyYear, groups: EvidenceGroup[]): EvidenceGroup[] {
  const whole = ({ fold, rows }: EvidenceGroup): Fold | null => (rows.length === 0 ? fold : null);
  const key = ({ rows: [first] }: Fold): string | undefined => first && alikeIn(year, first)?.key;
  const joined: EvidenceGroup[] = [];
  for (const group of groups) {
    const [last, fold] = [joined.at(-1), whole(group)];
    const before = last === undefined ? null : whole(last);
    if (last !== undefined && before !== null && fold !== null && key(before) === key(fold)) {
      const together = { alike: before.alike, rows: [...before.rows, ...fold.rows] };
      joined[joined.length - 1] = { ...last, headings: [...last.headings, ...group.headings], fold: together };
    } else joined.push(group);
  }
  return joined;
}

function tableOf(year: AgencyYear, id: TableId, drafts: Draft[], printed: Map<string, PrintedRow>): EvidenceTable {
  const isAbsent = !Object.keys(year.figures).some((figure) => figure.startsWith(`${id}.`));
  if (isAbsent) return { id, isAbsent, whole: null, groups: [] };
  const groups = drafts.map(({ heading, columns, rows, folds }): EvidenceGroup => {
    const described = rows.map((row): EvidenceRow => {
      const figures = columns.map((column) => `${id}.${row.id}.${column.id}`);
      const own = figures.map((figure) => printed.get(figure)).find((found) => found !== undefined);
      return { id: `${id}.${row.id}`, row, figures, printed: own };
    });
    const fold = folds ? foldOf(year, described) : null;
    const [first] = described;
    const headings = heading === null || first === undefined ? [] : [{ label: heading, first }];
    return { headings, columns, fold, rows: described.filter((row) => fold?.rows.includes(row) !== true) };
  });
  const all = groups.flatMap(({ fold, rows }) => [...(fold?.rows ?? []), ...rows]);
  const whole = foldOf(year, all);
  return whole?.rows.length === all.length
    ? { id, isAbsent, whole, groups: [] }
    : { id, isAbsent, whole: null, groups: joinFolded(year, groups) };
}

/** The three tables in the form's order; one of which the report has no figure is absent. */
export function evidenceTables(year: AgencyYear): EvidenceTable[] {
  const printed = rowsByFigure(year);
  const disclosure = editions[year.form.disclosure ?? year.form.requests ?? "2021"];
  const requests = editions[year.form.requests ?? year.form.disclosure ?? "2021"];
  return [
    tableOf(year, "disclosure", disclosureDrafts(disclosure), printed),
    tableOf(year, "requests", requestDrafts(requests), printed),
    tableOf(year, "reviews", reviewDrafts(requests), printed),
  ];
}
