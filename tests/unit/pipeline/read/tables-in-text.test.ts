/** HTML tables within text and Markdown, and what of HTML stands in Markdown's own tables. */
import { describe, expect, it } from "vitest";
import type { Block, Table } from "../../../../src/model/document.ts";
import { readDocument } from "../../../../src/pipeline/read/read-document.ts";

async function read(text: string): Promise<Block[]> {
  const bytes = new TextEncoder().encode(text);
  const { value } = await readDocument({ path: "a.md", size: bytes.length, bytes, record: null });
  return value?.blocks ?? [];
}
const rowsOf = (table: Table): string[] => table.rows.map((row) => row.cells.map((cell) => cell.text).join("|"));
const shown = async (text: string): Promise<(string | string[])[]> =>
  (await read(text)).map((block) => (block.type === "table" ? rowsOf(block) : block.text));

describe("a table of HTML", () => {
  it("stands among the text, each cell at its place", async () => {
    const text = "# 题\n\n前\n<table>\n  <tr><td rowspan=2>甲</td><td>1</td></tr>\n\n<tr><td>2</td></tr></table>\n\n后";
    expect(await shown(text)).toEqual(["题", "前", ["甲|1", "|2"], "后"]);
    const blocks = await read(text);
    const table = blocks.find((block): block is Table => block.type === "table");
    expect(table?.rows[1]?.cells[1]?.at).toEqual({ line: 7, column: 9 });
    expect(blocks.at(-1)?.at).toEqual({ line: 9, column: 1 });
  });
  it("may hold another, come twice, or lack its end", async () => {
    expect(await shown("<table><tr><td>a<td><table><tr><td>b<td>c</table></table>\n文\n<table><tr><td>d<td>e")).toEqual(
      [["a|"], ["b|c"], "文", ["d|e…"]],
    );
  });
  it("is none where text only speaks of it", async () => {
    expect(await shown("甲 <table> 乙\n规章\t1")).toEqual(["甲 <table> 乙", ["规章|1"]]);
  });
});

describe("a cell of Markdown", () => {
  it.each([
    ["本年度办<br>理结果", "本年度办理结果"],
    ["1<br/>2", "1\n2"],
    ["&nbsp;", ""],
    ["\\+3", "+3"],
    ["1\\.属于", "1.属于"],
    ["a\\|b", "a|b"],
  ])("%j is %j", async (cell, text) => expect(await shown(`| x | ${cell} | y |`)).toEqual([[`x|${text}|y`]]));
});
