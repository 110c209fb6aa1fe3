/**
 * The compare page's state as the query of an address: short, readable, always written in the same order.
 * Takes whatever parts are known; a part that is left out is the page's own choice. Knows no page and no data.
 */
export const compareViews = ["bars", "dots", "funnel", "years", "table"] as const;
export type CompareView = (typeof compareViews)[number];

export const compareSorts = ["name", "value"] as const;
export type CompareSort = (typeof compareSorts)[number];

export type CompareQuery = {
  /** Ids of bodies; ignored where a region is given. */
  bodies?: readonly string[];
  /** Code of a province, city, county or town: all its bodies. */
  region?: string;
  /** Kind of body within the region: "department". */
  kind?: string;
  /** Id of a metric or of a figure: "disclosureRate", "requests.refused.stateSecret.total". */
  metric?: string;
  years?: readonly number[];
  view?: CompareView;
  sort?: CompareSort;
};

/** Runs of three years or more are written with a hyphen: 2019-2024; others with commas. */
export function formatYears(years: readonly number[]): string {
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  const runs: number[][] = [];
  for (const year of sorted) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === year - 1) run.push(year);
    else runs.push([year]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}-${run.at(-1)}` : run.join(","))).join(",");
}

/** Ids are plain ASCII, so commas, slashes and dots can stand as they are and the address stays readable. */
export function formatCompareQuery(query: CompareQuery): string {
  const { bodies, region, kind, metric, years, view, sort } = query;
  const parts = [
    region === undefined ? (bodies === undefined ? null : `bodies=${bodies.join(",")}`) : `region=${region}`,
    region === undefined || kind === undefined ? null : `kind=${kind}`,
    metric === undefined ? null : `metric=${metric}`,
    years === undefined ? null : `years=${formatYears(years)}`,
    view === undefined ? null : `view=${view}`,
    sort === undefined || sort === "name" ? null : `sort=${sort}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}
