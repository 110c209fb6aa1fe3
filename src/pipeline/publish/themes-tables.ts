/**
 * What each thematic page shows, as one table a theme: a row for each group of bodies and year, then a row for each report
 * that is listed by itself. An empty cell is a number that isn't known or can't be computed, never a 0.
 */
import type { IndexedRegion } from "../../model/dataset.ts";
import type { MetricValue } from "../../model/metric.ts";
import { ThemeId, type ThemeGroup, type ThemeReport, type ThemesFile } from "../../model/themes.ts";
import type { FilePart } from "./kept-files.ts";
import { hashOf } from "./kept-list.ts";
import type { ByPlace } from "./parts/group-by-place.ts";
import { partsOfRows, type RenderRows } from "./parts/table-parts.ts";
import type { CsvTable, CsvValue } from "./render-csv.ts";

const identifying = [
  "year",
  "scope",
  "kind",
  "region",
  "region_name",
  "agency",
  "agency_name",
  "reports",
  "counted",
  "left_out_unknown",
  "left_out_contradicted",
  "contradicted",
];

type Columns = { keys: string[]; metrics: string[] };

const metricFields = (id: string): string[] => [id, `${id}.n`, `${id}.low`, `${id}.high`];

const metricCells = (ids: string[], values: MetricValue[]): CsvValue[] =>
  ids.flatMap((id) => {
    const metric = values.find((value) => value.id === id);
    return [
      metric?.value ?? null,
      metric?.denominator ?? null,
      metric?.interval?.low ?? null,
      metric?.interval?.high ?? null,
    ];
  });

function groupRow(group: ThemeGroup, theme: ThemeId, columns: Columns, regions: Map<string, string>): CsvValue[] {
  const { counted, unknown, disputed, sums, metrics } = group.themes[theme];
  const { year, kind, region, reports } = group;
  const regionName = region === null ? null : (regions.get(region) ?? null);
  // No report counted means that there is nothing to add up, which isn't 0.
  const cells = columns.keys.map((key) => (counted === 0 ? null : (sums[key] ?? null)));
  const where = [year, "own", kind, region, regionName, null, null];
  return [...where, reports, counted, unknown, disputed, null, ...cells, ...metricCells(columns.metrics, metrics)];
}

function reportRow(report: ThemeReport, { keys, metrics }: Columns): CsvValue[] {
  const { year, scope, agency, name, groups } = report;
  const contradicted = report.disputed.filter((key) => keys.includes(key)).join(" ");
  const where = [year, scope, "report", null, null, agency, name];
  const cells = keys.map((key) => groups[key] ?? null);
  return [...where, 1, null, null, null, contradicted || null, ...cells, ...metricCells(metrics, report.metrics)];
}

/** Groups of one year in one city, which a changed report mostly leaves as they were. */
export const groupsByCity = ({ groups }: Pick<ThemesFile, "groups">): ByPlace<ThemeGroup> => ({
  items: groups,
  placeOf: ({ year, region }) => `${year} ${region?.slice(0, 4) ?? ""}`,
});

/** `rows` are told without making them. */
export type ThemeTable = { theme: ThemeId; fields: string[]; rows: number; tabulate: () => CsvTable } & {
  parts: (render: RenderRows) => FilePart[];
};

/** `regions` name the codes. The columns of a theme without any own report are those of its reports. */
export function themeTables(themes: ThemesFile, regions: readonly IndexedRegion[]): ThemeTable[] {
  const names = new Map(regions.map(({ code, names: path }) => [code, path.join("")]));
  const namesKey = hashOf(JSON.stringify([...names]));
  const [first] = themes.groups;
  return ThemeId.options.map((theme) => {
    const columns = {
      keys: Object.keys(first?.themes[theme].sums ?? {}),
      metrics: (first?.themes[theme].metrics ?? []).map(({ id }) => id),
    };
    const fields = [...identifying, ...columns.keys, ...columns.metrics.flatMap(metricFields)];
    const ofGroups = (groups: readonly ThemeGroup[]): CsvTable => ({
      fields,
      data: groups.map((group) => groupRow(group, theme, columns, names)),
    });
    const ofReports = (): CsvTable => ({ fields, data: themes.reports.map((report) => reportRow(report, columns)) });
    const key = hashOf(JSON.stringify([theme, fields, namesKey]));
    return {
      ...{ theme, fields, rows: themes.groups.length + themes.reports.length },
      tabulate: () => ({ fields, data: [...ofGroups(themes.groups).data, ...ofReports().data] }),
      parts: (render) => [
        ...partsOfRows(groupsByCity(themes), ofGroups, render, key),
        { key: null, render: () => render(ofReports(), false) },
      ],
    };
  });
}
