/** The rows of a section as a table: year, value, counts, interval, and a note where there is something to say. */
import { formatNumber } from "../../i18n/format.ts";
import { numberCell, stateCell, type CellView, type RowView, type TableView } from "../comparison/table-view.ts";
import type { SectionContext, ShownRow } from "./section-rows.ts";

/** A longer table would make the page slow; the CSV has all rows. */
const mostTabled = 400;

/** What a row says beside its value; reasons and marks already stand in the value's own cell. */
const noteOf = ({ words }: ShownRow): string => (words.disputed || words.note === words.short ? "" : words.note);

function valueCell({ words }: ShownRow, { wording }: SectionContext): CellView {
  if (words.drawn === null) return stateCell(words.short);
  return words.disputed
    ? { text: words.short, kind: "disputed", mark: wording.shared.disputedMark }
    : numberCell(words.short);
}

function countCell(value: number | null, { wording }: SectionContext): CellView {
  return value === null ? stateCell(wording.shared.charts.notKnown) : numberCell(formatNumber(value, wording.locale));
}

type Columns = { counts: boolean; intervals: boolean; positions: boolean; notes: boolean };

function columnsOf(rows: ShownRow[], { measure }: SectionContext): Columns {
  return {
    counts: measure.denominator !== null,
    intervals: measure.unit === "share",
    positions: rows.some(({ position }) => position !== undefined),
    notes: rows.some((row) => noteOf(row) !== ""),
  };
}

function rowView(row: ShownRow, columns: Columns, context: SectionContext): RowView {
  const { t } = context.wording;
  const { measured, agency, year } = row.row;
  const position = row.position ?? null;
  return {
    name: row.name,
    href: context.links.report(agency, year),
    cells: [
      { text: String(year), kind: "text" },
      valueCell(row, context),
      ...(columns.counts ? [countCell(measured.numerator, context), countCell(measured.denominator, context)] : []),
      ...(columns.intervals ? [row.words.bounds === "" ? stateCell("") : numberCell(row.words.bounds)] : []),
      ...(columns.positions
        ? [{ text: position === null ? "" : t.funnel.positions[position], kind: "text" } as const]
        : []),
      ...(columns.notes ? [{ text: noteOf(row), kind: "note" } as const] : []),
    ],
  };
}

export function tableOf(rows: ShownRow[], context: SectionContext): { table: TableView; remark: string[] } {
  const { measure, wording, scopeName, year } = context;
  const { t, shared, locale } = wording;
  const columns = columnsOf(rows, context);
  const number = (label: string) => ({ label, number: true });
  const word = (label: string) => ({ label, number: false });
  const name = measure.name[locale];
  return {
    table: {
      caption: year === null ? t.caption(name, scopeName) : t.captionYear(name, year, scopeName),
      nameLabel: shared.body,
      columns: [
        word(t.columns.year),
        number(t.columns.value),
        ...(columns.counts ? [number(t.columns.numerator), number(t.columns.denominator)] : []),
        ...(columns.intervals ? [number(t.columns.bounds)] : []),
        ...(columns.positions ? [word(t.funnel.column)] : []),
        ...(columns.notes ? [word(t.columns.note)] : []),
      ],
      rows: rows.slice(0, mostTabled).map((row) => rowView(row, columns, context)),
    },
    remark: rows.length > mostTabled ? [t.tooMany.table(rows.length, mostTabled)] : [],
  };
}
