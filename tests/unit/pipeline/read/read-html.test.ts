/** Pages in small: what each way of writing gives, and what is refused. */
import { describe, expect, it } from "vitest";
import type { Block } from "../../../../src/model/document.ts";
import { readHtml } from "../../../../src/pipeline/read/html/read-html.ts";

const encoder = new TextEncoder();
const read = (page: string | Uint8Array) =>
  readHtml(typeof page === "string" ? encoder.encode(page) : page, "样例县财政局-2023.html");
const shown = (block: Block): string | string[] =>
  block.type === "table"
    ? block.rows.map((row) => row.cells.map((cell) => (cell.isCovered ? "·" : cell.text)).join("|"))
    : block.type === "heading"
      ? `${"#".repeat(block.level)} ${block.text}`
      : block.text;
const blocksOf = (page: string): (string | string[])[] => (read(page).value?.blocks ?? []).map(shown);
const codesOf = (page: string | Uint8Array): string[] => read(page).diagnostics.map((d) => d.code);

describe("tables", () => {
  it.each([
    [
      "spans",
      "<table><tr><td rowspan=2 colspan=2>a<td>b<tr><td>c<tr><td>d<td>e<td>f</table>",
      [["a|·|b", "·|·|c", "d|e|f"]],
    ],
    [
      "a span to the group's end",
      "<table><tbody><tr><td rowspan=0>a<td>b<tr><td>c</tbody><tbody><tr><td>d<td>e</table>",
      [["a|b", "·|c", "d|e"]],
    ],
    [
      "a span that reaches out of its group",
      "<table><thead><tr><th rowspan=9>a<th>b</thead><tr><td>c<td>d</table>",
      [["a|b", "c|d"]],
    ],
    ["a row too short", "<table><tr><td>a<td>b<td>c<tr><td>d<td>e</table>", [["a|b|c", "d|e"]]],
    ["a short row beside a span at its end", "<table><tr><td>a<td>b<td rowspan=2>c<tr><td>d</table>", [["a|b|c", "d"]]],
    [
      "end tags that fit nothing",
      "<div><table><tr><td>a</div></p></span></td><td>b</td></tr></table></div>",
      [["a|b"]],
    ],
    ["end tags left out in paragraphs", "<table><tr><td><p>a<td><p>b<tr><td><b>c<td>d</table>", [["a|b", "c|d"]]],
    ["cells without a row", "<table><td>a<td>b</table>", [["a|b"]]],
    ["text outside cells, and a caption", "<table>x<caption>y</caption><tr><td>a<td>b</table>", ["x", "y", ["a|b"]]],
    ["a table in a cell", "<table><tr><td>a<td>b<td><table><tr><td>c<td>d</table></table>", [["a|b|"], ["c|d"]]],
    ["one table straight in another", "<table><tr><td>a<td>b<tr><table><tr><td>c<td>d</table>", [["a|b"], ["c|d"]]],
    [
      "columns that only spans claim",
      "<table><tr><td colspan=50>a<td colspan=9>b<tr><td colspan=50>c<td>d</table>",
      [["a|b", "c|d"]],
    ],
    ["hidden rows and cells", "<table><tr style='display: none'><td>x<tr><td hidden>y<td>a<td>b</table>", [["a|b"]]],
  ])("%s", (_, page, blocks) => expect(blocksOf(page)).toEqual(blocks));

  it.each(["template", "noscript"])("in a %s are not shown, and what comes behind is", (name) => {
    const table = (number: number): string => `<table><tr><td>a<td>${number}</table>`;
    expect(blocksOf(`<${name}>${table(1)}</${name}>${table(2)}`)).toEqual([["a|2"]]);
  });
  it("have a caption that ends", () => {
    expect(blocksOf("<table><caption>y</caption><tr><td>a<td>b</table><p>z")).toEqual(["y", ["a|b"], "z"]);
  });

  it("that lay out the page give its parts in order", () => {
    const inner = "<table><tr><td>a<td>1</table>";
    const page = `<table><tr><td colspan=2><h1>题</h1><tr><td><a href=#>甲</a><br><a href=#>乙</a><td><h2>一</h2><p>文</p>${inner}</table>`;
    expect(blocksOf(page)).toEqual(["# 题", "甲 | 乙", "## 一", "文", ["a|1"]]);
  });

  it("give every cell its place", () => {
    const [table] = read("\n<table>\r\n<tr><td>甲</td>\n  <td> &nbsp;<b>12</b></td><td></td></table>").value!.blocks;
    expect(table?.type === "table" && table.rows[0]!.cells.map((cell) => cell.at)).toEqual([
      { line: 3, column: 9 },
      { line: 4, column: 17 },
      { line: 4, column: 28 },
    ]);
  });
});

