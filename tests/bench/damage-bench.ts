/**
 * npm run bench:damage [-- --sound N --sound-pdf N --damaged N --damaged-pdf N --seed S]: random sound reports in every
 * format, layout and edition, which must come back as printed, and reports damaged in one place, whose figures must be
 * right or null and named. Prints what came of them; exits 1 on anything wrong in silence, a crash or a hang.
 */
import { parseArgs } from "node:util";
import type { ReportFormat } from "../../src/model/source.ts";
import { openPdfBrowser, noChineseFont } from "../fixtures/pdf-browser.ts";
import {
  damageKinds,
  parseAndJudge,
  randomReport,
  soundExpected,
  soundOutcome,
  textShapes,
  type JudgedReport,
} from "../fixtures/random-report.ts";
import { startWatch } from "./stall-watch.ts";

const { values } = parseArgs({
  options: {
    sound: { type: "string", default: "2000" },
    "sound-pdf": { type: "string", default: "50" },
    damaged: { type: "string", default: "20000" },
    "damaged-pdf": { type: "string", default: "200" },
    seed: { type: "string", default: "0" },
  },
});
const firstSeed = Number(values.seed);
/** Milliseconds for one report, of the clock or of the processor, whichever is less; a PDF has many pages. */
const longest = (path: string): number => (path.endsWith(".pdf") ? 10_000 : 2_000);
const formats: ReportFormat[] = ["txt", "md", "html", "docx", "pdf"];

/** How many of `all` reports are of a format: so many PDF files, the others in equal parts. */
const shareOf = (format: ReportFormat, all: number, pdf: number): number =>
  format === "pdf" ? pdf : Math.ceil(all / (formats.length - 1));

const browser = await openPdfBrowser();
if (!browser.printsChinese) console.log(`No PDF: ${noChineseFont}.`);
const watch = startWatch(60);
const seen = { kinds: new Set<string>(), shapes: new Set<string>() };
const faults: string[] = [];

type Count = Record<"reports" | "figures" | "right" | "null and named" | "silent" | "crashes" | "hangs", number>;

function note(judged: JudgedReport, count: Count, name: string, milliseconds: number): void {
  const { file, assessed, silent } = judged;
  const hasCrashed = assessed.diagnostics.some(({ code }) => code === "parser-failed");
  count.reports += 1;
  count.figures += Object.keys(file.truth).length;
  count.right += judged.right;
  count["null and named"] += judged.nullAndNamed;
  count.silent += hasCrashed ? 0 : silent.length;
  count.crashes += hasCrashed ? 1 : 0;
  count.hangs += milliseconds > longest(file.path) ? 1 : 0;
  if (hasCrashed) faults.push(`${name}: crashed`);
  else if (silent.length > 0) faults.push(`${name}, ${file.damage}, ${file.style}: ${silent.slice(0, 3).join("; ")}`);
  else if (file.damage === "none" && !file.path.endsWith(".pdf") && !isAsPrinted(judged))
    faults.push(`${name}: not as printed`);
}

const isAsPrinted = (judged: JudgedReport): boolean =>
  JSON.stringify(soundOutcome(judged)) === JSON.stringify(soundExpected);

async function run(format: ReportFormat, reports: number, isDamaged: boolean): Promise<Count> {
  const count = { reports: 0, figures: 0, right: 0, "null and named": 0, silent: 0, crashes: 0, hangs: 0 };
  // Text and Markdown print the same report for the same seed.
  const from = firstSeed + 1_000_000 * formats.indexOf(format);
  for (let seed = from; seed < from + reports; seed++) {
    const name = `${isDamaged ? "damaged" : "sound"} ${format}, seed ${seed}`;
    watch.begin(name);
    const file = await randomReport(format, seed, isDamaged, browser);
    seen.kinds.add(file.damage);
    if (format === "txt" || format === "md") seen.shapes.add(file.style);
    const [start, before] = [performance.now(), process.cpuUsage()];
    const judged = await parseAndJudge(file);
    const { user, system } = process.cpuUsage(before);
    note(judged, count, name, Math.min(performance.now() - start, (user + system) / 1000));
  }
  return count;
}

const rows: Record<string, Count> = {};
for (const format of formats.filter((some) => some !== "pdf" || browser.printsChinese)) {
  rows[`sound ${format}`] = await run(
    format,
    shareOf(format, Number(values.sound), Number(values["sound-pdf"])),
    false,
  );
  const damagedPdf = Number(values["damaged-pdf"]);
  rows[`damaged ${format}`] = await run(format, shareOf(format, Number(values.damaged) - damagedPdf, damagedPdf), true);
}
watch.end();
await browser.close();
console.log(
  `${seen.shapes.size} of ${textShapes.length} shapes of text, ${seen.kinds.size - 1} of ${damageKinds.length} damages`,
);
console.table(rows);
const hangs = Object.values(rows).reduce((sum, row) => sum + row.hangs, 0);
for (const fault of faults.slice(0, 20)) console.log(fault);
if (faults.length > 0 || hangs > 0) process.exitCode = 1;
