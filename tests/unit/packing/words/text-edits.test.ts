/** Two texts put side by side: both come back whole, what differs is what a reader would mark, and packing loses nothing. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { compareTexts, packEdits, unpackEdits, type Edit } from "../../../../src/packing/words/text-edits.ts";

const own = (edits: Edit[]): string => edits.map((edit) => edit.own).join("");
const other = (edits: Edit[]): string => edits.map((edit) => edit.other).join("");
const differing = (a: string, b: string): [string, string][] =>
  compareTexts(a, b).flatMap((edit) => (edit.isSame ? [] : [[edit.own, edit.other]]));

it("marks the year, the name and a word that was put in", () => {
  expect(differing("2022年样例镇办了三次夜校", "2023年样本镇办了三次夜校")).toEqual([
    ["2022", "2023"],
    ["例", "本"],
  ]);
  expect(differing("窗口开到晚上", "窗口一直开到晚上")).toEqual([["", "一直"]]);
  expect(differing("窗口一直开到晚上", "窗口开到晚上")).toEqual([["一直", ""]]);
});

it("finds nothing between a text and itself, and nothing shared between strangers", () => {
  expect(compareTexts("一字不差", "一字不差")).toEqual([{ own: "一字不差", other: "一字不差", isSame: true }]);
  expect(compareTexts("", "")).toEqual([]);
  expect(compareTexts("甲乙", "丙丁")).toEqual([{ own: "甲乙", other: "丙丁", isSame: false }]);
});

it("takes a single character that agrees by chance into the difference around it", () => {
  expect(differing("每周一上午", "逢五一早晨")).toEqual([["每周一上午", "逢五一早晨"]]);
});

it("gives both texts back, packed or not, whatever they are", () => {
  const text = fc.string({ unit: fc.constantFrom("甲", "乙", "丙", "丁", "𠮷", "1"), maxLength: 30 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const edits = compareTexts(a, b);
      expect([own(edits), other(edits)]).toEqual([a, b]);
      expect(edits.filter((edit) => edit.isSame && edit.own !== edit.other)).toEqual([]);
      expect(unpackEdits(packEdits(edits), a)).toEqual(edits);
    }),
    { seed: 1 },
  );
});

it("tells very long texts apart by beginning and end alone", () => {
  const [a, b] = [`始${"甲乙".repeat(1500)}终`, `始${"丙丁".repeat(1500)}终`];
  expect(compareTexts(a, b).map(({ isSame }) => isSame)).toEqual([true, false, true]);
});
