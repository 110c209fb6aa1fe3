/**
 * The dataset → the small files from which the browser compares bodies: for each area (the
 * first four digits of the region code) a list of its bodies and packs of columns, so that a view of one measure loads a
 * few kilobytes whatever the size of the whole. A single body is read from its own file. Order and packing depend on the data alone.
 */
import { allFigureIds } from "../../form/figure-ids.ts";
import { compareCodePoints } from "../../model/code-point-order.ts";
import type { ComparisonArea, ComparisonPack } from "../../model/comparison-shards.ts";
import {
  schemaVersion,
  type AgencyFile,
  type AgencyYear,
  type Dataset,
  type DerivedAgency,
} from "../../model/dataset.ts";
import { encodeLetters, encodeRuns } from "../../model/packed/run-lengths.ts";
import { measureYear, type MeasuredYear } from "./comparison-columns.ts";
import { encodeSources } from "./comparison-sources.ts";
import { contentKeyOfAll } from "./body-keys.ts";
import type { KeptFiles, PublishedFile } from "./kept-files.ts";
import { renderJson } from "./published-files.ts";
import type { RenderedFile } from "./render-files.ts";

type Report = { year: AgencyYear; measured: MeasuredYear };
type Body = { agency: AgencyFile["agency"]; reports: Map<number, Report> };

/** Characters of one pack, before compression: some 3 KB on the way. A measure is never cut in two. */
const packSize = 16_000;
export const unknownArea = "0000";

const placeOf = ({ region }: AgencyFile["agency"]): string => region.names.join("");
const areaOf = ({ agency }: Pick<Body, "agency">): string => agency.region.code?.slice(0, 4) ?? unknownArea;

export const measureIds = ({ metrics }: Pick<Dataset, "metrics">): string[] => [
  ...metrics.metrics.map(({ id }) => id),
  ...allFigureIds,
];

type Column = Omit<ComparisonPack["columns"][string], "states"> & { states: string };

/** The measures of one area and year, each as a column over the bodies. */
function columnsOf(bodies: Body[], year: number, ids: string[]): [string, Column][] {
  const metricCount = ids.length - allFigureIds.length;
  const present = bodies.map((body) => body.reports.get(year)?.measured ?? null);
  const known = present.filter((report) => report !== null);
  return ids.map((id, at) => {
    const denominators = known.map((report) => report.denominators[at] ?? null);
    const column: Column = {
      states: encodeLetters(present.map((report) => report?.states.charAt(at) ?? "-").join("")),
      values: encodeRuns(known.map((report) => report.values[at] ?? null)),
    };
    const isRate = at < metricCount && denominators.some((denominator) => denominator !== null);
    return [id, isRate ? { ...column, denominators: encodeRuns(denominators) } : column];
  });
}

/** Columns in as few packs as their size allows; `packs` gives the first column of each. */
function packColumns(columns: [string, Column][]): { packs: number[]; contents: [string, Column][][] } {
  const packs: number[] = [];
  const contents: [string, Column][][] = [];
  let size = Infinity;
  for (const [at, column] of columns.entries()) {
    const length = JSON.stringify(column).length;
    if (size + length > packSize) {
      packs.push(at);
      contents.push([]);
      size = 0;
    }
    contents.at(-1)?.push(column);
    size += length;
  }
  return { packs, contents };
}

/** Most columns have the same states, so these stand in the pack once. */
function renderPack(columns: [string, Column][]): string {
  const states = [...new Set(columns.map(([, column]) => column.states))];
  const pack: ComparisonPack = {
    schemaVersion,
    states,
    columns: Object.fromEntries(
      columns.map(([id, column]) => [id, { ...column, states: states.indexOf(column.states) }]),
    ),
  };
  return renderJson("comparison-pack", pack);
}

const scopeLetters = { own: "o", summary: "s", unknown: "u" } as const;
const editionLetters = { "2019": "o", "2021": "n", mixed: "m" } as const;

const lettersOf = (bodies: Body[], year: number, letter: (report: AgencyYear) => string): string =>
  encodeLetters(
    bodies
      .map(({ reports }) => {
        const report = reports.get(year);
        return report === undefined ? "-" : letter(report.year);
      })
      .join(""),
  );

