/**
 * npm run bench:search [-- --agencies 1000 --years 6 --words 0 --characters 2000 --site dist --json FILE]: what the search in
 * the text costs: seconds to read and to index, bytes, how long 200 queries take to be answered, and what a first search
 * transfers, compressed as servers do, page and scripts among it where --site names a built site. The texts are the demo's, or,
 * with --words, of so many made-up words, each report of --characters.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { openIndexed, type IndexedBody } from "../fixtures/indexed-texts.ts";
import { searchText } from "../../src/views/narrative/search/search-reports.ts";
import { createGramTable } from "../../src/pipeline/publish/search/gram-table.ts";
import { recordGrams } from "../../src/pipeline/publish/search/body-grams.ts";
import { renderIndexed } from "../fixtures/indexed-texts.ts";
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
const packed = (part: Uint8Array): number => Math.min(part.length, gzipSync(part).length);

/** Opened anew, as by a reader who comes for the first time; bodies' files are told apart, as the demo holds no packed ones. */
async function answer(query: string): Promise<Answer> {
  let transferred = 0;
  const text = openIndexed(bodies, files, (part) => void (transferred += packed(part)));
  const start = performance.now();
  const search = await searchText({ query, region: null, year: null, level: null }, text);
  await search.more();
  return { seconds: (performance.now() - start) / 1000, transferred };
}

/** The page and what it refers to; null where no site is given. */
function pageBytes(site: string): number | null {
  const page = join(site, "text/search/index.html");
  if (site === "" || !existsSync(page)) return null;
  const html = readFileSync(page);
  const seen = new Set<string>();
  const visit = (text: string): void => {
    for (const [, path] of text.matchAll(/["'(./]*(_astro\/[\w.@-]+\.(?:js|css))/g))
      if (path !== undefined && !seen.has(path)) {
        seen.add(path);
        visit(readFileSync(join(site, path), "utf8"));
      }
    for (const [, name] of text.matchAll(/["']\.\/([\w.@-]+\.js)["']/g))
      if (name !== undefined && !seen.has(`_astro/${name}`)) {
        seen.add(`_astro/${name}`);
        visit(readFileSync(join(site, `_astro/${name}`), "utf8"));
      }
  };
  visit(html.toString("utf8"));
  return packed(html) + [...seen].reduce((sum, path) => sum + packed(readFileSync(join(site, path))), 0);
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
  indexTransferred: {
    median: at(sorted("transferred"), 0.5),
    p95: at(sorted("transferred"), 0.95),
    most: at(sorted("transferred"), 1),
  },
  pageTransferred: pageBytes(values.site),
};
console.log(JSON.stringify(result, null, 2));
if (values.json !== "") writeFileSync(values.json, JSON.stringify(result));
