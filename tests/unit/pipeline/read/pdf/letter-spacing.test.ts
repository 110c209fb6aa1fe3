/** Letters set apart on one line, told from columns that stand close. Places in ems of 10 points. */
import { describe, expect, it } from "vitest";
import { joinSpacedRuns } from "../../../../../src/pipeline/read/pdf/letter-spacing.ts";
import type { Run } from "../../../../../src/pipeline/read/pdf/text-runs.ts";

const size = 10;
const widthOf = (text: string): number => [...text].reduce((sum, c) => sum + (c > "\u2e80" ? size : size / 2), 0);

/** A line of runs with gaps in ems between them. */
function line(base: number, ...parts: (string | number)[]): Run[] {
  let left = 0;
  const runs: Run[] = [];
  for (const part of parts) {
    if (typeof part === "number") left += part * size;
    else {
      const right = left + widthOf(part);
      runs.push({ text: part, left, right, top: base - 9, bottom: base + 1, base, size });
      left = right;
    }
  }
  return runs;
}
const textsOf = (...lines: Run[][]): string[] => joinSpacedRuns(lines.flat()).map((run) => run.text);

describe("letter spacing", () => {
  it("is taken out of numbers and labels", () => {
    const spaced = line(10, "规", 0.3, "章", 2, "1", 0.3, "2", 3, "4", 0.3, "5", 0.3, "6", 3, "0", 0.3, ".", 0.3, "5");
    expect(textsOf(spaced, line(30, "1", 0.3, ".", 0.3, "重", 0.3, "复", 0.3, "申", 0.3, "请", 4, "0"))).toEqual([
      "规章",
      "12",
      "456",
      "0.5",
      "1.重复申请",
      "0",
    ]);
  });
  it("is none where single digits stand in close columns", () => {
    const row = (base: number, ...digits: string[]): Run[] => line(base, ...digits.flatMap((digit) => [digit, 0.5]));
    const rows = [row(10, "0", "0", "3"), row(30, "0", "1", "0"), row(50, "2", "0", "0")];
    expect(textsOf(...rows)).toEqual(["0", "0", "3", "0", "1", "0", "2", "0", "0"]);
  });
  it("is none over a rule", () => {
    const runs = line(10, "1", 0.5, "2", 0.5, "3", 0.5, "4");
    const rules = [7.5, 17.5, 27.5].map((at) => ({ runs: "down" as const, at, from: 0, to: 99 }));
    expect(joinSpacedRuns(runs, rules)).toHaveLength(4);
    expect(joinSpacedRuns(runs)).toHaveLength(1);
  });
  it("is none where gaps differ, or numbers are set tight", () => {
    expect(textsOf(line(10, "1", 0.2, "2", 0.6, "3", 0.4, "4"))).toEqual(["1", "2", "3", "4"]);
    const tight = line(30, "10", 2, "11", 2, "12");
    expect(textsOf(line(10, "1", 0.5, "2", 0.5, "3", 0.5, "4"), tight).slice(0, 4)).toEqual(["1", "2", "3", "4"]);
  });
});
