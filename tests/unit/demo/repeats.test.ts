/** Text planted twice in the made-up corpus: where it is meant to be, nowhere else, and the same from the same seed. */
import { describe, expect, it } from "vitest";
import type { Narrative } from "../../../src/demo/print/narrative.ts";
import { withRepeats, type Teller } from "../../../src/demo/print/repeats.ts";

const narrative: Narrative = {
  overview: [
    "开头。",
    "（一）主动公开。甲。",
    "（二）依申请公开。乙。",
    "（三）政府信息管理。丙。",
    "（四）平台建设。丁。",
    "（五）监督保障。戊。",
  ],
  problems: ["己。", "庚。"],
  otherMatters: ["辛。"],
};
const teller = (number: number, yearsLeft = 0, own: Partial<Teller> = {}): Teller => ({
  number,
  seed: 1,
  year: 2024 - yearsLeft,
  yearsLeft,
  self: "本局",
  ...own,
});
const tell = (...of: Parameters<typeof teller>): Narrative => withRepeats(narrative, teller(...of));
/** Without what a year, a body and chance put in. */
const masked = (text: string | undefined): string => (text ?? "").replace(/\d+|本[局镇]/g, "#");
/** Runs of five characters that both have, as a share of the first's. */
function shared(a: string, b: string): number {
  const runs = (text: string): string[] => Array.from({ length: text.length - 4 }, (_, at) => text.slice(at, at + 5));
  const others = new Set(runs(b));
  return runs(a).filter((run) => others.has(run)).length / runs(a).length;
}

describe("planted text", () => {
  it("is the same in the last three years of a body that repeats itself, and no earlier", () => {
    const [last, before, first] = [0, 1, 2].map((left) => tell(105, left));
    for (const at of [3, 4, 5]) {
      expect(masked(before?.overview[at])).toBe(masked(last?.overview[at]));
      expect(masked(first?.overview[at])).toBe(masked(last?.overview[at]));
      expect(last?.overview[at]).toMatch(/^（.）/);
    }
    expect(masked(first?.problems[0])).toBe(masked(last?.problems[0]));
    expect(tell(105, 3)).toBe(narrative);
  });

  it("is half of what two bodies write, and one paragraph of three others", () => {
    const [a, b] = [tell(17), tell(18, 0, { self: "本镇" })];
    expect([3, 4, 5].map((at) => masked(a.overview[at]) === masked(b.overview[at]))).toEqual([true, true, false]);
    const three = [33, 34, 35].map((number) => masked(tell(number).overview[3]));
    expect(new Set(three).size).toBe(1);
    expect(tell(33).overview[4]).toBe(narrative.overview[4]);
  });

  it("is in no other body, and in no two places by chance", () => {
    expect(tell(6)).toBe(narrative);
    const independent = [5, 105, 205, 305, 17, 117, 33, 133].flatMap((number) => tell(number).overview.slice(3, 4));
    for (const one of independent)
      for (const other of independent) if (one !== other) expect(shared(one, other)).toBeLessThan(0.4);
  });

  it("leaves nothing unfilled, and is another from another seed", () => {
    const texts = [5, 17, 33].flatMap((number) => tell(number).overview);
    expect(texts.filter((text) => /[{}〈〉]|undefined/.test(text))).toEqual([]);
    expect(tell(5, 0, { seed: 2 })).not.toEqual(tell(5));
    expect(tell(5)).toEqual(tell(5));
  });
});
