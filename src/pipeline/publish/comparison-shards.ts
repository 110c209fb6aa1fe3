/**
 * The dataset → the small files from which the browser compares bodies: for each area (the
 * first four digits of the region code) a list of its bodies and packs of columns, so that a view of one measure loads a
 * few kilobytes whatever the size of the whole. A single body is read from its own file. Order and packing depend on the data alone.
 */
import { allFigureIds } from "../../form/figure-ids.ts";
import { compareCodePoints } from "../../model/code-point-order.ts";
import type { ComparisonArea, ComparisonPack } from "../../model/comparison-shards.ts";
import { schemaVersion, type AgencyFile } from "../../model/dataset.ts";
import type { Dataset, DerivedAgency, DerivedYear } from "../../model/packed/derived-dataset.ts";
import { encodeLetters, encodeRuns } from "../../model/packed/run-lengths.ts";
import { measureYear, type MeasuredYear } from "./comparison-columns.ts";
import { encodeSources } from "./comparison-sources.ts";
import { reportKeys } from "./body-keys.ts";
import { hashOf } from "./kept-list.ts";
import type { KeptFiles, PublishedFile } from "./kept-files.ts";
import { renderJson } from "./published-files.ts";
import type { RenderedFile } from "./render-files.ts";

/** `keys` tell what the numbers of the reports are made of. */
type Body = { agency: AgencyFile["agency"]; reports: Map<number, DerivedYear>; keys: Map<number, string | null> };
/** A body's report of one year; null where it has none. */
type Measured = { agency: AgencyFile["agency"]; report: { year: DerivedYear; measured: MeasuredYear } | null };

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
function columnsOf(bodies: Measured[], ids: string[]): [string, Column][] {
  const metricCount = ids.length - allFigureIds.length;
  const present = bodies.map(({ report }) => report?.measured ?? null);
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

const lettersOf = (bodies: Body[], year: number, letter: (report: DerivedYear) => string): string =>
  encodeLetters(
    bodies
      .map(({ reports }) => {
        const report = reports.get(year);
        return report === undefined ? "-" : letter(report);
      })
      .join(""),
  );

function renderSources(area: string, year: number, bodies: Measured[]): RenderedFile {
  const reports = bodies.flatMap(({ agency, report }) =>
    report === null ? [] : [{ name: agency.name, path: report.year.source.path, lines: report.measured.lines }],
  );
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

/** Everything that an area's files of one year are made of; null where that can't be told without reading the reports. */
function keyOfYear(area: string, year: number, bodies: Body[]): unknown {
  const told = bodies.map(({ agency, keys }) => {
    const own = keys.get(year);
    return own === null ? null : `${agency.name}\n${own ?? ""}`;
  });
  return told.includes(null) ? null : ["area", area, year, hashOf(told.join("\n"))];
}

function measure({ agency, reports }: Body, year: number, metricIds: string[]): Measured {
  const report = reports.get(year);
  return { agency, report: report === undefined ? null : { year: report, measured: measureYear(report, metricIds) } };
}

type Place = { area: string; year: number };
type MadeYear = { packs: number[]; files: PublishedFile[] };

function renderYear({ area, year }: Place, bodies: Body[], ids: string[]): MadeYear {
  const metricIds = ids.slice(0, ids.length - allFigureIds.length);
  const measured = bodies.map((body) => measure(body, year, metricIds));
  const { packs, contents } = packColumns(columnsOf(measured, ids));
  const files = contents.map((columns, at) => ({
    path: `comparison/areas/${area}/${year}-${at}.json`,
    text: renderPack(columns),
  }));
  return { packs, files: [...files, renderSources(area, year, measured)] };
}

type Kept = Pick<KeptFiles, "filesOf" | "takeOver" | "keepGroup">;

/** Where the files are taken over, what the packs begin with is told by their note. */
function makeYear(place: Place, bodies: Body[], ids: string[], kept: Kept): MadeYear {
  const key = keyOfYear(place.area, place.year, bodies);
  const same = kept.takeOver(key);
  if (same !== null) return { packs: same.note.split(" ").map(Number), files: same.files };
  const made = renderYear(place, bodies, ids);
  kept.keepGroup(
    key,
    made.files.map(({ path }) => path),
    made.packs.join(" "),
  );
  return made;
}

function* renderArea(area: string, bodies: Body[], dataset: Dataset, kept: Kept): Generator<PublishedFile> {
  const years: ComparisonArea["years"] = [];
  const ids = measureIds(dataset);
  for (const year of yearsOf(bodies)) {
    const { packs, files } = makeYear({ area, year }, bodies, ids, kept);
    yield* files;
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
  yield* kept.filesOf(["area", list], () => [
    { path: `comparison/areas/${area}.json`, text: renderJson("comparison-area", list) },
  ]);
}

const yearsOf = (bodies: Body[]): number[] =>
  [...new Set(bodies.flatMap(({ reports }) => [...reports.keys()]))].sort((a, b) => a - b);

/** Path of a body's file. */
export const bodyPath = ({ agency }: Pick<AgencyFile, "agency">): string => `agencies/${agency.id}.json`;

function bodyOf(file: DerivedAgency): Body {
  const keys = reportKeys(file);
  return {
    agency: file.agency,
    reports: new Map(file.years.map((year) => [year.year, year])),
    keys: new Map(file.years.map(({ year }, at) => [year, keys[at]!])),
  };
}

/** The files of an area and a year are made of the bodies' reports of that year alone: so they may be kept. */
export function* renderComparisonShards(dataset: Dataset, kept: Kept): Generator<PublishedFile> {
  const areas = new Map<string, Body[]>();
  for (const file of dataset.agencies) {
    const area = areaOf(file);
    const inArea = areas.get(area) ?? [];
    inArea.push(bodyOf(file));
    areas.set(area, inArea);
  }
  // Area by area, so that a province's columns never stand in memory at once.
  for (const [area, bodies] of [...areas].sort(([a], [b]) => compareCodePoints(a, b))) {
    bodies.sort(
      (a, b) => compareCodePoints(a.agency.name, b.agency.name) || compareCodePoints(a.agency.id, b.agency.id),
    );
    yield* renderArea(area, bodies, dataset, kept);
  }
}
