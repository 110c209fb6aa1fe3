/** What a person at a terminal and a log of CI see of long work, by a clock that the test moves. */
import { describe, expect, it } from "vitest";
import { createProgress } from "../../../src/progress/create-progress.ts";
import { progressLine } from "../../../src/progress/progress-line.ts";

function watched(isTTY: boolean, columns?: number) {
  const written: string[] = [];
  const clock = { seconds: 0 };
  const stream = { write: (text: string) => written.push(text), ...(columns === undefined ? {} : { columns }) };
  const progress = createProgress(stream, { isTTY, now: () => clock.seconds });
  const run = (stage: string, total: number, seconds: number, steps: number): void => {
    for (let step = 1; step <= steps; step++) {
      clock.seconds += seconds / steps;
      progress({ stage, done: Math.round((total * step) / steps), total });
    }
  };
  return { written, clock, progress, run };
}
/** The terminal's last row after all that was written. */
const screen = (written: string[]): string[] =>
  written
    .join("")
    .split("\n")
    .map((row) => row.slice(row.lastIndexOf("\u001B[2K") + 1).replace(/^\[2K/, ""));

describe("progress on a terminal", () => {
  it("says nothing of what is over at once", () => {
    const { written, run } = watched(true);
    run("parse", 50, 0.3, 50);
    run("write", 50, 0.4, 50);
    expect(written).toEqual([]);
  });

  it("draws one line over and over, then leaves what was done in what time", () => {
    const { written, run } = watched(true, 80);
    run("parse", 1000, 20, 1000);
    expect(written.slice(0, -1).filter((text) => text.includes("\n"))).toEqual([]);
    expect(written.length).toBeLessThan(220);
    const rows = screen(written);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(/parse 1,000 .*50\/s.*0:20/);
    expect(rows[1]).toBe("");
  });

  it("takes an unfinished line away on close, and a stage ends where the next begins", () => {
    const { written, run, progress, clock } = watched(true, 80);
    clock.seconds = 1;
    progress({ stage: "parse", done: 1, total: 9 });
    clock.seconds = 3;
    progress({ stage: "parse", done: 5, total: 9 });
    run("derive", 10, 5, 2);
    progress({ stage: "write", done: 1, total: 10 });
    clock.seconds += 2;
    progress({ stage: "write", done: 2, total: 10 });
    progress.close();
    const rows = screen(written);
    expect(rows.map((row) => row.split(" ")[1] ?? "")).toEqual(["parse", "derive", ""]);
  });

  it("names a stage that can't count while it lasts, and keeps no line of it when it was quick", () => {
    const { written, progress, clock } = watched(true, 80);
    progress({ stage: "compile", done: 0, total: 0 });
    expect(screen(written).join("")).toMatch(/compile/);
    clock.seconds = 0.2;
    progress({ stage: "render", done: 0, total: 9 });
    expect(screen(written).join("")).toBe("");
    progress({ stage: "write", done: 0, total: 0 });
    clock.seconds = 8.2;
    progress.close();
    expect(screen(written)).toEqual([""]);
  });

  it("hides no cursor", () => {
    const { written, run } = watched(true, 80);
    run("parse", 1000, 20, 100);
    expect(written.join("").match(/\u001B\[(?!2K)/g)).toBeNull();
  });
});

describe("progress in a log", () => {
  it("says nothing below ten seconds", () => {
    const { written, run } = watched(false);
    run("parse", 1000, 9, 1000);
    expect(written).toEqual([]);
  });

  it("writes plain lines, none within ten seconds of another, and some ten in all", () => {
    const { written, run } = watched(false);
    run("render", 60_000, 300, 60_000);
    expect(written.length).toBeGreaterThan(8);
    expect(written.length).toBeLessThan(12);
    expect(written.every((text) => text.endsWith("\n") && !text.includes("\r") && !text.includes("\u001B"))).toBe(true);
    const short = watched(false);
    short.run("render", 60_000, 25, 60_000);
    expect(short.written).toHaveLength(3);
  });

  it("gives a sign of life each minute of slow work", () => {
    const { written, run } = watched(false);
    run("render", 1_000_000, 3600 * 4, 100_000);
    expect(written.length).toBeGreaterThan(200);
  });
});

describe("the line", () => {
  const event = { stage: "render", done: 12_345, total: 54_600 };
  const width = (text: string): number => [...text].reduce((sum, one) => sum + (one >= "⺀" ? 2 : 1), 0);

  it("tells share, count, rate and time left", () => {
    const line = progressLine(event, 60, 100);
    for (const part of ["22%", "12,345/54,600", "206/s", "3:25"]) expect(line).toContain(part);
  });

  it("is never wider than the terminal", () => {
    for (let columns = 4; columns < 120; columns++) {
      expect(width(progressLine(event, 60, columns))).toBeLessThanOrEqual(columns);
    }
  });

  it("shows no number that isn't one, whatever is known", () => {
    for (const done of [0, 1]) {
      for (const total of [0, 1, 5]) {
        for (const seconds of [0, 1]) {
          expect(progressLine({ stage: "parse", done, total }, seconds, 80)).not.toMatch(/NaN|Infinity|undefined/);
        }
      }
    }
  });
});
