/**
 * npm run bench:parse [-- --reports N]: how fast reports of each format are parsed, beside the floor in the same run:
 * reading and decoding the same files (for HTML also cheerio loading them). Prints a table; fails nothing.
 * Synthetic reports from fixed seeds, written to a temporary folder and read from there, on one core.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { load } from "cheerio/slim";
import { parseSource } from "../../src/pipeline/parse-source.ts";
import { printDocx, randomDocxStyle } from "../fixtures/docx-printer.ts";
import { printHtml, randomHtmlStyle } from "../fixtures/html-printers.ts";
import {
  createRandom,
  printGrid,
  randomChoice,
  randomLayout,
  soundFigures,
  type Random,
} from "../fixtures/printed-report.ts";
import { spannedGrid } from "../fixtures/spanned-tables.ts";
import { printAs } from "../fixtures/table-printers.ts";

const { values } = parseArgs({ options: { reports: { type: "string", default: "1000" } } });
const count = Number(values.reports);
/** A report's text is some 6 KB of which the tables are half; the rest is prose. */
const prose = "本机关为测试而造，文字虚构，只为让文件与公布的报告一样长。".repeat(60);

const text = (printer: "tab" | "markdown") => (random: Random) => {
  const choice = randomChoice(random);
  const layout = randomLayout(random);
  return `${printAs(printer, printGrid(choice, soundFigures(choice, random), layout), layout)}\n\n${prose}\n`;
};
const spanned = (random: Random) => {
  const choice = randomChoice(random);
  return spannedGrid(choice, soundFigures(choice, random));
};
const printers: Record<string, (random: Random) => string | Uint8Array> = {
  txt: text("tab"),
  md: text("markdown"),
  html: (random) => printHtml(spanned(random), randomHtmlStyle(random)),
  docx: (random) => printDocx(spanned(random), randomDocxStyle(random), random),
};

async function secondsFor(paths: string[], work: (path: string) => unknown): Promise<number> {
  const start = performance.now();
  for (const path of paths) await work(path);
  return (performance.now() - start) / 1000;
}

const decode = (path: string): string => new TextDecoder().decode(readFileSync(path));
const parse = (path: string): unknown => {
  const bytes = readFileSync(path);
  return parseSource({ path, size: bytes.length, bytes, record: null });
};

const folder = mkdtempSync(join(tmpdir(), "nianbao-bench-"));
const rows: Record<string, Record<string, string | number>> = {};
for (const [format, print] of Object.entries(printers)) {
  const paths = Array.from({ length: count }, (_, i) => join(folder, `样例县财政局-2023-${i}.${format}`));
  let bytes = 0;
  for (const [i, path] of paths.entries()) {
    const content = print(createRandom(i));
    writeFileSync(path, content);
    bytes += Buffer.byteLength(content);
  }
  // The first pass warms files and code up and isn't counted.
  await secondsFor(paths.slice(0, Math.ceil(count / 4)), parse);
  const floor = await secondsFor(paths, decode);
  const parsed = await secondsFor(paths, parse);
  const cheerio = format === "html" ? await secondsFor(paths, (path) => load(decode(path))) : null;
  rows[format] = {
    "reports/s": Math.round(count / parsed),
    "MB/s": (bytes / 1e6 / parsed).toFixed(1),
    "µs a report": Math.round((parsed / count) * 1e6),
    "µs floor": Math.round((floor / count) * 1e6),
    "× floor": (parsed / floor).toFixed(1),
    "µs cheerio": cheerio === null ? "" : Math.round((cheerio / count) * 1e6),
  };
}
rmSync(folder, { recursive: true });
console.log(`${count} reports a format, one core, Node ${process.version}`);
console.table(rows);
