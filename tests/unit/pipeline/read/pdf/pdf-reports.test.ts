/**
 * Sound reports that a browser prints to PDF in any style come back as printed, damaged ones are never wrong in silence,
 * and spoiled copies of them cost no crash and no time. PDF_RUNS, PDF_DAMAGED, PDF_SEED and FUZZ_RUNS ask for more, or for
 * others.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPdf } from "../../../../../src/pipeline/read/pdf/read-pdf.ts";
import { noChineseFont, openPdfBrowser, type PdfBrowser } from "../../../../fixtures/pdf-browser.ts";
import { createRandom, pick } from "../../../../fixtures/printed-report.ts";
import { parseAndJudge, randomReport, soundOutcome } from "../../../../fixtures/random-report.ts";
import { spoilBytes } from "../../../../fixtures/fuzz/spoil-bytes.ts";

const runs = Number(process.env["PDF_RUNS"] ?? 50);
const damagedRuns = Number(process.env["PDF_DAMAGED"] ?? 20);
const fuzzRuns = Number(process.env["FUZZ_RUNS"] ?? 60);
const firstSeed = Number(process.env["PDF_SEED"] ?? 0);
const printed: Uint8Array[] = [];
let browser: PdfBrowser;

beforeAll(async () => void (browser = await openPdfBrowser()), 120_000);
afterAll(() => browser.close());

async function printAndJudge(seed: number, isDamaged: boolean) {
  const file = await randomReport("pdf", seed, isDamaged, browser);
  printed.push(file.bytes);
  return parseAndJudge(file);
}

describe("sound reports printed to PDF", () => {
  it(
    `come back as they were printed (${runs} from seed ${firstSeed} on)`,
    async ({ skip }) => {
      skip(!browser.printsChinese, noChineseFont);
      const counted = { right: 0, nullAndNamed: 0 };
      for (let seed = firstSeed; seed < firstSeed + runs; seed++) {
        const judged = await printAndJudge(seed, false);
        const { silent, agency, year } = soundOutcome(judged);
        const expected = { silent: [], agency: "样例县财政局", year: 2023 };
        expect({ silent, agency, year }, `seed ${seed}, ${judged.file.style}`).toEqual(expected);
        counted.right += judged.right;
        counted.nullAndNamed += judged.nullAndNamed;
      }
      console.log(`PDF: ${counted.right} figures right, ${counted.nullAndNamed} null and named`);
      expect(counted.nullAndNamed / counted.right).toBeLessThan(0.001);
    },
    runs * 5_000,
  );
});

describe("damaged reports printed to PDF", () => {
  it(
    `are never wrong in silence (${damagedRuns} from seed ${firstSeed} on)`,
    async ({ skip }) => {
      skip(!browser.printsChinese, noChineseFont);
      for (let seed = firstSeed; seed < firstSeed + damagedRuns; seed++) {
        const { silent, file } = await printAndJudge(seed, true);
        expect(silent, `seed ${seed}, ${file.damage}, ${file.style}`).toEqual([]);
      }
    },
    damagedRuns * 5_000,
  );
  it.each([111, 177, 235, 416])(
    "stay so where a row too many moves the cells of others (%i)",
    async (seed) => {
      if (browser.printsChinese) expect((await printAndJudge(seed, true)).silent).toEqual([]);
    },
    10_000,
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
        const { value, diagnostics } = await readPdf(spoiled, "x.pdf");
        slowest = Math.max(slowest, performance.now() - start);
        if (value === null) expect(diagnostics.length, `seed ${seed}`).toBeGreaterThan(0);
      }
      expect(slowest).toBeLessThan(5_000);
    },
    fuzzRuns * 5_000,
  );
});
