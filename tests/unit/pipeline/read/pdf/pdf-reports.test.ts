/**
 * Sound reports that a browser prints to PDF in any style come back as printed, and spoiled copies of them cost no crash
 * and no time. PDF_RUNS, PDF_SEED and FUZZ_RUNS ask for more, or for others.
 */
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPdf } from "../../../../../src/pipeline/read/pdf/read-pdf.ts";
import { assessDocument } from "../../../../fixtures/assess-document.ts";
import { printPdfPage, randomPdfStyle } from "../../../../fixtures/pdf-printers.ts";
import { createRandom, pick, randomChoice, soundFigures } from "../../../../fixtures/printed-report.ts";
import { spannedGrid } from "../../../../fixtures/spanned-tables.ts";
import { spoilBytes } from "../../../../fixtures/spoil-bytes.ts";
import { findBrowser } from "../../../../site/find-browser.ts";

const runs = Number(process.env["PDF_RUNS"] ?? 60);
const fuzzRuns = Number(process.env["FUZZ_RUNS"] ?? 60);
const firstSeed = Number(process.env["PDF_SEED"] ?? 0);
const path = "样例县财政局-2023.pdf";
const printed: Uint8Array[] = [];
let browser: Browser;
let page: Page;
/** Without a Chinese font a browser prints boxes, and there is nothing to read back. */
let printsChinese = false;
const noFont = "no Chinese font is installed (Debian: fonts-noto-cjk), so the browser prints no text to read";

beforeAll(async () => {
  const { executablePath, environment } = await findBrowser();
  const env = Object.fromEntries(Object.entries(process.env).filter((entry) => entry[1] !== undefined));
  browser = await chromium.launch({
    executablePath,
    args: ["--disable-gpu"],
    env: { ...env, ...environment } as Record<string, string>,
  });
  page = await browser.newPage();
  await page.setContent("<p>一份年度报告</p>");
  const bytes = new Uint8Array(await page.pdf());
  // The library may take the bytes over, so it gets a copy.
  const outcome = await readPdf(bytes.slice(), path);
  printed.push(bytes);
  printsChinese = JSON.stringify(outcome.value?.blocks ?? []).includes("年度报告");
}, 120_000);
afterAll(() => browser.close());

async function printAndRead(seed: number) {
  const random = createRandom(seed);
  const choice = randomChoice(random);
  const figures = soundFigures(choice, random);
  const style = randomPdfStyle(random);
  const { html, options } = printPdfPage(spannedGrid(choice, figures), style);
  await page.setContent(html);
  const bytes = new Uint8Array(await page.pdf(options));
  printed.push(bytes);
  return { figures, style, assessed: assessDocument(await readPdf(bytes, path)) };
}

describe("sound reports printed to PDF", () => {
  it(
    `come back as they were printed (${runs} from seed ${firstSeed} on)`,
    async ({ skip }) => {
      skip(!printsChinese, noFont);
      let [right, all] = [0, 0];
      const silent: string[] = [];
      const unread: string[] = [];
      for (let seed = firstSeed; seed < firstSeed + runs; seed++) {
        const { figures, style, assessed } = await printAndRead(seed);
        expect(assessed.report, `seed ${seed}`).toMatchObject({ agencyName: "样例县财政局", year: 2023 });
        const named = new Set(assessed.diagnostics.flatMap((diagnostic) => diagnostic.figures));
        for (const [id, value] of Object.entries(figures)) {
          const got = assessed.report?.figures[id]?.value ?? null;
          all += 1;
          if (got === value) right += 1;
          else if (got === null && named.has(id)) unread.push(`seed ${seed} ${style.border}: ${id}`);
          else silent.push(`seed ${seed} ${JSON.stringify(style)}: ${id} is ${value}, read as ${got}`);
        }
      }
      console.log(`PDF: ${right} of ${all} figures right, ${unread.length} null and named, ${silent.length} silent`);
      expect(silent).toEqual([]);
      expect(right / all, unread.join("\n")).toBeGreaterThanOrEqual(0.999);
    },
    runs * 5_000,
  );
});

describe("spoiled PDF files", () => {
  it(
    `cost no crash and no time (${fuzzRuns})`,
    async () => {
      let slowest = 0;
      for (let seed = firstSeed; seed < firstSeed + fuzzRuns; seed++) {
        const random = createRandom(seed);
        const spoiled = spoilBytes(pick(printed, random), random);
        const start = performance.now();
        const { value, diagnostics } = await readPdf(spoiled, path);
        slowest = Math.max(slowest, performance.now() - start);
        if (value === null) expect(diagnostics.length, `seed ${seed}`).toBeGreaterThan(0);
      }
      expect(slowest).toBeLessThan(5_000);
    },
    fuzzRuns * 5_000,
  );
});
