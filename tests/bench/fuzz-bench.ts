/**
 * npm run bench:fuzz [-- --inputs N --pdf N --seed S --only txt,pdf]: random and hostile inputs through every reader and all
 * that comes after it, in one process; then each hostile file, and of each reader the inputs that made that process grow most,
 * alone in a process of its own. Prints of each reader inputs, faults, the slowest input, the one that took most memory, and
 * what the process that read all of them had at most. Exits 1 on anything thrown and on anything beyond the bars below.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { ReportFormat } from "../../src/model/source.ts";
import { fuzzInput, fuzzMakers } from "../fixtures/fuzz/fuzz-inputs.ts";
import { parseTimed } from "../fixtures/fuzz/parse-timed.ts";
import { openPdfBrowser } from "../fixtures/pdf-browser.ts";
import { randomReport } from "../fixtures/random-report.ts";
import { measureAlone } from "./fuzz/measure-alone.ts";
import { ReaderRecord } from "./fuzz/reader-record.ts";
import { forgetMostMemory, mostMemory, residentMemory } from "./fuzz/resident-memory.ts";
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
/** Milliseconds for one input; megabytes for one alone, above the idle process; megabytes of the process that reads all. */
const bars = { milliseconds: 2_000, alone: 350, together: 512 };
const printedPdf = 6;
/** Of the inputs that are no PDF. */
const shares: [ReportFormat, number][] = [
  ["txt", 0.5],
  ["md", 0.24],
  ["html", 0.17],
  ["docx", 0.09],
];

async function printPdfs(): Promise<Uint8Array[]> {
  const browser = await openPdfBrowser();
  const printed: Uint8Array[] = [];
  for (let seed = 0; browser.printsChinese && seed < printedPdf; seed++)
    printed.push((await randomReport("pdf", seed, false, browser)).bytes);
  await browser.close();
  return printed;
}

const wanted = values.only.split(",") as ReportFormat[];
const folder = mkdtempSync(join(tmpdir(), "nianbao-fuzz-"));
const makers = fuzzMakers(wanted.includes("pdf") ? await printPdfs() : []);
const watch = startWatch(60);
const records = new Map(wanted.map((format) => [format, new ReaderRecord(format, folder)]));
const faults: string[] = [];

function judge(name: string, { milliseconds, fault }: { milliseconds: number; fault: string | null }): void {
  if (fault !== null) faults.push(`${name} ${fault}`);
  if (milliseconds > bars.milliseconds) faults.push(`${name} took ${Math.round(milliseconds)} ms`);
}

/** In this process, which has read others before. Gives the megabytes that it grew by, if only for a moment. */
async function feed(format: ReportFormat, name: string, bytes: Uint8Array): Promise<number> {
  watch.begin(name);
  const before = residentMemory();
  forgetMostMemory();
  const timed = await parseTimed(format, bytes);
  const most = mostMemory();
  judge(name, timed);
  records.get(format)!.note(name, { ...timed, most });
  return most - before;
}

async function feedAlone(format: ReportFormat, name: string, file: string): Promise<void> {
  watch.begin(name);
  const { megabytes, fault } = await measureAlone(format, file);
  // Most of the time is what the process takes to load its code.
  if (fault !== null) faults.push(`${name}, alone, ${fault}`);
  if (megabytes > bars.alone) faults.push(`${name}, alone, took ${Math.round(megabytes)} MB`);
  records.get(format)!.noteAlone(name, megabytes);
}

const share = (format: ReportFormat, part: number): [ReportFormat, number] => [
  format,
  Math.ceil(part * (Number(values.inputs) - Number(values.pdf))),
];
const shareOfAll = [...shares.map(([format, part]) => share(format, part)), ["pdf", Number(values.pdf)] as const];
for (const [format, inputs] of shareOfAll.filter(([some]) => wanted.includes(some))) {
  console.error(`${inputs} ${format} files…`);
  for (let seed = firstSeed; seed < firstSeed + inputs; seed++) {
    const [name, bytes] = [`${format}, seed ${seed}`, await fuzzInput(makers[format], seed)];
    records.get(format)!.keep(name, bytes, await feed(format, name, bytes));
  }
}

const script = fileURLToPath(new URL("fuzz/run-write-hostile.ts", import.meta.url));
const hostile = JSON.parse(execFileSync(process.execPath, [script, folder, values.only], { encoding: "utf8" })) as {
  format: ReportFormat;
  name: string;
  file: string;
}[];
console.error(`${hostile.length} hostile files…`);
for (const { format, name, file } of hostile) await feed(format, `${format}, ${name}`, readFileSync(file));
console.error("…each alone…");
for (const { format, name, file } of hostile) await feedAlone(format, `${format}, ${name}`, file);
for (const [format, { keptFiles }] of records)
  for (const { name, file } of keptFiles) await feedAlone(format, name, file);
watch.end();
rmSync(folder, { recursive: true });

console.table(Object.fromEntries([...records].map(([format, record]) => [format, record.row()])));
const together = Math.max(...[...records.values()].map(({ most }) => most));
if (together > bars.together) faults.push(`all in one process took ${Math.round(together)} MB`);
for (const fault of faults.slice(0, 20)) console.log(fault);
if (faults.length > 0) process.exitCode = 1;
