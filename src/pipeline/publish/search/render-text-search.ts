/**
 * The dataset and the grams of its reports → the files of the search in the reports' text. The directory has a fixed address;
 * the others stand in a folder named by their content, so that a browser never reads those of two versions together.
 */
import type { Dataset, DerivedAgency } from "../../../model/packed/derived-dataset.ts";
import { schemaVersion } from "../../../model/dataset.ts";
import { levelLetters } from "../../../model/narrative/level-letters.ts";
import type { TextSearchDirectory } from "../../../model/narrative/text-search.ts";
import { contentKey } from "../body-keys.ts";
import type { KeptFiles, PublishedFile } from "../kept-files.ts";
import { hashOf } from "../kept-list.ts";
import { renderJson } from "../published-files.ts";
import type { RenderedFile } from "../render-files.ts";
import { changeLists, type ChangedBody, type EarlierSearch } from "./changed-lists.ts";
import { listReports } from "./gram-lists.ts";
import type { BodyGrams, EarlierGrams, RecordedGrams } from "./kept-grams.ts";
import { encodeLists, layOutGrams, type EncodedGram } from "./text-search-files.ts";

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

type Recorded = { bodies: readonly Body[] } & RecordedGrams;

function allLists({ bodies, records, grams }: Recorded): Iterable<EncodedGram> {
  const recorded = bodies.map(({ years }, at) => ({ record: records[at]!, reports: years.length }));
  return encodeLists(listReports(recorded, grams), countReports(bodies));
}

const countReports = (bodies: readonly Body[]): number => bodies.reduce((sum, { years }) => sum + years.length, 0);

/** `records` of the same bodies in the same order; `lists` of their grams where they are known already. */
export function renderIndex(
  bodies: readonly Body[],
  recorded: RecordedGrams,
  known: readonly EncodedGram[] | null = null,
): RenderedFile[] {
  const reports = countReports(bodies);
  const years = yearsOf(bodies);
  const columns = columnsOf(bodies, years);
  const { shards, lists } = layOutGrams(known ?? allLists({ bodies, ...recorded }));
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

type Kept = Pick<KeptFiles, "filesOf" | "earlierOf">;
const keyOf = (bodyKeys: readonly string[]): unknown => ["text-search", hashOf(bodyKeys.join(" "))];

/** The files of the search that was made of these bodies, if they stand as they were written. */
function readEarlier(bodyKeys: readonly string[], kept: Kept): EarlierSearch | null {
  const files = new Map(kept.earlierOf(keyOf(bodyKeys))?.map(({ path, bytes }) => [path.split("/").at(-1)!, bytes]));
  const lists = files.get("lists.bin");
  if (lists === undefined) return null;
  const shards = [...files.keys()].filter((name) => /^\d+\.bin$/.test(name));
  return { shards: shards.map((name) => files.get(name)!), lists };
}

/** More bodies than these, and all lists are as soon put together anew. */
const mostChanged = 200;

/** The lists where few bodies have changed and no report has another number; else null. */
function changedLists(
  agencies: readonly DerivedAgency[],
  earlier: EarlierGrams,
  { records, grams }: RecordedGrams,
  kept: Kept,
): EncodedGram[] | null {
  const before = [...earlier.keys()];
  if (before.length !== agencies.length) return null;
  const changed: ChangedBody[] = [];
  let first = 0;
  for (const [at, file] of agencies.entries()) {
    const key = before[at]!;
    if (contentKey(file) !== key) changed.push({ first, before: earlier.get(key)!, after: records[at]! });
    first += file.years.length;
  }
  const search = changed.length > mostChanged ? null : readEarlier(before, kept);
  return search === null ? null : changeLists(search, changed, { grams, reports: first });
}

/** Made of all reports' text: taken over where nothing has changed. */
export function renderTextSearch(
  { agencies }: Pick<Dataset, "agencies">,
  grams: BodyGrams,
  kept: Kept,
): Iterable<PublishedFile> {
  const keys = agencies.map(contentKey);
  return kept.filesOf(keys.includes(null) ? null : keyOf(keys as string[]), () => {
    const earlier = grams.earlier();
    const recorded = grams.finish(agencies);
    return renderIndex(agencies, recorded, changedLists(agencies, earlier, recorded, kept));
  });
}
