/**
 * What the compare page shows for a state: chart rows and a table for each scope, and whatever has no data with its
 * reason. Scopes stand apart; bodies stand by name, their years in order. Runs in the browser; knows no page.
 */
import { formatNumber } from "../../i18n/format.ts";
import type { MetricDefinition } from "../../model/metric.ts";
import type { Scope } from "../../model/source.ts";
import type { Links } from "../links.ts";
import type { ComparisonRow } from "./body-groups.ts";
import type { BodyNames } from "./body-names.ts";
import type { CompareState } from "./compare-state.ts";
import { metricWords, type MetricWords, type Wording } from "./metric-words.ts";
import { numberCell, stateCell, type CellView, type RowView, type TableView } from "./table-view.ts";

export type CompareData = {
  rows: ComparisonRow[];
  metrics: MetricDefinition[];
  nameOf: BodyNames;
  /** All bodies, in order of name: the order of everything shown. */
  order: string[];
};

export type ShownRow = { row: ComparisonRow; label: string; words: MetricWords };
export type ShownScope = {
  scope: Scope;
  heading: string;
  finding: string;
  note: string;
  rows: ShownRow[];
  table: TableView;
};
export type ComparePicture = {
  definition: MetricDefinition;
  /** bars also where dots were asked for a metric without intervals. */
  drawing: "bars" | "dots" | "table";
  scopes: ShownScope[];
  absent: { name: string; reason: string }[];
};

const scopes: Scope[] = ["own", "summary", "unknown"];

/** Chosen rows in order of body and year. */
function chosenRows(state: CompareState, data: CompareData): ComparisonRow[] {
  const bodies = new Map(state.bodies.map((id) => [id, data.order.indexOf(id)]));
  const years = new Set(state.years);
  return data.rows
    .filter((row) => bodies.has(row.agency) && years.has(row.year))
    .sort((a, b) => (bodies.get(a.agency) ?? 0) - (bodies.get(b.agency) ?? 0) || a.year - b.year);
}

function wordsOf(row: ComparisonRow, definition: MetricDefinition, wording: Wording): MetricWords {
  const value = row.metrics.find(({ id }) => id === definition.id);
  if (value !== undefined) return metricWords(definition, value, wording);
  const missing = wording.t.reasons.notReported;
  return { drawn: null, interval: null, text: missing, short: missing, bounds: "", note: missing, disputed: false };
}

const amountCell = (value: number | null | undefined, { t, locale }: Wording): CellView =>
  value === null || value === undefined ? stateCell(t.charts.notKnown) : numberCell(formatNumber(value, locale));

/** What a row says beside its value; reasons and marks already stand in the value's own cell. */
const noteOf = (words: MetricWords): string => (words.disputed || words.note === words.short ? "" : words.note);

function tableRow(
  { row, words }: ShownRow,
  definition: MetricDefinition,
  data: CompareData,
  own: Shown & { noted: boolean },
): RowView {
  const { wording, links } = own;
  const metric = row.metrics.find(({ id }) => id === definition.id);
  const value: CellView = words.drawn === null ? stateCell(words.short) : numberCell(words.short);
  const parts = [
    amountCell(metric?.numerator, wording),
    amountCell(metric?.denominator, wording),
    words.bounds === "" ? stateCell("") : numberCell(words.bounds),
  ];
  return {
    name: data.nameOf(row.agency),
    href: links.report(row.agency, row.year),
    cells: [
      { text: String(row.year), kind: "text" },
      words.disputed && words.drawn !== null
        ? { text: words.short, kind: "disputed", mark: wording.t.disputedMark }
        : value,
      ...(definition.denominator === null ? [] : parts),
      ...(own.noted ? [{ text: noteOf(words), kind: "note" } as const] : []),
    ],
  };
}

type Shown = { wording: Wording; links: Links };

function tableOf(
  rows: ShownRow[],
  definition: MetricDefinition,
  scope: Scope,
  data: CompareData,
  own: Shown,
): TableView {
  const { t, locale } = own.wording;
  const { columns } = t.compare;
  const noted = rows.some(({ words }) => noteOf(words) !== "");
  const shareColumns = [columns.numerator, columns.denominator, columns.bounds];
  return {
    caption: t.compare.caption(definition.name[locale], t.scopes[scope].name),
    nameLabel: t.body,
    columns: [
      { label: columns.year, number: false },
      ...[columns.value, ...(definition.denominator === null ? [] : shareColumns)].map((label) => ({
        label,
        number: true,
      })),
      ...(noted ? [{ label: columns.note, number: false }] : []),
    ],
    rows: rows.map((row) => tableRow(row, definition, data, { ...own, noted })),
  };
}

/** Chosen bodies that lack a report for some of the years. Rows without a value say their reason in the chart. */
function absentOf(state: CompareState, rows: ShownRow[], data: CompareData, { t }: Wording): ComparePicture["absent"] {
  const present = new Set(rows.map(({ row }) => `${row.agency} ${row.year}`));
  return data.order
    .filter((id) => state.bodies.includes(id))
    .map((id) => ({ id, years: state.years.filter((year) => !present.has(`${id} ${year}`)) }))
    .filter(({ years }) => years.length > 0)
    .map(({ id, years }) => ({ name: data.nameOf(id), reason: t.reasons.noReport(years.join(t.listComma)) }));
}

/** The sentence over a chart: how far the drawn values reach, and who is highest. */
function compareFinding(rows: ShownRow[], { t, locale }: Wording): string {
  const words = t.compare;
  const drawn = rows
    .flatMap((row) => (row.words.drawn === null ? [] : [{ ...row, value: row.words.drawn }]))
    .sort((a, b) => a.value - b.value);
  const [low] = drawn;
  const high = drawn.at(-1);
  if (low === undefined || high === undefined) return words.findingNone;
  if (drawn.length === 1) return words.findingOne(high.label, high.words.text);
  if (low.value === high.value) return words.findingEqual(formatNumber(drawn.length, locale), high.words.short);
  const highest = drawn.filter(({ value }) => value === high.value).length;
  return highest === 1
    ? words.finding(low.words.short, high.words.short, high.label)
    : words.findingShared(low.words.short, high.words.short, formatNumber(highest, locale));
}

/** Null when the state names no metric that the data has. */
export function renderCompare(state: CompareState, data: CompareData, own: Shown): ComparePicture | null {
  const definition = data.metrics.find(({ id }) => id === state.metric);
  if (definition === undefined) return null;
  const { wording } = own;
  const { t } = wording;
  const shown = chosenRows(state, data).map((row): ShownRow => {
    const name = data.nameOf(row.agency);
    const label = state.years.length > 1 ? t.compare.labelWithYear(name, String(row.year)) : name;
    return { row, label, words: wordsOf(row, definition, wording) };
  });
  return {
    definition,
    drawing: state.view === "dots" && definition.unit !== "share" ? "bars" : state.view,
    scopes: scopes
      .map((scope) => ({ scope, rows: shown.filter(({ row }) => row.scope === scope) }))
      .filter(({ rows }) => rows.length > 0)
      .map(({ scope, rows }) => ({
        scope,
        heading: t.scopes[scope].title,
        finding: compareFinding(rows, wording),
        note: t.scopes[scope].note,
        rows,
        table: tableOf(rows, definition, scope, data, own),
      })),
    absent: absentOf(state, shown, data, wording),
  };
}
