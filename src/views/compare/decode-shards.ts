/**
 * The comparison's small files → rows of one measure, as they were before they were packed: the value, its counts, its
 * interval or the reason why there is none. Rates are divided by the model's rateOf, so every page shows the same number.
 */
import type { ComparisonArea, ComparisonPack, ComparisonSources } from "../../model/comparison-shards.ts";
import type { AgencyKind } from "../../model/dataset.ts";
import type { MetricReason, MetricValue } from "../../model/metric.ts";
import { rateOf } from "../../model/rate.ts";
import type { Edition } from "../../model/report.ts";
import { decodeLetters, decodeNumbers, decodeRuns } from "../../model/packed/run-lengths.ts";
import type { Scope } from "../../model/source.ts";
import type { Measure } from "./measures.ts";

/** Why a figure has no value, beside the reasons that metrics know. */
export type FigureReason = "blank" | "dash" | "missing" | "unreadable";
export type MeasuredValue = Pick<MetricValue, "value" | "numerator" | "denominator" | "interval"> & {
  reason: MetricReason | FigureReason | null;
  /** A printed blank or dash that the report's own sums prove to be 0. */
  proven: "blank" | "dash" | null;
};

export type CompareBody = { id: string; name: string; place: string; kind: AgencyKind | null };
export type RowSource = { path: string; lines: (number | string)[] };
export type CompareRow = {
  agency: string;
  year: number;
  scope: Scope;
  edition: Edition;
  measured: MeasuredValue;
  /** Null until it has been loaded. */
  source: RowSource | null;
};

const reasons: Record<string, MeasuredValue["reason"]> = {
  n: "noDecisions",
  r: "notReported",
  d: "conflicting",
  e: "notInEdition",
  b: "blank",
  h: "dash",
  m: "missing",
  u: "unreadable",
};

export function decodeValue(
  letter: string,
  top: number | null,
  bottom: number | null,
  measure: Measure,
): MeasuredValue {
  const reason = reasons[letter] ?? null;
  const proven: MeasuredValue["proven"] = letter === "z" ? "blank" : letter === "y" ? "dash" : null;
  const counts = { numerator: top, denominator: bottom, proven };
  if (reason !== null || top === null)
    return { ...counts, value: null, interval: null, reason: reason ?? "notReported" };
  if (measure.denominator === null) return { ...counts, value: top, interval: null, reason: null };
  if (bottom === null || bottom <= 0) return { ...counts, value: null, interval: null, reason: "notReported" };
  return { ...counts, reason: null, ...rateOf(top, bottom, measure.unit) };
}

export type AreaSelection = { region: string; kind: AgencyKind | null };

/** "990000" → "99": the digits that the codes of all places within a region begin with. */
export function regionPrefix(code: string): string {
  if (code.length === 6 && code.endsWith("0000")) return code.slice(0, 2);
  return code.length === 6 && code.endsWith("00") ? code.slice(0, 4) : code;
}

const scopes: Record<string, Scope> = { o: "own", s: "summary", u: "unknown" };
const editions: Record<string, Edition> = { o: "2019", n: "2021", m: "mixed" };

/** The area's bodies that stand in the region and are of the kind, by their places in its lists. */
function selectedOf(area: ComparisonArea, { region, kind }: AreaSelection): number[] {
  const prefix = regionPrefix(region);
  return area.ids.flatMap((_, at) =>
    (area.codes[at] ?? "").startsWith(prefix) && (kind === null || area.kinds[at] === kind) ? [at] : [],
  );
}

export const bodiesOfArea = (area: ComparisonArea, selection: AreaSelection): CompareBody[] =>
  selectedOf(area, selection).map((at) => ({
    id: area.ids[at] ?? "",
    name: area.names[at] ?? "",
    place: area.places[at] ?? "",
    kind: area.kinds[at] ?? null,
  }));

/** Which file of the year holds the measure; null where the year has none. */
export function packOf(area: ComparisonArea, year: number, measure: Measure, order: readonly string[]): number | null {
  const packs = area.years.find((entry) => entry.year === year)?.packs;
  if (packs === undefined) return null;
  const at = order.indexOf(measure.id);
  return packs.filter((first) => first <= at).length - 1;
}

export type YearPack = { year: number; pack: ComparisonPack; sources: ComparisonSources | null };

/** Of each report, in the order of `sources`, the lines of the measure's figures, each once, as the report has them. */
function linesOf(sources: ComparisonSources, { numerator, denominator }: Measure, order: readonly string[]) {
  const figures = [...numerator, ...(denominator ?? [])].map((id) => {
    const table = id.slice(0, id.indexOf("."));
    return { table, at: order.filter((other) => other.startsWith(`${table}.`)).indexOf(id) };
  });
  const tables = Object.fromEntries(
    Object.entries(sources.tables).map(([name, { layouts, layout, start }]) => [
      name,
      { layouts: layouts.map(decodeRuns), layout: decodeNumbers(layout), start: decodeNumbers(start) },
    ]),
  );
  return (report: number): (number | string)[] => {
    const found = figures.flatMap(({ table, at }) => {
      const { layouts = [], layout = [], start = [] } = tables[table] ?? {};
      const below = layouts[layout[report] ?? -1]?.[at] ?? null;
      if (below === null) return [];
      return below.startsWith("p") ? below : Number(below) + (start[report] ?? 0);
    });
    return [...new Set(found)];
  };
}

/** The other way round from how the files are written: {name}, {year}, and {} for a brace. */
const pathFrom = (pattern: string, name: string, year: number): string =>
  pattern.replace(/\{(name|year|)\}/g, (_, what: string) =>
    what === "name" ? name : what === "year" ? `${year}` : "{",
  );

function sourcesOf(
  sources: ComparisonSources,
  year: number,
  measure: Measure,
  order: readonly string[],
): (report: number, name: string) => RowSource {
  const paths = decodeNumbers(sources.paths);
  const lines = linesOf(sources, measure, order);
  return (report, name) => ({
    path: pathFrom(sources.patterns[paths[report] ?? -1] ?? "", name, year),
    lines: lines(report),
  });
}

/** The rows of one year; `order` is the directory's `measures`. */
export function decodeArea(
  area: ComparisonArea,
  { year, pack, sources }: YearPack,
  selection: AreaSelection,
  measure: Measure,
  order: readonly string[],
): CompareRow[] {
  const column = pack.columns[measure.id];
  const letters = area.years.find((entry) => entry.year === year);
  if (column === undefined || letters === undefined) return [];
  const [scopeOf, editionOf] = [decodeLetters(letters.scopes), decodeLetters(letters.editions)];
  const [values, denominators] = [decodeNumbers(column.values), decodeNumbers(column.denominators ?? "")];
  const sourceAt = sources === null ? () => null : sourcesOf(sources, year, measure, order);
  const selected = new Set(selectedOf(area, selection));
  let report = -1;
  return [...decodeLetters(pack.states[column.states] ?? "")].flatMap((letter, at): CompareRow[] => {
    if (letter === "-") return [];
    report += 1;
    const scope = scopes[scopeOf.charAt(at)];
    const edition = editions[editionOf.charAt(at)];
    if (!selected.has(at) || scope === undefined || edition === undefined) return [];
    const measured = decodeValue(letter, values[report] ?? null, denominators[report] ?? null, measure);
    const source = sourceAt(report, area.names[at] ?? "");
    return [{ agency: area.ids[at] ?? "", year, scope, edition, measured, source }];
  });
}
