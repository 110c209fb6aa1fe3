import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allFigureIds } from "../../../src/form/figure-ids.ts";
import { figuresOfRanges, rangesOfFigures } from "../../../src/form/figure-ranges.ts";

describe("lists of figures", () => {
  it("name neighbours by the first and the last", () => {
    expect(rangesOfFigures(allFigureIds.slice(3, 90))).toEqual([`${allFigureIds[3]}..${allFigureIds[89]}`]);
    expect(rangesOfFigures(allFigureIds.slice(3, 5))).toEqual(allFigureIds.slice(3, 5));
    expect(rangesOfFigures([])).toEqual([]);
  });
  it("come back whole and in their order", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(allFigureIds.length - 1), { maxLength: 2 }), { maxLength: 8 }), (spans) => {
        const ids = spans.flatMap(([a = 0, length = 0]) => allFigureIds.slice(a, a + (length % 9)));
        expect(figuresOfRanges(rangesOfFigures(ids))).toEqual(ids);
      }),
      { seed: 17 },
    );
  });
});
