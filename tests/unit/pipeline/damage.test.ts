/**
 * Thousands of sound reports, each printed as text in some layout and shape and damaged in one place: every figure is then
 * what the print says, or null and named by a finding. DAMAGE_RUNS and DAMAGE_SEED ask for more or for others.
 */
import { describe, expect, it } from "vitest";
import { damageKinds, parseAndJudge, randomReport, textShapes } from "../../fixtures/random-report.ts";

const runs = Number(process.env["DAMAGE_RUNS"] ?? 3000);
const firstSeed = Number(process.env["DAMAGE_SEED"] ?? 0);

describe("damaged reports", () => {
  it(`are never wrong in silence (${runs} reports from seed ${firstSeed} on)`, async () => {
    const counted = { right: 0, nullAndNamed: 0, silent: 0 };
    const seen = { kinds: new Set<string>(), shapes: new Set<string>() };
    const wrong: object[] = [];
    for (let seed = firstSeed; seed < firstSeed + runs; seed += 1) {
      const { file, right, nullAndNamed, silent } = await parseAndJudge(await randomReport("txt", seed, true));
      const { damage, style, where } = file;
      seen.kinds.add(damage);
      seen.shapes.add(style);
      counted.right += right;
      counted.nullAndNamed += nullAndNamed;
      counted.silent += silent.length;
      if (silent.length > 0) wrong.push({ seed, damage, style, where, silent: silent.slice(0, 3) });
    }
    console.log(
      `${runs} damaged reports: ${counted.right} figures right, ${counted.nullAndNamed} null and named, ${counted.silent} silent`,
    );
    expect(wrong.slice(0, 5)).toEqual([]);
    // A parser that refuses everything would pass the line above.
    expect(counted.nullAndNamed / counted.right).toBeLessThan(0.01);
    if (runs >= 1000) {
      expect([...seen.kinds].sort()).toEqual(damageKinds);
      expect([...seen.shapes].sort()).toEqual(textShapes);
    }
  }, 60_000);
});
