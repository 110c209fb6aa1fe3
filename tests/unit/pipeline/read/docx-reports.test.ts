/**
 * Sound reports printed as Word files come back as printed; damaged ones are never wrong in silence.
 * DOCX_RUNS and DOCX_SEED ask for more, or for others.
 */
import { describe, expect, it } from "vitest";
import { readDocx } from "../../../../src/pipeline/read/docx/read-docx.ts";
import { assessDocument } from "../../../fixtures/assess-document.ts";
import { damages, type Truth } from "../../../fixtures/damage.ts";
import { printDocx, randomDocxStyle } from "../../../fixtures/docx-printer.ts";
import { createRandom, pick, randomChoice, soundFigures } from "../../../fixtures/printed-report.ts";
import { judge } from "../../../fixtures/silent-errors.ts";
import { spannedGrid } from "../../../fixtures/spanned-tables.ts";

const runs = Number(process.env["DOCX_RUNS"] ?? 200);
const firstSeed = Number(process.env["DOCX_SEED"] ?? 0);
const kinds = Object.keys(damages);

function printAndRead(seed: number, isDamaged: boolean) {
  const random = createRandom(seed);
  const choice = randomChoice(random);
  const before = soundFigures(choice, random);
  const style = randomDocxStyle(random);
  const grid = spannedGrid(choice, before);
  const truth: Truth = { ...before };
  const kind = isDamaged ? pick(kinds, random) : "none";
  if (isDamaged) damages[kind]!(grid, truth, random);
  const assessed = assessDocument(readDocx(printDocx(grid, style, random), "样例县财政局-2023.docx"));
  const { silent, ...judgement } = judge(assessed, truth, before, choice, "");
  // A Word file has no lines, so no figure has a place.
  return {
    choice,
    style,
    kind,
    assessed,
    judgement,
    silent: silent.filter((fault) => !fault.endsWith('at "unknown"')),
  };
}

describe("sound reports as Word files", () => {
  it(`come back as they were printed (${runs} from seed ${firstSeed} on)`, () => {
    for (let seed = firstSeed; seed < firstSeed + runs; seed++) {
      const { choice, style, assessed, silent, judgement } = printAndRead(seed, false);
      expect(
        {
          silent,
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
        codes: choice.disclosure === choice.requests ? [] : ["edition-mixed"],
        agency: "样例县财政局",
        year: 2023,
        sections: 6,
      });
    }
  }, 600_000);
});

describe("damaged reports as Word files", () => {
  it(`are never wrong in silence (${runs} from seed ${firstSeed} on)`, () => {
    const counted = { right: 0, nullAndNamed: 0 };
    for (let seed = firstSeed; seed < firstSeed + runs; seed++) {
      const { kind, style, silent, judgement } = printAndRead(seed, true);
      expect(silent, `seed ${seed}, ${kind}, ${JSON.stringify(style)}`).toEqual([]);
      counted.right += judgement.right;
      counted.nullAndNamed += judgement.nullAndNamed;
    }
    console.log(
      `${runs} damaged Word files: ${counted.right} figures right, ${counted.nullAndNamed} null and named, 0 silent`,
    );
    expect(counted.nullAndNamed / counted.right).toBeLessThan(0.01);
  }, 600_000);
});
