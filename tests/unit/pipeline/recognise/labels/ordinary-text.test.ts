/** What is taken for ordinary text is made plain by the short way as by the long one, for every character there is. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toFormWords } from "../../../../../src/form/character-variants.ts";
import { withoutRadicals } from "../../../../../src/form/radicals.ts";
import { plainText, squeezed, withoutPinyin } from "../../../../../src/pipeline/recognise/labels/normalise-label.ts";
import { kindOfText } from "../../../../../src/pipeline/recognise/labels/ordinary-text.ts";

const theLongWay = (text: string): string => withoutPinyin(toFormWords(withoutRadicals(squeezed(text))));
const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
const ordinary = characters.filter((character) => kindOfText(character) !== "odd");
const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character);

describe("ordinary text", () => {
  it("has the usual characters", () => {
    for (const character of "政府信息公开年报，2023（一）。“”：；、 A") expect(ordinary).toContain(character);
    for (const character of "報⼈⺠a資㏠ü\u200b") expect(ordinary).not.toContain(character);
    expect(kindOfText("样例县2023年")).toBe("plain");
    expect(kindOfText("样例县，2023年")).toBe("ordinary");
    expect(kindOfText("😀")).toBe("odd");
  });
  it("is made plain alike, each character", () => {
    const differ = ordinary.filter((character) => plainText(character) !== theLongWay(character));
    expect(differ).toEqual([]);
    expect(ordinary.filter((c) => kindOfText(c) === "plain" && theLongWay(c) !== c)).toEqual([]);
  });
  it("is made plain alike in any order", () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ordinary, ..."（）()，资信息规范性案"), { maxLength: 30 }), (some) => {
        expect(plainText(some.join(""))).toBe(theLongWay(some.join("")));
      }),
      { seed: 2024, numRuns: 2000 },
    ));
  it("keeps its Han characters, and gets none from others", () => {
    const han = (text: string): string => [...text].filter(isHan).join("");
    expect(ordinary.filter((character) => han(theLongWay(character)) !== han(character))).toEqual([]);
  });
});
