/**
 * Sound reports printed as web pages in any style come back as printed; damaged ones are never wrong in silence.
 * HTML_RUNS and HTML_SEED ask for more, or for others.
 */
import { describe, expect, it } from "vitest";
import { readHtml } from "../../../../src/pipeline/read/html/read-html.ts";
import { assessDocument } from "../../../fixtures/assess-document.ts";
import { damages, type Truth } from "../../../fixtures/damage.ts";
import { printHtml, randomHtmlStyle } from "../../../fixtures/html-printers.ts";
import { createRandom, pick, randomChoice, soundFigures } from "../../../fixtures/printed-report.ts";
import { judge } from "../../../fixtures/silent-errors.ts";
import { spannedGrid } from "../../../fixtures/spanned-tables.ts";

const runs = Number(process.env["HTML_RUNS"] ?? 300);
const firstSeed = Number(process.env["HTML_SEED"] ?? 0);
const path = "样例县财政局-2023.html";
const kinds = Object.keys(damages);
const encoder = new TextEncoder();

function printAndRead(seed: number, isDamaged: boolean) {
  const random = createRandom(seed);
  const choice = randomChoice(random);
  const before = soundFigures(choice, random);
  const style = randomHtmlStyle(random);
  const grid = spannedGrid(choice, before);
  const truth: Truth = { ...before };
  const kind = isDamaged ? pick(kinds, random) : "none";
  if (isDamaged) damages[kind]!(grid, truth, random);
  const page = printHtml(grid, style);
  const assessed = assessDocument(readHtml(encoder.encode(page), path));
  return { choice, style, kind, assessed, judgement: judge(assessed, truth, before, choice, page) };
}

describe("sound reports as web pages", () => {
  it(`come back as they were printed (${runs} from seed ${firstSeed} on)`, () => {
    for (let seed = firstSeed; seed < firstSeed + runs; seed++) {
      const { choice, style, assessed, judgement } = printAndRead(seed, false);
      const isMixed = choice.disclosure !== choice.requests;
      expect(
        {
          silent: judgement.silent,
          nullAndNamed: judgement.nullAndNamed,
          codes: assessed.diagnostics.map((d) => d.code),
          agency: assessed.report?.agencyName,
          year: assessed.report?.year,
          sections: assessed.report?.sections.length,
        },
        `seed ${seed}, ${JSON.stringify(style)}`,
      ).toEqual({
        silent: [],
        nullAndNamed: 0,
        codes: isMixed ? ["edition-mixed"] : [],
        agency: "样例县财政局",
        year: 2023,
        sections: 6,
      });
    }
  }, 600_000);
});

describe("damaged reports as web pages", () => {
  it(`are never wrong in silence (${runs} from seed ${firstSeed} on)`, () => {
    const counted = { right: 0, nullAndNamed: 0 };
    for (let seed = firstSeed; seed < firstSeed + runs; seed++) {
      const { kind, style, judgement } = printAndRead(seed, true);
      expect(judgement.silent, `seed ${seed}, ${kind}, ${JSON.stringify(style)}`).toEqual([]);
      counted.right += judgement.right;
      counted.nullAndNamed += judgement.nullAndNamed;
    }
    console.log(
      `${runs} damaged pages: ${counted.right} figures right, ${counted.nullAndNamed} null and named, 0 silent`,
    );
    expect(counted.nullAndNamed / counted.right).toBeLessThan(0.01);
  }, 600_000);
});

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
