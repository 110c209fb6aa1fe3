/**
 * Thousands of sound reports, each printed in some layout and damaged in one place: every figure is then what the print
 * says, or null and named by a finding. DAMAGE_RUNS and DAMAGE_SEED ask for more or for others.
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

const runs = Number(process.env["DAMAGE_RUNS"] ?? 3000);
const firstSeed = Number(process.env["DAMAGE_SEED"] ?? 0);
const kinds = Object.keys(damages);

async function damageAndRead(seed: number) {
  const random = createRandom(seed);
  const choice = randomChoice(random);
  const layout = randomLayout(random);
  const before = soundFigures(choice, random);
  const grid = printGrid(choice, before, layout);
  const truth: Truth = { ...before };
  const kind = pick(kinds, random);
  const where = damages[kind]!(grid, truth, random);
  const text = printReport(grid, layout);
  return { kind, where, ...judge(await parseText(text), truth, before, choice, text) };
}

describe("damaged reports", () => {
  it(`are never wrong in silence (${runs} reports from seed ${firstSeed} on)`, async () => {
    const counted = { right: 0, nullAndNamed: 0, silent: 0 };
    const seen = new Map<string, number>();
    const wrong: object[] = [];
    for (let seed = firstSeed; seed < firstSeed + runs; seed += 1) {
      const { kind, where, right, nullAndNamed, silent } = await damageAndRead(seed);
      seen.set(kind, (seen.get(kind) ?? 0) + 1);
      counted.right += right;
      counted.nullAndNamed += nullAndNamed;
      counted.silent += silent.length;
      if (silent.length > 0) wrong.push({ seed, kind, where, silent: silent.slice(0, 3) });
    }
    console.log(
      `${runs} damaged reports: ${counted.right} figures right, ${counted.nullAndNamed} null and named, ${counted.silent} silent`,
    );
    expect(wrong.slice(0, 5)).toEqual([]);
    // A parser that refuses everything would pass the line above.
    expect(counted.nullAndNamed / counted.right).toBeLessThan(0.01);
    if (runs >= 1000) expect([...seen.keys()].sort()).toEqual([...kinds].sort());
  }, 60_000);
});
