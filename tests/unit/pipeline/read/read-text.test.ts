import { describe, expect, it } from "vitest";
import type { Table } from "../../../../src/model/document.ts";
import { readLimits } from "../../../../src/pipeline/read/read-limits.ts";
import { readText, splitLines } from "../../../../src/pipeline/read/read-text.ts";

const read = (text: string) => readText({ path: "a.txt", format: "txt", text });
const blocksOf = (text: string) => read(text).value?.blocks ?? [];
const tablesOf = (text: string) => blocksOf(text).filter((block): block is Table => block.type === "table");
const textsOf = (table: Table | undefined) => table?.rows.map((row) => row.cells.map((cell) => cell.text));

describe("prose", () => {
  it("gives headings with their level, and paragraphs, each at its place", () => {
    expect(blocksOf("# 甲\n\n  ###### 乙 丙 \n丁#\n#戊")).toEqual([
      { type: "heading", level: 1, text: "甲", at: { line: 1, column: 1 } },
      { type: "heading", level: 6, text: "乙 丙", at: { line: 3, column: 3 } },
      { type: "paragraph", text: "丁#", at: { line: 4, column: 1 } },
      { type: "paragraph", text: "#戊", at: { line: 5, column: 1 } },
    ]);
  });
  it("counts lines alike whatever ends them", () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      expect(blocksOf(`甲${end}${end}乙`)[1]).toMatchObject({ text: "乙", at: { line: 3, column: 1 } });
    }
    expect(splitLines("a\r\nb\rc\nd")).toEqual(["a", "b", "c", "d"]);
  });
  it("has nothing to say of blank lines, of tabs alone too", () => expect(blocksOf(" \n\t\t\n\u3000\n")).toEqual([]));
});

describe("tables", () => {
  it("keep every cell, blank ones at the ends too, each at its place", () => {
    const [table] = tablesOf("\t规章\t 0 \t\t18\t");
    expect(table?.rows[0]?.cells).toEqual([
      { text: "", at: { line: 1, column: 1 } },
      { text: "规章", at: { line: 1, column: 2 } },
      { text: "0", at: { line: 1, column: 6 } },
      { text: "", at: { line: 1, column: 9 } },
      { text: "18", at: { line: 1, column: 10 } },
      { text: "", at: { line: 1, column: 13 } },
    ]);
  });
  it("are parted by a blank line, by one of tabs alone, and by prose", () => {
    expect(tablesOf("a\t1\nb\t2\n\nc\t3").map(textsOf)).toEqual([
      [
        ["a", "1"],
        ["b", "2"],
      ],
      [["c", "3"]],
    ]);
    expect(tablesOf("a\t1\n\t\t\nc\t3")).toHaveLength(2);
    expect(tablesOf("a\t1\n甲\nc\t3")).toHaveLength(2);
  });
  it("stand where their first row stands", () =>
    expect(tablesOf("甲\n\na\t1\nb\t2")[0]?.at).toEqual({ line: 3, column: 1 }));
});

describe("a long text", () => {
  it.each([0, 1, 7])("is read like a short one wherever its lines end (%i)", (shift) => {
    const lines = ["# 甲", `乙 ${"丙".repeat(90)}`, "", "a\t1", "b\t2", "\u3000", "c|3", "丁"];
    const text = `${"x".repeat(shift)}\n${`${lines.join("\n")}\n`.repeat(1_500)}`;
    const short = blocksOf(`\n${lines.join("\n")}\n`);
    const long = blocksOf(text).slice(shift === 0 ? 0 : 1);
    expect(long).toHaveLength(short.length * 1_500);
    for (const at of [0, 500, 1_000, 1_499]) {
      const blocks = long.slice(at * short.length, (at + 1) * short.length);
      const lineOf = (block: (typeof long)[number]): unknown =>
        block.at !== "unknown" && "line" in block.at && block.at.line;
      expect(blocks.map(({ type }) => type)).toEqual(short.map(({ type }) => type));
      expect(blocks.map(lineOf)).toEqual(short.map((block) => Number(lineOf(block)) + at * lines.length));
    }
  });
});

describe("limits", () => {
  const found = (text: string) => {
    const { value, diagnostics } = read(text);
    return { value, found: diagnostics.map(({ code, args, at }) => ({ code, args, at })) };
  };
  it("allow what stands on them", () => {
    expect(read("\n".repeat(readLimits.lines - 1)).value).not.toBeNull();
    expect(read("甲".repeat(readLimits.lineLength)).value).not.toBeNull();
  });
  it("refuse a line, a number of lines and a number of cells beyond them, and say where", () => {
    const { lines, lineLength, cells } = readLimits;
    expect(found(`甲\n${"乙".repeat(lineLength + 1)}`)).toEqual({
      value: null,
      found: [{ code: "too-many-lines", args: { limit: lineLength, what: "lineLength" }, at: { line: 2, column: 1 } }],
    });
    expect(found("\n".repeat(lines))).toMatchObject({
      value: null,
      found: [{ code: "too-many-lines", args: { limit: lines, what: "lines" } }],
    });
    const row = "\t".repeat(1000);
    expect(found(`${row}\n`.repeat(cells / 1000 + 1))).toEqual({
      value: null,
      found: [
        { code: "too-many-lines", args: { limit: cells, what: "cells" }, at: { line: cells / 1000 + 1, column: 1 } },
      ],
    });
  });
});
