/**
 * npm run bench:search [-- --agencies 1000 --years 6 --words 0 --characters 2000 --site dist --json FILE]: what the search in
 * the text costs: seconds to read and to index, bytes, how long 200 queries take to be answered, and what a first search
 * transfers, compressed as servers do, page and scripts among it where --site names a built site. The texts are the demo's, or,
 * with --words, of so many made-up words, each report of --characters.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { openIndexed, renderIndexed, type IndexedBody } from "../fixtures/indexed-texts.ts";
import { searchText } from "../../src/views/narrative/search/search-reports.ts";
import { createGramTable } from "../../src/pipeline/publish/search/gram-table.ts";
import { recordGrams } from "../../src/pipeline/publish/search/body-grams.ts";
import { demoTexts, wordTexts } from "./search/made-texts.ts";

const { values } = parseArgs({
  options: {
    agencies: { type: "string", default: "1000" },
    years: { type: "string", default: "6" },
    words: { type: "string", default: "0" },
    characters: { type: "string", default: "2000" },
    site: { type: "string", default: "" },
    json: { type: "string", default: "" },
  },
});
const [agencies, years, words] = [Number(values.agencies), Number(values.years), Number(values.words)];
const bodies: IndexedBody[] =
  words > 0
    ? wordTexts({ agencies, years, words, characters: Number(values.characters) })
    : demoTexts({ agencies, years });
const reports = bodies.reduce((sum, body) => sum + body.years.length, 0);
const paragraphs = bodies.flatMap((body) => body.years.flatMap((year) => year.paragraphs));

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
/** What servers send of a text. */
const packed = (part: Uint8Array): number => Math.min(part.length, gzipSync(part).length);

const began = cpu();
const table = createGramTable();
for (const body of bodies)
  recordGrams(
    body.years.map((year) => ({ sections: [year] })),
    table,
  );
const recorded = cpu();
const files = renderIndexed(bodies);
const indexed = cpu();
const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text as string), 0);

/** Pieces of texts, long and short, by steps that are the same each time. */
const queries = Array.from({ length: 200 }, (_, at) => {
  const text = paragraphs[(at * 7919) % paragraphs.length]!;
  const start = (at * 31) % Math.max(1, text.length - 8);
  return text.slice(start, start + 2 + (at % 7));
});

type Answer = { seconds: number; transferred: number };

/** A body's file as the site has it, on average; half as much again as one of the demo's where no site is given. */
function bytesOfBody(site: string): number {
  const folder = join(site, "data/v1/agencies");
  if (site === "" || !existsSync(folder)) return 5000;
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".json"));
  const some = paths.filter((_, at) => at % Math.ceil(paths.length / 200) === 0);
  return some.reduce((sum, path) => sum + packed(readFileSync(join(folder, path))), 0) / some.length;
}
const bodyBytes = bytesOfBody(values.site);

/** Opened anew, as by a reader who comes for the first time. Servers compress JSON and leave other bytes as they are. */
async function answer(query: string): Promise<Answer> {
  const read = new Map<string, number>();
  const text = openIndexed(bodies, files, (path, bytes) => {
    if (bytes === null) read.set(path, bodyBytes);
    else if (path.endsWith("lists.bin")) read.set(path, (read.get(path) ?? 0) + bytes.length);
    else read.set(path, path.endsWith(".json") ? packed(bytes) : bytes.length);
  });
  const start = cpu();
  const search = await searchText({ query, region: null, year: null, level: null }, text);
  await search.more();
  const seconds = cpu() - start;
  return { seconds, transferred: [...read.values()].reduce((sum, bytes) => sum + bytes, 0) };
}

/** The page and all scripts and styles that it, or one of these, refers to; null where no site is given. */
function pageBytes(site: string): number | null {
  const page = join(site, "text/search/index.html");
  if (site === "" || !existsSync(page)) return null;
  const seen = new Map<string, number>();
  const visit = (text: string): void => {
    for (const [, name = ""] of text.matchAll(/([\w.@-]+\.(?:js|css))\b/g)) {
      const path = join(site, "assets", name);
      if (seen.has(name) || !existsSync(path)) continue;
      const bytes = readFileSync(path);
      seen.set(name, packed(bytes));
      visit(bytes.toString("utf8"));
    }
  };
  const html = readFileSync(page);
  visit(html.toString("utf8"));
  return [...seen.values()].reduce((sum, bytes) => sum + bytes, packed(html));
}

const answers: Answer[] = [];
for (const query of queries) answers.push(await answer(query));
const sorted = (key: keyof Answer): number[] => answers.map((each) => each[key]).sort((a, b) => a - b);
const at = (list: number[], share: number): number => list[Math.floor((list.length - 1) * share)]!;
const shards = files.filter(({ path }) => /\/\d+\.bin$/.test(path)).map(({ text }) => (text as Uint8Array).length);

const result = {
  reports,
  charactersAReport: Math.round(paragraphs.reduce((sum, text) => sum + text.length, 0) / reports),
  grams: table.grams().length,
  secondsToRead: recorded - began,
  secondsToReadAndIndex: indexed - recorded,
  bytes,
  bytesAReport: bytes / reports,
  files: files.length,
  bytesOfLists: (files.find(({ path }) => path.endsWith("lists.bin"))!.text as Uint8Array).length,
  largestShard: Math.max(...shards),
  answerMilliseconds: { median: at(sorted("seconds"), 0.5) * 1000, p95: at(sorted("seconds"), 0.95) * 1000 },
  transferredFirst: {
    median: at(sorted("transferred"), 0.5),
    p95: at(sorted("transferred"), 0.95),
    most: at(sorted("transferred"), 1),
  },
  pageTransferred: pageBytes(values.site),
};
console.log(JSON.stringify(result, null, 2));
if (values.json !== "") writeFileSync(values.json, JSON.stringify(result));
