/**
 * Sound reports printed as web pages in any style come back as printed; damaged ones are never wrong in silence.
 * HTML_RUNS and HTML_SEED ask for more, or for others.
 */
import { describe, expect, it } from "vitest";
import { readHtml } from "../../../../src/pipeline/read/html/read-html.ts";
import { assessDocument } from "../../../fixtures/assess-document.ts";
import { printHtml, randomHtmlStyle } from "../../../fixtures/html-printers.ts";
import { createRandom, randomChoice, soundFigures } from "../../../fixtures/printed-report.ts";
import { itIsNeverSilent, itReadsSoundReports } from "../../../fixtures/report-tests.ts";
import { spannedGrid } from "../../../fixtures/spanned-tables.ts";

const runs = Number(process.env["HTML_RUNS"] ?? 300);
const firstSeed = Number(process.env["HTML_SEED"] ?? 0);
const path = "样例县财政局-2023.html";
const encoder = new TextEncoder();

describe("sound reports as web pages", () => itReadsSoundReports("html", firstSeed, runs));
describe("damaged reports as web pages", () => itIsNeverSilent("html", firstSeed, runs));

describe("pages cut short", () => {
  it(`keep what is there and name what is gone (${runs} from seed ${firstSeed} on)`, () => {
    for (let seed = firstSeed; seed < firstSeed + runs; seed++) {
      const random = createRandom(seed);
      const choice = randomChoice(random);
      const figures = soundFigures(choice, random);
      const page = printHtml(spannedGrid(choice, figures), randomHtmlStyle(random));
      const cut = page.slice(0, Math.floor(page.length * (0.1 + 0.9 * random())));
      const { report, diagnostics } = assessDocument(readHtml(encoder.encode(cut), path));
      if (report === null || diagnostics.some((d) => d.code === "tables-missing")) continue;
      const named = new Set(diagnostics.flatMap((d) => d.figures));
      const wrong = Object.entries(report.figures).filter(([id, { value }]) =>
        value === null ? !named.has(id) : value !== figures[id],
      );
      expect(wrong, `seed ${seed}`).toEqual([]);
    }
  }, 600_000);
});
