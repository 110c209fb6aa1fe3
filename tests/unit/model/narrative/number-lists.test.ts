/** Lists of numbers come back as they were, whichever way is the shortest; what is cut short is refused. */
import { expect, it } from "vitest";
import fc from "fast-check";
import { encodeShard, findList, shardOf } from "../../../../src/model/narrative/gram-shards.ts";
import { decodeNumbers, encodeNumbers } from "../../../../src/model/narrative/number-lists.ts";

const ascending = (numbers: number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);
const sparse = fc.array(fc.nat(59_999), { maxLength: 200 }).map(ascending);
const runs = fc
  .array(fc.tuple(fc.nat(1990), fc.integer({ min: 1, max: 90 })), { maxLength: 40 })
  .map((all) => ascending(all.flatMap(([start, length]) => Array.from({ length }, (_, i) => start + i))));

it.each([
  ["sparse", sparse, 60_000],
  ["clustered", runs, 2080],
])("%s lists come back", (_name, lists, below) =>
  fc.assert(
    fc.property(lists, (numbers) => {
      expect(decodeNumbers(encodeNumbers(Uint32Array.from(numbers), below), below)).toEqual(numbers);
      if (below > 5000) return;
      const others = Array.from({ length: below }, (_, n) => n).filter((n) => !numbers.includes(n));
      expect(decodeNumbers(encodeNumbers(others, below), below)).toEqual(others);
    }),
  ),
);

it("costs next to nothing where all or none are in, and never much more than a bit each", () => {
  const all = Array.from({ length: 50_000 }, (_, n) => n);
  expect(encodeNumbers(all, 50_000).length).toBeLessThan(12);
  expect(encodeNumbers([], 50_000).length).toBeLessThan(4);
  for (const step of [2, 3, 7]) {
    const some = all.filter((n) => (n * 7919) % 101 < 101 / step);
    expect(encodeNumbers(some, 50_000).length).toBeLessThan(50_000 / 8 + 16);
  }
});

it("refuses a list that is cut short", () => {
  const bytes = encodeNumbers([3, 900, 20_000, 44_444], 50_000);
  expect(() => decodeNumbers(bytes.subarray(0, bytes.length - 2), 50_000)).toThrow();
});

it("finds every entry of a shard and no other", () =>
  fc.assert(
    fc.property(fc.array(fc.nat(0xffffffff), { maxLength: 60 }), fc.nat(0xffffffff), (given, other) => {
      const grams = ascending(given);
      const entries = grams.map((gram, at) => ({
        gram,
        list: at % 2 === 0 ? Uint8Array.from([at, 7]) : { at: at * 1000, length: at + 9 },
      }));
      const bytes = encodeShard(entries);
      for (const { gram, list } of entries) expect(findList(bytes, gram)).toEqual(list);
      if (!grams.includes(other)) expect(findList(bytes, other)).toBeNull();
      for (const gram of grams) expect(shardOf(gram, 64)).toBeLessThan(64);
    }),
  ));
