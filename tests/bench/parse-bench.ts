/**
 * npm run bench:parse [-- --reports N]: how fast reports of each format are parsed, beside the floor in the same run:
 * reading and decoding the same files (and for HTML cheerio loading them, for PDF unpdf taking their bare text). Prints a
 * table; fails nothing. Above 1,000 reports, text is also measured up to N, to see whether time or memory grows.
 * Parsing is timed to where every number, text and finding is known and every sum was tried: objects for figures, cells and
 * sums are made when they are asked for, and so is a text's hash, which only the dataset needs; it stands apart.
 * Synthetic reports from fixed seeds, written to a temporary folder by the thousand and read from there, on one core; of
 * PDF files, which Chromium prints, sixty at most.
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
  pick,
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
/** Reports that are on disk at a time, and of every format but text in all. */
const slice = 1000;

/** A report's text is 6 to 8 KB of which the tables are half; the rest is paragraphs with numbers and dates in them. */
const sentences: ((random: Random) => string)[] = [
  () => "本机关为测试而造，文字虚构，只为让文件与公布的报告一样长。",
  (random) =>
    `全年主动公开信息${Math.floor(random() * 900)}条，其中规章${Math.floor(random() * 9)}件，其余是通知和说明。`,
  (random) =>
    `${1 + Math.floor(random() * 12)}月${1 + Math.floor(random() * 28)}日举办培训，参加者${Math.floor(random() * 90)}人次。`,
  () => "“样例门户”网站设有专栏（含目录、指南），由样例科室维护；内容逐级审核，过时的及时撤下。",
  () => "申请人可以当面、来信或者在网上提出申请，办理结果在期限内答复，不收取费用。",
];
const paragraph = (random: Random): string =>
  Array.from({ length: 3 + Math.floor(random() * 3) }, () => pick(sentences, random)(random)).join("");
const prose = (random: Random): string => Array.from({ length: 9 }, () => paragraph(random)).join("\n\n");
const preamble = "本报告由样例县财政局编制，数据的统计期限为2023年1月1日至2023年12月31日。";

const text = (printer: "tab" | "pipe" | "markdown") => (random: Random) => {
  const choice = randomChoice(random);
  const layout = randomLayout(random);
  const report = printAs(printer, printGrid(choice, soundFigures(choice, random), layout), layout);
  return report.replace("本报告为测试而造，内容虚构。", () => `${preamble}\n\n${prose(random)}`);
};
const spanned = (random: Random) => {
  const choice = randomChoice(random);
  return spannedGrid(choice, soundFigures(choice, random));
};
type Print = (random: Random) => string | Uint8Array | Promise<Uint8Array>;
const browser = await openPdfBrowser();
const formats: Record<string, { extension: string; print: Print }> = {
  "txt, tabs": { extension: "txt", print: text("tab") },
  "txt, pipes": { extension: "txt", print: text("pipe") },
  md: { extension: "md", print: text("markdown") },
  html: { extension: "html", print: (random) => printHtml(spanned(random), randomHtmlStyle(random)) },
  docx: { extension: "docx", print: (random) => printDocx(spanned(random), randomDocxStyle(random), random) },
  pdf: {
    extension: "pdf",
    print: (random) => browser.print(printPdfPage(spanned(random), randomPdfStyle(random))),
  },
};

const folder = mkdtempSync(join(tmpdir(), "nianbao-bench-"));
/** Written over each other, thousand by thousand. */
async function writeReports({ extension, print }: (typeof formats)[string], from: number, many: number) {
  const paths = Array.from({ length: many }, (_, i) => join(folder, `样例县财政局-2023-${i}.${extension}`));
  let bytes = 0;
  for (const [i, path] of paths.entries()) {
    const content = await print(createRandom(from + i));
    writeFileSync(path, content);
    bytes += Buffer.byteLength(content);
  }
  return { paths, bytes };
}

async function microsecondsFor(paths: string[], work: (path: string) => unknown): Promise<number> {
  const start = performance.now();
  for (const path of paths) await work(path);
  return ((performance.now() - start) * 1000) / paths.length;
}

const decode = (path: string): string => new TextDecoder().decode(readFileSync(path));
const parse = (path: string): unknown => {
  const bytes = readFileSync(path);
  return parseSource({ path, size: bytes.length, bytes, record: null });
};
const parseAndHash = async (path: string): Promise<unknown> => {
  const bytes = readFileSync(path);
  return (await parseSource({ path, size: bytes.length, bytes, record: null })).sha256;
};
/** What other programs do with the same files and less: a tree of elements, a text without tables. */
const libraries: Record<string, (path: string) => unknown> = {
  html: (path) => load(decode(path)),
  pdf: (path) => extractText(new Uint8Array(readFileSync(path))),
};
const mostPdf = 60;

/** Microseconds a report, the median of some passes over all files, each work in turn. */
async function measure(
  paths: string[],
  passes: number,
  works: Record<string, (path: string) => unknown>,
): Promise<Record<string, number>> {
  const times = Object.keys(works).map((name) => [name, [] as number[]] as const);
  for (let pass = 0; pass < passes; pass++) {
    for (const [name, each] of times) each.push(await microsecondsFor(paths, works[name]!));
  }
  return Object.fromEntries(times.map(([name, each]) => [name, each.sort((a, b) => a - b)[passes >> 1]!]));
}

type Row = Record<string, string | number>;
const rows: Record<string, Row> = {};
for (const [name, format] of Object.entries(formats)) {
  const many = Math.min(count, format.extension === "pdf" ? mostPdf : slice);
  const { paths, bytes } = await writeReports(format, 0, many);
  // The first passes warm files and code up and aren't counted.
  const isSlow = ["html", "docx", "pdf"].includes(format.extension);
  for (let pass = 0; pass < (isSlow ? 1 : 10); pass++) await microsecondsFor(paths, parse);
  const library = libraries[format.extension];
  const works = { floor: decode, parse, hashed: parseAndHash, ...(library === undefined ? {} : { library }) };
  const median = await measure(paths, isSlow ? 1 : 11, works);
  const [floor, parsed] = [median["floor"]!, median["parse"]!];
  rows[name] = {
    reports: many,
    "KB a report": (bytes / 1000 / paths.length).toFixed(1),
    "reports/s": Math.round(1e6 / parsed),
    "MB/s": (bytes / paths.length / parsed).toFixed(1),
    "µs a report": Math.round(parsed),
    "µs floor": floor.toFixed(1),
    "× floor": (parsed / floor).toFixed(1),
    "× with hash": (median["hashed"]! / floor).toFixed(1),
    "µs cheerio, unpdf": median["library"] === undefined ? "" : Math.round(median["library"]),
  };
}
await browser.close();
console.log(`One core, Node ${process.version}`);
console.table(rows);

/** Whether time or memory grows with the corpus: different reports all the way. */
const growth: Record<string, Row> = {};
let spent = 0;
for (let done = slice; count > slice && done <= count; done += slice) {
  const { paths } = await writeReports(formats["txt, tabs"]!, done, slice);
  const each = await microsecondsFor(paths, parse);
  spent += each * slice;
  if (![slice, 10 * slice, Math.floor(count / slice) * slice].includes(done)) continue;
  growth[done] = {
    "µs a report so far": Math.round(spent / done),
    "µs a report in the last thousand": Math.round(each),
    "resident MB": Math.round(process.memoryUsage.rss() / 1e6),
  };
}
if (count > slice) console.table(growth);
rmSync(folder, { recursive: true });
