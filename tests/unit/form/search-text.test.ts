/** Text is folded the same way wherever it is searched, and each unit knows where it came from. */
import { expect, it } from "vitest";
import fc from "fast-check";
import { foldText, gramsOf } from "../../../src/form/search-text.ts";

it.each([
  ["２０２３年 收到申請　５３件", "2023年收到申请53件"],
  ["ＡＢｃ", "abc"],
  ["㎡", "m2"],
  ["件，办", "件,办"],
  ["\u200b乙\u00ad", "乙"],
  ["𠮷野", "𠮷野"],
])("folds %s", (text, folded) => expect(foldText(text).text).toBe(folded));

it("tells where each unit stands", () =>
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const { text: folded, places } = foldText(text);
      expect(places).toHaveLength(folded.length + 1);
      expect(places.toSorted((a, b) => a - b)).toEqual(places);
      for (const [at, place] of places.slice(0, -1).entries()) {
        const character = String.fromCodePoint(text.codePointAt(place)!);
        expect(foldText(character).text).toContain(folded[at]);
      }
    }),
  ));

it("makes grams of letters and digits alone, never across punctuation", () => {
  const gram = (pair: string): number => pair.charCodeAt(0) * 0x10000 + pair.charCodeAt(1);
  expect(gramsOf("收到５ 件，办结")).toEqual(["收到", "到5", "5件", "办结"].map(gram));
  expect(gramsOf("收。")).toEqual([]);
});
