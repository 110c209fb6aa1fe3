import { describe, expect, it } from "vitest";
import {
  placeCells,
  shapesOf,
  tailShape,
  valuesOf,
  windowsOf,
  type TailShape,
} from "../../../../../src/pipeline/recognise/tables/place-cells.ts";
import { cells } from "../../../../fixtures/build-document.ts";

const shapes = (...some: [number, number][]): Set<TailShape> => new Set(some.map(([s, n]) => tailShape(s, n)));
const never = (): boolean => {
  throw new Error("the sums must not be asked");
};
const none = { placement: null, how: "none" };
const clear = (...placement: number[]) => ({ placement, how: "clear" });
/** The sum of all but the last is the last; an unknown term leaves it open. */
const sums = (values: (number | null)[]): boolean =>
  values.includes(null) || values.slice(0, -1).reduce((a, b) => a! + b!, 0) === values.at(-1);

describe("cells that leave no doubt", () => {
  it.each([
    ["1 | 2 | 3", clear(0, 1, 2)],
    ["| 1 | 2 | 3", clear(1, 2, 3)],
    ["| | 1 | 2 | 3 | |", clear(2, 3, 4)],
    ["1 | | 3", clear(0, 1, 2)],
    ["1 | x | 3", clear(0, 1, 2)],
    ["- | 2 | 3", clear(0, 1, 2)],
    ["| | ", clear(0, 1, 2)],
    ["| | | ", clear(0, 1, 2)],
  ])("%j are placed without the sums", (line, expected) =>
    expect(placeCells(cells(line), 3, new Set(), never)).toEqual(expected),
  );
});

describe("a blank at an end", () => {
  it("is an empty cell where the other rows say so", () => {
    expect(placeCells(cells("| 2 | 3"), 3, shapes([0, 3]), never)).toEqual(clear(0, 1, 2));
    expect(placeCells(cells("| | 2 | 3"), 3, shapes([1, 4]), never)).toEqual(clear(1, 2, 3));
    expect(placeCells(cells("1 | 2 | | "), 3, shapes([0, 4]), () => true)).toEqual(clear(0, 1, 2));
  });
  it("fills up a row that has lost a cell where only that satisfies the sums", () => {
    const slipped = (values: (number | null)[]): boolean => JSON.stringify(values) === "[1,null,3]";
    expect(placeCells(cells("1 | 3 | "), 3, shapes([0, 3]), slipped)).toEqual({ placement: [0, null, 1], how: "sums" });
    // Nothing tells which of two cells is lost.
    const either = (values: (number | null)[]): boolean => values[2] !== null;
    expect(placeCells(cells("1 | 3 | "), 3, shapes([0, 3]), either)).toEqual(none);
    // Sums that nothing satisfies say nothing of the places.
    expect(placeCells(cells("1 | 3 | "), 3, shapes([0, 3]), () => false)).toEqual(clear(0, 1, 2));
  });
  it("is in doubt where a word stands behind it, which may be a remark", () =>
    expect(placeCells(cells("| 2 | 3 | 注"), 3, shapes([0, 4]), () => false)).toEqual(none));
  it("is left to the sums where the other rows differ, or lie otherwise, or there is none", () => {
    const refuse = (): boolean => false;
    for (const known of [shapes(), shapes([0, 3], [1, 4]), shapes([1, 4])]) {
      expect(placeCells(cells("| 2 | 3"), 3, known, refuse)).toEqual(none);
    }
  });
});

describe("missing and surplus cells", () => {
  it("are settled by the sums when exactly one placement fits", () => {
    const fits = (values: (number | null)[]): boolean => JSON.stringify(values) === "[1,null,3]";
    expect(placeCells(cells("1 | 3"), 3, shapes([0, 3]), fits)).toEqual({ placement: [0, null, 1], how: "sums" });
    expect(placeCells(cells("1 | 2 | 9 | 3"), 3, shapes([0, 3]), sums)).toEqual({ placement: [0, 1, 3], how: "sums" });
  });
  it("are left alone when two placements fit", () => {
    expect(placeCells(cells("1 | 3"), 3, shapes([0, 3]), () => true)).toEqual(none);
    expect(placeCells(cells("0 | 3 | 0 | 3"), 3, shapes([0, 3]), sums)).toEqual(none);
  });
  it("are no doubt when two placements read alike", () =>
    expect(placeCells(cells("0 | 0 | 0 | 0"), 3, shapes([0, 3]), sums)).toMatchObject({ how: "sums" }));
  it("are left alone when none fits, or more than two are off", () => {
    expect(placeCells(cells("1 | 3"), 3, shapes([0, 3]), () => false)).toEqual(none);
    expect(placeCells(cells("1 | 2"), 5, shapes([0, 5]), () => true)).toEqual(none);
    expect(placeCells(cells("1 | 2 | 3 | 4 | 5 | 6"), 3, shapes([0, 3]), () => true)).toEqual(none);
    expect(placeCells([], 3, shapes([0, 3]), () => true)).toEqual(none);
  });
  it("never read a blank as 0, a word as a number", () =>
    expect(valuesOf(cells("| / | x | 4 | 5件"), [0, 1, 2, 3, 4, null])).toEqual([null, null, null, 4, 5, null]));
});

describe("windows and shapes", () => {
  it("are what stands between blanks", () => {
    expect(windowsOf(cells("| 1 | 2 | "), 2)).toEqual([1]);
    expect(windowsOf(cells("| 1 | | "), 2)).toEqual([0, 1]);
    expect(windowsOf(cells("1 | 2 | 3"), 2)).toEqual([]);
    expect(windowsOf(cells("1"), 2)).toEqual([]);
  });
  it("are learnt from rows whose ends are printed, else from two that agree", () => {
    expect(shapesOf([cells("| 1 | 2 | 3"), cells("| | 2 | 3")], 3)).toEqual(shapes([1, 4]));
    expect(shapesOf([cells("1 | | 2"), cells("| 1 | 2 | 3")], 3)).toEqual(shapes([0, 3], [1, 4]));
    expect(shapesOf([cells("| 2 | 3"), cells("| 5 | 3")], 3)).toEqual(shapes([0, 3]));
    expect(shapesOf([cells("| 2 | 3")], 3)).toEqual(shapes());
    // A part that is more than the total: the first number stands before them, or the last behind.
    const isPossible = ([, part, total]: (number | null)[]): boolean => (part ?? 0) <= (total ?? 0);
    expect(shapesOf([cells("| 2 | 3"), cells("| 5 | 3")], 3, isPossible)).toEqual(shapes());
    expect(shapesOf([cells("| 2 | 3"), cells("| 3 | 3")], 3, isPossible)).toEqual(shapes([0, 3]));
    expect(shapesOf([cells("1 | 2")], 3)).toEqual(shapes());
  });
});
