/**
 * npm run bench:fuzz [-- --inputs N --pdf N --seed S --only txt,pdf]: random and hostile inputs through every reader and all that comes
 * after it. Prints inputs, faults and the slowest one of each reader, and the peak of memory; exits 1 on anything thrown,
 * an input that takes more than 2 s, or more than 512 MB above what the process has once it is warm.
 */
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { ReportFormat } from "../../src/model/source.ts";
import { fuzzInput, fuzzMakers } from "../fixtures/fuzz/fuzz-inputs.ts";
import { hostileFiles } from "../fixtures/fuzz/hostile-files.ts";
import { parseTimed } from "../fixtures/fuzz/parse-timed.ts";
import { openPdfBrowser } from "../fixtures/pdf-browser.ts";
import { randomReport } from "../fixtures/random-report.ts";
import { startWatch } from "./stall-watch.ts";

const { values } = parseArgs({
  options: {
    inputs: { type: "string", default: "100000" },
    pdf: { type: "string", default: "5000" },
    seed: { type: "string", default: "0" },
    only: { type: "string", default: "txt,md,html,docx,pdf" },
  },
});
const firstSeed = Number(values.seed);
const longest = 2_000;
const mostGrowth = 512;
const printedPdf = 6;
/** Of the inputs that are no PDF. */
const shares: [ReportFormat, number][] = [
  ["txt", 0.5],
  ["md", 0.24],
  ["html", 0.17],
  ["docx", 0.09],
];

const browser = await openPdfBrowser();
const printed: Uint8Array[] = [];
for (let seed = 0; browser.printsChinese && seed < printedPdf; seed++)
  printed.push((await randomReport("pdf", seed, false, browser)).bytes);
await browser.close();

const makers = fuzzMakers(printed);
const watch = startWatch(60);
type Row = {
  inputs: number;
  faults: number;
  "slow inputs": number;
  seconds: number;
  "slowest, ms": number;
  which: string;
};
const rows: Record<string, Row> = {};
const faults: string[] = [];
let base = 0;
let peak = 0;
setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;
const megabytes = (): number => process.memoryUsage.rss() / 1e6;

async function feed(format: ReportFormat, name: string, bytes: Uint8Array): Promise<void> {
  watch.begin(name);
  const { milliseconds, fault } = await parseTimed(format, bytes);
  const row = (rows[format] ??= { inputs: 0, faults: 0, "slow inputs": 0, seconds: 0, "slowest, ms": 0, which: "" });
  row.inputs += 1;
  row.seconds += milliseconds / 1000;
  if (milliseconds > row["slowest, ms"]) Object.assign(row, { "slowest, ms": Math.round(milliseconds), which: name });
  if (milliseconds > longest) row["slow inputs"] += 1;
  if (fault !== null) row.faults += 1;
  if (fault !== null) faults.push(`${name} ${fault}`);
  if (milliseconds > longest) faults.push(`${name} took ${Math.round(milliseconds)} ms`);
  peak = Math.max(peak, megabytes());
}

async function feedRandom(format: ReportFormat, inputs: number): Promise<void> {
  for (let seed = firstSeed; seed < firstSeed + inputs; seed++)
    await feed(format, `${format}, seed ${seed}`, await fuzzInput(makers[format], seed));
}

const wanted = new Set(values.only.split(","));
const shareOfAll: [ReportFormat, number][] = [
  ...shares.map(([format, share]): [ReportFormat, number] => [
    format,
    Math.ceil(share * (Number(values.inputs) - Number(values.pdf))),
  ]),
  ["pdf", Number(values.pdf)],
];
const random = shareOfAll.filter(([format]) => wanted.has(format));
// What code and library take when they are warm is no growth.
for (const [format, inputs] of random) await feedRandom(format, Math.min(50, inputs));
base = megabytes();
for (const [format, inputs] of random) {
  console.error(`${inputs} ${format} files…`);
  await feedRandom(format, inputs);
}
for (const { format, name, bytes } of hostileFiles.filter((file) => wanted.has(file.format))) {
  const made = bytes();
  // What it took to make the file is none of the parser's.
  collectGarbage();
  await feed(format, `${format}, ${name}`, made);
}
watch.end();

for (const row of Object.values(rows)) row.seconds = Math.round(row.seconds);
console.table(rows);
const growth = Math.round(peak - base);
console.log(`Memory: ${Math.round(base)} MB when warm, ${Math.round(peak)} MB at most, ${growth} MB more`);
for (const fault of faults.slice(0, 20)) console.log(fault);
if (faults.length > 0 || growth > mostGrowth) process.exitCode = 1;
