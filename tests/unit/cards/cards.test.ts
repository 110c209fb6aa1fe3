/** Cards: lines that fit and lose nothing, outlines that need no font of the machine, the same bytes twice. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakLines } from "../../../src/cards/break-lines.ts";
import { drawText, widthOf } from "../../../src/cards/card-glyphs.ts";
import { drawCard } from "../../../src/cards/draw-card.ts";
import { renderCard } from "../../../src/cards/render-card.ts";

const ofCharacters = (text: string): number => [...text].length;

describe("lines", () => {
  it("break between Han characters and between words, never before a closing mark", () => {
    expect(breakLines("收到五十三件申请，办结。", 8, 3, ofCharacters)).toEqual(["收到五十三件申", "请，办结。"]);
    expect(breakLines("one two three", 7, 3, ofCharacters)).toEqual(["one two", "three"]);
  });
  it("end in an ellipsis where the text is longer than the room, and keep the space between words", () => {
    expect(breakLines("one two three four five", 10, 2, ofCharacters)).toEqual(["one two", "three fou…"]);
    expect(breakLines("abcdefghij", 4, 2, ofCharacters)).toEqual(["abc…"]);
  });
  it("fit, and lose nothing while there is room", () => {
    const text = fc.string({ unit: fc.constantFrom(..."年报收到，。ab 1(）".split("")), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 20 }), (line, width) => {
        const lines = breakLines(line, width, 99, ofCharacters);
        for (const part of lines) expect(ofCharacters(part)).toBeLessThanOrEqual(width);
        if (!lines.some((part) => part.endsWith("…"))) {
          expect(lines.join("").replace(/\s/g, "")).toBe(line.replace(/\s/g, ""));
        }
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

describe("outlines", () => {
  it("are wider in bold strokes but of one advance for a Han character", () => {
    expect(widthOf("年", 100, 400)).toBe(100);
    expect(widthOf("年", 100, 700)).toBe(100);
    expect(drawText("年", { x: 0, y: 0, size: 100, weight: 400 })).not.toBe(
      drawText("年", { x: 0, y: 0, size: 100, weight: 700 }),
    );
  });
  it("know rare characters of place names", () => {
    const drawn = [..."浉濉邳鄄泸孟"].map((char) => drawText(char, { x: 0, y: 0, size: 10, weight: 700 }));
    expect(new Set(drawn).size).toBe(6);
  });
});

const words = {
  site: "年报",
  eyebrow: "样例省",
  title: "样例市",
  sentence: "2024 年，3 个机关共收到 53 件申请。",
  foot: "数据版本 0",
  warning: "合成样例",
};

describe("a card", () => {
  it("is made of paths alone", () => {
    expect(drawCard(words)).not.toMatch(/<text|font|style|href/);
  });
  it("is a PNG of 1200 × 630 px, the same to the byte each time", async () => {
    const [first, second] = [Buffer.from(await renderCard(words)), Buffer.from(await renderCard(words))];
    expect([first.readUInt32BE(16), first.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(first.equals(second)).toBe(true);
    const other = Buffer.from(await renderCard({ ...words, warning: "" }));
    expect(other.equals(first)).toBe(false);
  });
});
