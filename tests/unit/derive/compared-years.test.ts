import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tryYearRelations } from "../../../src/form/try-relations.ts";
import { yearRelations } from "../../../src/form/relations.ts";
import { comparedByFacts, isContinued } from "../../../src/pipeline/derive/compared-years.ts";

const ids = new Set(
  yearRelations.flatMap(({ current, previous, plus, minus }) => [current, previous, plus, minus]).filter(Boolean),
);
/** Few values, so that sums often hold. */
const value = fc.constantFrom<number | null | "">(0, 0, 0, 1, 2, null, "");
const report = fc.record({
  year: fc.constantFrom(2021, 2022, 2023),
  compared: fc.array(value, { minLength: ids.size, maxLength: ids.size }),
});

describe("whether a year goes on from the one before", () => {
  it("is what trying the sums over both years tells", () => {
    fc.assert(
      fc.property(report, report, (now, before) => {
        const tried = tryYearRelations(comparedByFacts(now.year, now), comparedByFacts(before.year, before));
        expect(isContinued(now, before)).toBe(tried.every(({ result }) => result.status !== "fails"));
      }),
      { numRuns: 2000, seed: 7 },
    );
  });
});
