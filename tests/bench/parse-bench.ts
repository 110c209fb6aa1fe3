/**
 * npm run bench:parse [-- --reports N]: how fast reports of each format are parsed, beside the floor in the same run:
 * reading and decoding the same files (and for HTML cheerio loading them, for PDF unpdf taking their bare text). Prints a
 * table; fails nothing. Synthetic reports from fixed seeds, written to a temporary folder and read from there, on one core;
 * of PDF files, which Chromium prints, sixty at most.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { load } from "cheerio/slim";
import { extractText } from "unpdf";
import { parseSource } from "../../src/pipeline/parse-source.ts";
import { printDocx, randomDocxStyle } from "../fixtures/docx-printer.ts";
import { printHtml, randomHtmlStyle } from "../fixtures/html-printers.ts";
import { openPdfBrowser } from "../fixtures/pdf-browser.ts";
import { printPdfPage, randomPdfStyle } from "../fixtures/pdf-printers.ts";
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
const browser = await openPdfBrowser();
const printers: Record<string, (random: Random) => string | Uint8Array | Promise<Uint8Array>> = {
  txt: text("tab"),
  md: text("markdown"),
  html: (random) => printHtml(spanned(random), randomHtmlStyle(random)),
  docx: (random) => printDocx(spanned(random), randomDocxStyle(random), random),
  pdf: (random) => browser.print(printPdfPage(spanned(random), randomPdfStyle(random))),
};
const mostPdf = 60;

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
/** What other programs do with the same files and less: a tree of elements, a text without tables. */
const libraries: Record<string, (path: string) => unknown> = {
  html: (path) => load(decode(path)),
  pdf: (path) => extractText(new Uint8Array(readFileSync(path))),
};

const folder = mkdtempSync(join(tmpdir(), "nianbao-bench-"));
const rows: Record<string, Record<string, string | number>> = {};
for (const [format, print] of Object.entries(printers)) {
  const own = format === "pdf" ? Math.min(count, mostPdf) : count;
  const paths = Array.from({ length: own }, (_, i) => join(folder, `样例县财政局-2023-${i}.${format}`));
  let bytes = 0;
  for (const [i, path] of paths.entries()) {
    const content = await print(createRandom(i));
    writeFileSync(path, content);
    bytes += Buffer.byteLength(content);
  }
  // The first pass warms files and code up and isn't counted.
  await secondsFor(paths.slice(0, Math.ceil(own / 4)), parse);
  const floor = await secondsFor(paths, decode);
  const parsed = await secondsFor(paths, parse);
  const library = libraries[format] === undefined ? null : await secondsFor(paths, libraries[format]);
  rows[format] = {
    reports: own,
    "reports/s": Math.round(own / parsed),
    "MB/s": (bytes / 1e6 / parsed).toFixed(1),
    "µs a report": Math.round((parsed / own) * 1e6),
    "µs floor": Math.round((floor / own) * 1e6),
    "× floor": (parsed / floor).toFixed(1),
    "µs cheerio, unpdf": library === null ? "" : Math.round((library / own) * 1e6),
  };
}
rmSync(folder, { recursive: true });
await browser.close();
console.log(`One core, Node ${process.version}`);
console.table(rows);