describe("cells", () => {
  const cell = (content: string): string => {
    const [table] = read(`<table><tr><td>甲</td><td>${content}</td></tr></table>`).value!.blocks;
    return table?.type === "table" ? table.rows[0]!.cells[1]!.text : "?";
  };
  it.each([
    ["本机关<br>不掌握", "本机关不掌握"],
    ["<p>本机关</p>\n<p>不掌握</p>", "本机关不掌握"],
    ["政府\n      信息", "政府信息"],
    ["two\n  words", "two words"],
    ["12<br>34", "12\n34"],
    ["5<sup>1</sup>", "5(1)"],
    ["<sup>5</sup>", "5"],
    ["<del>3</del>5", "~~3~~5"],
    ["<span style='text-decoration:line-through'>3</span>5", "~~3~~5"],
    ["&nbsp;", ""],
    ["&#49;&#x32;", "12"],
    ["<ruby>據<rp>(</rp><rt>jù</rt></ruby>", "據"],
    ["<span style='mso-hide:all'>7</span>5", "5"],
    ["<span style='visibility:hidden'>7</span>5", "5"],
    ["<!-- 7 -->5<script>7</script><style>7</style><template>7</template>", "5"],
    ["<!--[if gte mso 9]>7<![endif]-->5<o:p></o:p>", "5"],
    ["<![if !supportLists]>1.<![endif]>属于", "1.属于"],
    ["<input value=5><input type=hidden value=7>", "5"],
    ["<select><option>5<option>6</select>", "5 / 6"],
    ["<constructor>5</constructor>", "5"],
  ])("%s", (content, text) => expect(cell(content)).toBe(text));
});

describe("pages", () => {
  it("leave their head out and join the lines of a menu", () => {
    const page =
      "<html><head><title>x</title><meta name=ArticleTitle content=y></head><body><ul><li><a href=1>甲</a><li><a href=2>乙</a></ul><p><a name=z>丙</a></body>";
    expect(blocksOf(page)).toEqual(["甲 | 乙", "丙"]);
  });
  it("are decoded by their content, whatever they claim", () => {
    const text = '<meta charset="gb2312"><p>政府信息公开</p>';
    expect(blocksOf(text)).toEqual(["政府信息公开"]);
    const gbk = Uint8Array.from([0x3c, 0x70, 0x3e, 0xd5, 0xfe, 0xb8, 0xae]);
    expect(read(gbk).value?.blocks.map(shown)).toEqual(["政府"]);
    expect(codesOf(gbk)).toEqual(["encoding-converted"]);
  });
  it("that are cut within a number don't pass the rest off as the number", () =>
    expect(blocksOf("<table><tr><td>甲<td>12")).toEqual([["甲|12…"]]));
});

describe("a page of five megabytes", () => {
  it("is read where most of it are scripts, styles and the tags of an office program", () => {
    const script = `<script>\n${"  window.x = [1, 2, 3]; // <table><tr>\n".repeat(80_000)}</script>\n`;
    const span = (text: string): string => `<span lang=EN-US style='font-size:12.0pt;font-family:宋体'>${text}</span>`;
    const row = `<tr>\n${`<td width=40 style='border:none;padding:0cm 5.4pt'>\n<p>${span("1")}</p></td>\n`.repeat(10)}</tr>\n`;
    const page = `${script}<table>${row.repeat(1_500)}</table><p>乙</p>`;
    expect(page.length).toBeGreaterThan(4_500_000);
    const blocks = read(page).value?.blocks ?? [];
    expect(blocks.map(({ type }) => type)).toEqual(["table", "paragraph"]);
    expect(blocks[0]?.type === "table" && blocks[0].rows.length).toBe(1_500);
  });
});

describe("refusals", () => {
  it.each([
    ["pictures only", "<p><img src=1.png></p>", "no-text-layer"],
    ["a depth beyond all measure", "<div>".repeat(100_000), "too-many-lines"],
    ["tables within tables within tables", "<table><tr><td>".repeat(100), "too-many-lines"],
    ["more lines than a report has", "\n".repeat(300_000), "too-many-lines"],
    ["more cells than a report has", `<table>${`<tr>${"<td>".repeat(1000)}`.repeat(600)}`, "too-many-lines"],
    ["more tags than a report has", "<br>".repeat(600_000), "too-many-lines"],
    ["a picture called .html", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), "not-text"],
  ])("%s", (_, page, code) => {
    const { value, diagnostics } = read(page);
    expect(value === null).toBe(true);
    expect(diagnostics.map((d) => d.code)).toEqual([code]);
  });
  it("a span of a billion columns is cut down and said", () => {
    const page = "<table><tr><td colspan=1000000000 rowspan=1000000000>a<td>b<tr><td>c</table>";
    expect(blocksOf(page)).toEqual([["a|b", "·|c"]]);
    expect(codesOf(page)).toEqual(["span-clipped"]);
  });
});
