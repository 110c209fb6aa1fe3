/**
 * Thousands of sound reports, each printed in some layout and shape and damaged in one place: every figure is then what
 * the print says, or null and named by a finding. DAMAGE_RUNS and DAMAGE_SEED ask for more or for others.
 */
import { describe, expect, it } from "vitest";
import { damages, type Truth } from "../../fixtures/damage.ts";
import { parseText } from "../../fixtures/parse-text.ts";
import {
  createRandom,
  pick,
  printGrid,
  printReport,
  randomChoice,
  randomLayout,
  soundFigures,
} from "../../fixtures/printed-report.ts";
import { judge } from "../../fixtures/silent-errors.ts";
import { printAs, printerNames } from "../../fixtures/table-printers.ts";

const runs = Number(process.env["DAMAGE_RUNS"] ?? 3000);
const firstSeed = Number(process.env["DAMAGE_SEED"] ?? 0);
const kinds = Object.keys(damages);
/** The layouts of printReport are as many as the shapes of table-printers.ts, so half of the reports are printed so. */
const shapes = [...printerNames, ...printerNames.map(() => "layout" as const)];

async function damageAndRead(seed: number) {
  const random = createRandom(seed);
  const choice = randomChoice(random);
  const layout = randomLayout(random);
  const before = soundFigures(choice, random);
  const grid = printGrid(choice, before, layout);
  const truth: Truth = { ...before };
  const kind = pick(kinds, random);
  const where = damages[kind]!(grid, truth, random);
  const shape = pick(shapes, random);
  const text = shape === "layout" ? printReport(grid, layout) : printAs(shape, grid, layout);
  return { kind, shape, where, ...judge(await parseText(text), truth, before, choice, text) };
}

describe("damaged reports", () => {
  it(`are never wrong in silence (${runs} reports from seed ${firstSeed} on)`, async () => {
    const counted = { right: 0, nullAndNamed: 0, silent: 0 };
    const seen = { kinds: new Set<string>(), shapes: new Set<string>() };
    const wrong: object[] = [];
    for (let seed = firstSeed; seed < firstSeed + runs; seed += 1) {
      const { kind, shape, where, right, nullAndNamed, silent } = await damageAndRead(seed);
      seen.kinds.add(kind);
      seen.shapes.add(shape);
      counted.right += right;
      counted.nullAndNamed += nullAndNamed;
      counted.silent += silent.length;
      if (silent.length > 0) wrong.push({ seed, kind, shape, where, silent: silent.slice(0, 3) });
    }
    console.log(
      `${runs} damaged reports: ${counted.right} figures right, ${counted.nullAndNamed} null and named, ${counted.silent} silent`,
    );
    expect(wrong.slice(0, 5)).toEqual([]);
    // A parser that refuses everything would pass the line above.
    expect(counted.nullAndNamed / counted.right).toBeLessThan(0.01);
    if (runs >= 1000) {
      expect([...seen.kinds].sort()).toEqual([...kinds].sort());
      expect([...seen.shapes].sort()).toEqual([...new Set<string>(shapes)].sort());
    }
  }, 60_000);
});
