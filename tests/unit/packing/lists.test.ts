import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Position } from "../../../src/model/position.ts";
import { formatRuns, parseRuns } from "../../../src/packing/letter-runs.ts";
import { formatNumbers, parseNumbers } from "../../../src/packing/number-list.ts";
import { packIds, unpackIds } from "../../../src/packing/packed-findings.ts";
import { packPlace, unpackPlace } from "../../../src/packing/layout/single-place.ts";
import { packPlaces, unpackPlaces } from "../../../src/packing/places.ts";

const number = fc.oneof(
  fc.constant(0),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
);
const length = { minLength: 0, maxLength: 40 };

describe("lists of numbers", () => {
  it("come back as they were", () =>
    fc.assert(
      fc.property(fc.array(fc.option(number), length), (numbers) => {
        // JSON knows no -0 either.
        const plain = numbers.map((n) => (n === 0 ? 0 : n));
        expect(parseNumbers(formatNumbers(plain))).toEqual(plain);
      }),
    ));
  it("write a 0 as nothing, what isn't known as -, a share without its 0", () => {
    expect(formatNumbers([6, 0, 0, null, 0.25, -0.5])).toBe("6,,,-,.25,-0.5");
    expect(formatNumbers([1, 0, 0, 0, 0, 0, 2, 0, 0, 0])).toBe("1,x5,2,,,");
    expect([parseNumbers(""), parseNumbers("0"), parseNumbers(",")]).toEqual([[], [0], [0, 0]]);
  });
});

describe("runs of letters", () => {
  it("come back as they were", () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom("p", "b", "c"), length), (letters) => {
        expect(parseRuns(formatRuns(letters), letters.length)).toEqual(letters);
      }),
    ));
  it("say the last letter once for all that follow", () =>
    expect([formatRuns(["u", "u", "c", "c", "c"]), formatRuns(["p"]), formatRuns([])]).toEqual(["u2c", "p", ""]));
});

const positive = fc.integer({ min: 1, max: 300 });
const position: fc.Arbitrary<Position> = fc.oneof(
  { weight: 1, arbitrary: fc.constant("unknown" as const) },
  { weight: 6, arbitrary: fc.record({ line: positive, column: positive }) },
  { weight: 1, arbitrary: fc.record({ page: positive, line: positive, column: positive }) },
);

describe("places", () => {
  it("come back one by one", () =>
    fc.assert(
      fc.property(position, (at) => {
        expect(unpackPlace(packPlace(at))).toEqual(at);
      }),
    ));
  it("come back in rows, whatever they are", () =>
    fc.assert(
      fc.property(fc.array(fc.record({ at: position, length: fc.nat(9) }), length), (cells) => {
        const { line, text } = packPlaces(cells);
        const lengths = cells.map((cell) => cell.length);
        expect(unpackPlaces(text, line, lengths)).toEqual(cells.map(({ at }) => at));
      }),
    ));
  it("of cells behind each other take a word a row, the same wherever the table begins", () => {
    const rows = (from: number) =>
      [0, 1].flatMap((row) => [5, 7, 9].map((column) => ({ at: { line: from + row, column }, length: 1 })));
    expect(packPlaces(rows(20))).toEqual({ line: 20, text: "0.1 0:5x2 1:5x2" });
    expect(packPlaces(rows(31)).text).toBe(packPlaces(rows(20)).text);
  });
});

describe("ids of figures", () => {
  const ids = Array.from({ length: 12 }, (_, i) => `requests.row.c${i}`);
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  it("come back in their order, also those that the report has not", () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ids, "requests.other.total"), length), (some) => {
        expect(unpackIds(packIds(some, placeOf), ids)).toEqual(some);
      }),
    ));
  it("of a run are its first and last", () => expect(packIds(ids, placeOf)).toEqual([0, -11]));
});
