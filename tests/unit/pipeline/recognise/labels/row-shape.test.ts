import { describe, expect, it } from "vitest";
import { isLabelText, printedCells, shapeOfRow } from "../../../../../src/pipeline/recognise/labels/row-shape.ts";
import { cells, row } from "../../../../fixtures/build-document.ts";

const known = new Set(["（三）不予公开", "1.属于国家秘密", "规章"]);
const shape = (line: string) => {
  const { labelAt, label, tail } = shapeOfRow(row(line), (text) => known.has(text));
  return [labelAt, label, tail.map((cell) => cell.text).join(",")];
};

describe("a printed row", () => {
  it.each([
    ["规章 | 0 | 0 | 18", [0, "规章", "0,0,18"]],
    ["| （三）不予公开 | 1.属于国家秘密 | 0 | 5", [2, "1.属于国家秘密", "0,5"]],
    ["规章 | | 0 | 0", [0, "规章", ",0,0"]],
    // An odd label is the row's label, so that the row is reported; a word among the values is a value.
    ["规障 | 0 | 0", [0, "规障", "0,0"]],
    ["规章 | 无 | 0", [0, "规章", "无,0"]],
    ["规章 | 0 | 无", [0, "规章", "0,无"]],
    ["| 0 | 5", [-1, "", ",0,5"]],
    ["5件 | 0", [-1, "", "5件,0"]],
    ["规章", [0, "规章", ""]],
  ])("%j is parted into label and values", (line, expected) => expect(shape(line)).toEqual(expected));
});

describe("a cell's text", () => {
  it.each(["规章", "无", "O", "第二十条第（一）项"])("%s can be a label", (text) =>
    expect(isLabelText(text)).toBe(true),
  );
  it.each(["", "5", "5件", "22（其中修订16件）", "-", "/", "…"])("%j can not", (text) =>
    expect(isLabelText(text)).toBe(false),
  );
});

it("shows blanks, and cuts what is long", () => {
  expect(printedCells(cells("0 | | 5"))).toBe("0 | ␣ | 5");
  expect(printedCells(cells("甲".repeat(50)))).toBe("甲".repeat(20));
  expect(printedCells(cells(Array.from({ length: 20 }, () => "0").join("|")))).toBe(`${"0 | ".repeat(16)}…`);
});
