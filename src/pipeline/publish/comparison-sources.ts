/**
 * Paths and lines of an area's reports of one year → the few patterns and layouts that they share. A path is told by the
 * body's name and the year, a table's lines by its layout and first line; what fits no pattern is one of its own.
 */
import { allFigureIds } from "../../form/figure-ids.ts";
import { TableName, type ComparisonSources } from "../../model/comparison-shards.ts";
import { encodeRuns } from "../../model/packed/run-lengths.ts";

/** `lines` of all figures in the form's order: 0 where unknown, p, page, colon and line in a PDF. */
export type PlacedReport = { name: string; path: string; lines: readonly (number | string)[] };

const escapeBraces = (text: string): string => text.replaceAll("{", "{}");

function patternOf({ name, path }: PlacedReport, year: number): string {
  const escaped = escapeBraces(path);
  const named = name === "" ? escaped : escaped.replaceAll(escapeBraces(name), "{name}");
  return named.replaceAll(String(year), "{year}");
}

type Layout = { layout: string; start: number };

function layoutOf(lines: readonly (number | string)[]): Layout {
  const start = lines.reduce<number>((least, line) => {
    if (typeof line === "string" || line === 0) return least;
    return least === 0 ? line : Math.min(least, line);
  }, 0);
  const below = lines.map((line) => (typeof line === "string" ? line : line === 0 ? null : line - start));
  return { layout: encodeRuns(below), start };
}

/** The different texts in the order in which they first come, and for each of `all` its place among them. */
function numbered(all: readonly string[]): { different: string[]; places: string } {
  const places = new Map<string, number>();
  for (const text of all) places.set(text, places.get(text) ?? places.size);
  return { different: [...places.keys()], places: encodeRuns(all.map((text) => places.get(text) ?? 0)) };
}

export function encodeSources(
  reports: readonly PlacedReport[],
  year: number,
): Omit<ComparisonSources, "schemaVersion"> {
  const paths = numbered(reports.map((report) => patternOf(report, year)));
  const tables = TableName.options.map((table) => {
    const isOwn = allFigureIds.map((id) => id.startsWith(`${table}.`));
    const own = reports.map(({ lines }) => layoutOf(lines.filter((_, at) => isOwn[at])));
    const layouts = numbered(own.map(({ layout }) => layout));
    const start = encodeRuns(own.map((report) => report.start));
    return [table, { layouts: layouts.different, layout: layouts.places, start }] as const;
  });
  return {
    patterns: paths.different,
    paths: paths.places,
    tables: Object.fromEntries(tables) as ComparisonSources["tables"],
  };
}
