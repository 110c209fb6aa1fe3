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

type DraftRow = { id: string; row: FormRow; figures: string[] };
type Draft = { heading: string | null; columns: FormColumn[]; rows: DraftRow[]; folds: boolean };
type FormGroup = Omit<Draft, "rows"> & { rows: FormRow[] };

const printedRows = new WeakMap<AgencyYear, Map<string, PrintedRow>>();

/** The printed row of each figure. */
export function rowsByFigure(year: AgencyYear): Map<string, PrintedRow> {
  const found = printedRows.get(year);
  if (found !== undefined) return found;
  const rows = new Map<string, PrintedRow>();
  printedRows.set(year, rows);
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

function disclosureGroups({ disclosure }: StatutoryForm): FormGroup[] {
  return disclosure.map(({ heading, columns, rows }) => ({ heading, columns, rows, folds: false }));
}

/** The form prints 三、本年度办理结果 before the first outcome row; rows of no group never fold. */
function requestGroups({ requests: { columns, rows } }: StatutoryForm): FormGroup[] {
  const drafts: FormGroup[] = [];
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

const reviewGroups = ({ reviews: { blocks, columns } }: StatutoryForm): FormGroup[] => [
  { heading: null, columns, rows: blocks, folds: false },
];

const groupsOf: Record<TableId, (form: StatutoryForm) => FormGroup[]> = {
  disclosure: disclosureGroups,
  requests: requestGroups,
  reviews: reviewGroups,
};
const drafts = new Map<string, Draft[]>();

/** The same for all reports of an edition: made once. */
function draftsOf(id: TableId, form: StatutoryForm): Draft[] {
  const key = `${id} ${form.edition}`;
  const known = drafts.get(key);
  if (known !== undefined) return known;
  const made = groupsOf[id](form).map(({ rows, columns, ...group }) => ({
    ...group,
    columns,
    rows: rows.map((row) => {
      const own = `${id}.${row.id}`;
      return { id: own, row, figures: columns.map((column) => `${own}.${column.id}`) };
    }),
  }));
  drafts.set(key, made);
  return made;
}

/** What a cell must share with its neighbours to be folded with them; null for one that must be seen by itself. */
function sameness(figure: Figure | undefined): string | null {
  if (figure === undefined) return null;
  const { reading, value, effective } = figure;
  if (reading === "printed") return value === 0 && figure.raw?.trim() === "0" ? "0" : null;
  if (reading !== "blank" && reading !== "dash" && reading !== "missing") return null;
  return `${reading} ${figure.raw?.trim() ?? ""} ${effective}`;
}

type Alike = { key: string; figure: Figure };
/** Asked for by every part of the page that tells of a row. */
const alikes = new WeakMap<EvidenceRow, Alike | "none">();

function findAlike(year: AgencyYear, { figures, printed }: EvidenceRow): Alike | null {
  const figure = year.figures[figures[0] ?? ""];
  const key = sameness(figure);
  if (figure === undefined || key === null) return null;
  if (!figures.every((id) => sameness(year.figures[id]) === key)) return null;
  return printed === undefined || isRegular(printed) ? { key, figure } : null;
}

/** A cell that all cells of the row are like, and what makes them so. */
export function alikeIn(year: AgencyYear, row: EvidenceRow): Alike | null {
  const known = alikes.get(row) ?? findAlike(year, row) ?? "none";
  alikes.set(row, known);
  return known === "none" ? null : known;
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

/** The form's own figures are nearly always there, and to ask for one is faster than to go through all. */
function hasTable({ figures }: AgencyYear, id: TableId, form: StatutoryForm): boolean {
  const [usual = ""] = draftsOf(id, form)[0]?.rows[0]?.figures ?? [];
  if (figures[usual] !== undefined) return true;
  const start = `${id}.`;
  for (const figure in figures) if (figure.startsWith(start)) return true;
  return false;
}

function tableOf(year: AgencyYear, id: TableId, form: StatutoryForm, printed: Map<string, PrintedRow>): EvidenceTable {
  const isAbsent = !hasTable(year, id, form);
  if (isAbsent) return { id, isAbsent, whole: null, groups: [] };
  const printedOf = (figures: string[]): PrintedRow | undefined => {
    const figure = figures.find((one) => printed.has(one));
    return figure === undefined ? undefined : printed.get(figure);
  };
  const groups = draftsOf(id, form).map(({ heading, columns, rows, folds }): EvidenceGroup => {
    const described = rows.map(({ id: own, row, figures }): EvidenceRow => {
      return { id: own, row, figures, printed: printedOf(figures) };
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

const known = new WeakMap<AgencyYear, EvidenceTable[]>();

/** The three tables in the form's order; one of which the report has no figure is absent. A report's are made once. */
export function evidenceTables(year: AgencyYear): EvidenceTable[] {
  const found = known.get(year);
  if (found !== undefined) return found;
  const printed = rowsByFigure(year);
  const disclosure = editions[year.form.disclosure ?? year.form.requests ?? "2021"];
  const requests = editions[year.form.requests ?? year.form.disclosure ?? "2021"];
  const tables = [
    tableOf(year, "disclosure", disclosure, printed),
    tableOf(year, "requests", requests, printed),
    tableOf(year, "reviews", requests, printed),
  ];
  known.set(year, tables);
  return tables;
}