function renderSources(area: string, year: number, bodies: Body[]): RenderedFile {
  const reports = bodies.flatMap(({ agency, reports: held }) => {
    const report = held.get(year);
    const { lines } = report?.measured ?? { lines: [] };
    return report === undefined ? [] : [{ name: agency.name, path: report.year.source.path, lines }];
  });
  const text = renderJson("comparison-sources", { schemaVersion, ...encodeSources(reports, year) });
  return { path: `comparison/areas/${area}/${year}-sources.json`, text };
}

/** The names of the bodies' regions and of all above them. */
const regionsOf = (bodies: Pick<AgencyFile, "agency">[], { index }: Dataset): Record<string, string> => {
  const codes = new Set(bodies.flatMap(({ agency }) => agency.region.path.map(({ code }) => code)));
  return Object.fromEntries(
    index.regions.filter(({ code }) => codes.has(code)).map(({ code, names }) => [code, names.join("")]),
  );
};

function* renderArea(area: string, bodies: Body[], dataset: Dataset): Generator<RenderedFile> {
  const years: ComparisonArea["years"] = [];
  for (const year of yearsOf(bodies)) {
    const { packs, contents } = packColumns(columnsOf(bodies, year, measureIds(dataset)));
    for (const [at, columns] of contents.entries()) {
      yield { path: `comparison/areas/${area}/${year}-${at}.json`, text: renderPack(columns) };
    }
    yield renderSources(area, year, bodies);
    const scopes = lettersOf(bodies, year, (report) => scopeLetters[report.scope]);
    const editions = lettersOf(bodies, year, (report) => editionLetters[report.edition]);
    years.push({ year, scopes, editions, packs });
  }
  const list: ComparisonArea = {
    schemaVersion,
    area,
    regions: regionsOf(bodies, dataset),
    ids: bodies.map(({ agency }) => agency.id),
    names: bodies.map(({ agency }) => agency.name),
    codes: bodies.map(({ agency }) => agency.region.code ?? ""),
    places: bodies.map(({ agency }) => placeOf(agency)),
    kinds: bodies.map(({ agency }) => agency.kind),
    years,
  };
  yield { path: `comparison/areas/${area}.json`, text: renderJson("comparison-area", list) };
}

const yearsOf = (bodies: Body[]): number[] =>
  [...new Set(bodies.flatMap(({ reports }) => [...reports.keys()]))].sort((a, b) => a - b);

const measureBody = ({ agency, years }: DerivedAgency, metricIds: string[]): Body => ({
  agency,
  reports: new Map(years.map((year) => [year.year, { year, measured: measureYear(year, metricIds) }])),
});

/** Path of a body's file. */
export const bodyPath = ({ agency }: Pick<AgencyFile, "agency">): string => `agencies/${agency.id}.json`;

/** An area's files are made of its bodies' reports and the names of its regions alone: so they may be kept. */
export function* renderComparisonShards(dataset: Dataset, kept: Pick<KeptFiles, "filesOf">): Generator<PublishedFile> {
  const metricIds = dataset.metrics.metrics.map(({ id }) => id);
  const areas = new Map<string, DerivedAgency[]>();
  for (const file of dataset.agencies) {
    const area = areaOf(file);
    const inArea = areas.get(area);
    if (inArea === undefined) areas.set(area, [file]);
    else inArea.push(file);
  }
  // Area by area, so that a province's columns never stand in memory at once.
  for (const [area, files] of [...areas].sort(([a], [b]) => compareCodePoints(a, b))) {
    const content = contentKeyOfAll(files);
    const key = content === null ? null : ["area", area, content, regionsOf(files, dataset)];
    yield* kept.filesOf(key, () => {
      const bodies = files
        .map((file) => measureBody(file, metricIds))
        .sort((a, b) => compareCodePoints(a.agency.name, b.agency.name) || compareCodePoints(a.agency.id, b.agency.id));
      return renderArea(area, bodies, dataset);
    });
  }
}
