/**
 * Layouts of printed tables that were met before: a report whose tables say the same in the same places, but for its numbers,
 * has the same layout, which then isn't made again. Only of tables in text, whose cells tell where their figures stand, and
 * that print each of the form's figures once, as the figure's own text. Whatever differs in anything gets none.
 */
import type { Figure } from "../../model/figure.ts";
import type { PackedPrint } from "../../model/packed-agency.ts";
import type { FormInUse, PrintedTable } from "../../model/report.ts";
import type { ListedFigures } from "./listed-figures.ts";

type PrintedRow = PrintedTable["rows"][number];
type Place = Exclude<PrintedRow["at"], "unknown">;
/** `line` counts from the table's first; `places` are the figures' among the report's own, -1 for other cells, whose `texts` count. */
type Row = Pick<Place, "column"> & { line: number; page: number | undefined; places: Int16Array; texts: string[] };
/** `before`, `between`: characters before a row's first text, and between two. */
type Known = { print: PackedPrint; before: number; between: number; tables: { id: string; rows: Row[] }[] };

const noFigure = -1;
/** In each list the layout met last stands first. */
const mostOfAKind = 64;
const mostKinds = 1024;
const byKind = new Map<string, Known[]>();

const kindOf = (tables: readonly PrintedTable[], { disclosure, requests }: FormInUse): string =>
  `${disclosure} ${requests} ${tables.map(({ id, rows }) => `${id}${rows.length}`).join(" ")}`;

const isPrintedAt = ({ raw, at }: Figure, text: string, { line, page }: Place, column: number): boolean =>
  raw === text && at !== "unknown" && at.line === line && at.column === column && at.page === page;

type Rule = Pick<Known, "before" | "between">;

function fitsRow(
  { at, cells }: PrintedRow,
  first: number,
  row: Row,
  rule: Rule,
  { ids, list }: ListedFigures,
): boolean {
  if (at === "unknown" || at.line - first !== row.line || at.column !== row.column || at.page !== row.page)
    return false;
  const { places, texts } = row;
  if (cells.length !== places.length) return false;
  let column = at.column + rule.before;
  for (let i = 0; i < cells.length; i++) {
    const { text, figure } = cells[i]!;
    const place = places[i]!;
    if (place === noFigure) {
      if (figure !== undefined || text !== texts[i]) return false;
    } else if (figure !== ids[place] || !isPrintedAt(list[place]!, text, at, column)) return false;
    column += text.length + rule.between;
  }
  return true;
}

const firstLine = ({ rows }: PrintedTable): number => {
  const at = rows[0]?.at ?? "unknown";
  return at === "unknown" ? 0 : at.line;
};

function fits(known: Known, tables: readonly PrintedTable[], figures: ListedFigures): boolean {
  for (const [t, table] of tables.entries()) {
    const first = firstLine(table);
    const { rows } = known.tables[t]!;
    for (let r = 0; r < rows.length; r++) if (!fitsRow(table.rows[r]!, first, rows[r]!, known, figures)) return false;
  }
  return true;
}

type Layout = { print: PackedPrint; lines: number[] };

/** The layout and the first line of each table; null for one that wasn't met. */
export function findLayout(tables: readonly PrintedTable[], form: FormInUse, figures: ListedFigures): Layout | null {
  if (!figures.isForm) return null;
  const candidates = byKind.get(kindOf(tables, form)) ?? [];
  const at = candidates.findIndex((known) => fits(known, tables, figures));
  if (at === -1) return null;
  const [known] = candidates.splice(at, 1) as [Known];
  candidates.unshift(known);
  return { print: known.print, lines: tables.map(firstLine) };
}

function rowOf({ at, cells }: PrintedRow, first: number, places: ReadonlyMap<string, number>): Row | null {
  if (at === "unknown") return null;
  return {
    line: at.line - first,
    column: at.column,
    page: at.page,
    places: Int16Array.from(cells, ({ figure }) =>
      figure === undefined ? noFigure : (places.get(figure) ?? noFigure),
    ),
    texts: cells.map(({ text, figure }) => (figure === undefined ? text : "")),
  };
}

/** Remembers how a report was laid out, where that can serve another. */
export function rememberLayout(
  tables: readonly PrintedTable[],
  form: FormInUse,
  figures: ListedFigures,
  print: PackedPrint,
): void {
  const [before, between] = print.cells?.split(".").map(Number) ?? [];
  if (before === undefined || between === undefined || !figures.isForm) return;
  const places = new Map(figures.ids.map((id, place) => [id, place]));
  const told = tables.map((table) => ({
    id: table.id,
    rows: table.rows.flatMap((row) => rowOf(row, firstLine(table), places) ?? []),
  }));
  const printed = told.flatMap(({ rows }) =>
    rows.flatMap((row) => [...row.places].filter((place) => place !== noFigure)),
  );
  const isOnceEach = printed.length === figures.ids.length && new Set(printed).size === printed.length;
  const known: Known = { print, before, between, tables: told };
  // It has to fit the report that it is made of; that leaves out cells that say something else than their figures.
  if (!isOnceEach || told.some(({ rows }, t) => rows.length !== tables[t]!.rows.length)) return;
  if (!fits(known, tables, figures)) return;
  const kind = kindOf(tables, form);
  if (byKind.size >= mostKinds) byKind.clear();
  byKind.set(kind, [known, ...(byKind.get(kind) ?? []).slice(0, mostOfAKind - 1)]);
}

const texts = new WeakMap<PackedPrint, string>();

/** As JSON; of a layout that many share, made once. */
export function layoutText(print: PackedPrint): string {
  const text = texts.get(print) ?? JSON.stringify(print);
  texts.set(print, text);
  return text;
}
