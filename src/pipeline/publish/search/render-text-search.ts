/**
 * The dataset and the grams of its reports → the files of the search in the reports' text. The directory has a fixed address;
 * the others stand in a folder named by their content, so that a browser never reads those of two versions together.
 */
import type { Dataset, DerivedAgency } from "../../../model/dataset.ts";
import { schemaVersion } from "../../../model/dataset.ts";
import { levelLetters } from "../../../model/narrative/level-letters.ts";
import type { TextSearchDirectory } from "../../../model/narrative/text-search.ts";
import { contentKeyOfAll } from "../body-keys.ts";
import type { KeptFiles, PublishedFile } from "../kept-files.ts";
import { hashOf } from "../kept-list.ts";
import { renderJson } from "../published-files.ts";
import type { RenderedFile } from "../render-files.ts";
import { listReports } from "./gram-lists.ts";
import type { BodyGrams } from "./kept-grams.ts";
import { encodeGrams } from "./text-search-files.ts";

/** Ids of so many bodies are a kilobyte or two on the way. */
const blockSize = 128;

type Body = Pick<DerivedAgency, "agency"> & { years: readonly { year: number }[] };

const yearsOf = (bodies: readonly Body[]): number[] =>
  [...new Set(bodies.flatMap(({ years }) => years.map(({ year }) => year)))].sort((a, b) => a - b);

function runsOf<T>(values: readonly T[]): [T, number][] {
  const runs: [T, number][] = [];
  for (const value of values) {
    const last = runs.at(-1);
    if (last?.[0] === value) last[1] += 1;
    else runs.push([value, 1]);
  }
  return runs;
}

function columnsOf(bodies: readonly Body[], years: readonly number[]): TextSearchDirectory["bodies"] {
  const masks = bodies.map((body) => body.years.reduce((sum, { year }) => sum + 2 ** years.indexOf(year), 0));
  const letters = bodies.map(({ agency: { level } }) => (level === null ? "-" : levelLetters[level]));
  return {
    years: runsOf(masks),
    codes: runsOf(bodies.map(({ agency }) => agency.region.code)),
    levels: runsOf(letters),
  };
}

function blocksOf(bodies: readonly Body[]): string[] {
  const ids = bodies.map(({ agency }) => agency.id);
  const count = Math.ceil(ids.length / blockSize);
  return Array.from({ length: count }, (_, at) =>
    renderJson("text-search-bodies", { schemaVersion, ids: ids.slice(at * blockSize, (at + 1) * blockSize) }),
  );
}

/** `records` of the same bodies in the same order. */
export function renderIndex(
  bodies: readonly Body[],
  { records, grams }: ReturnType<BodyGrams["finish"]>,
): RenderedFile[] {
  const recorded = bodies.map(({ years }, at) => ({ record: records[at]!, reports: years.length }));
  const reports = recorded.reduce((sum, body) => sum + body.reports, 0);
  const years = yearsOf(bodies);
  const columns = columnsOf(bodies, years);
  const { shards, lists } = encodeGrams(listReports(recorded, grams), reports);
  const files = [
    ...blocksOf(bodies).map((text, at) => ({ name: `bodies-${at}.json`, text })),
    ...shards.map((text, at) => ({ name: `${at}.bin`, text })),
    { name: "lists.bin", text: lists },
  ];
  const digests = files.map(({ name, text }) => `${name} ${hashOf(text)}`);
  const folder = hashOf(JSON.stringify([digests, columns, years])).slice(0, 12);
  const directory: TextSearchDirectory = {
    ...{ schemaVersion, folder, reports, years, bodies: columns },
    ...{ block: blockSize, shards: shards.length, listBytes: lists.length },
  };
  return [
    ...files.map(({ name, text }) => ({ path: `search/${folder}/${name}`, text })),
    { path: "search/index.json", text: renderJson("text-search", directory) },
  ];
}

/** Made of all reports' text: taken over where nothing has changed. */
export function renderTextSearch(
  { agencies }: Pick<Dataset, "agencies">,
  grams: BodyGrams,
  kept: Pick<KeptFiles, "filesOf">,
): Iterable<PublishedFile> {
  const content = contentKeyOfAll(agencies);
  return kept.filesOf(content === null ? null : ["text-search", content], () =>
    renderIndex(agencies, grams.finish(agencies)),
  );
}
