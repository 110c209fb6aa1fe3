/** Word files in small: what each way of writing gives, and what is refused. */
import { describe, expect, it } from "vitest";
import type { Block } from "../../../../src/model/document.ts";
import { readDocx } from "../../../../src/pipeline/read/docx/read-docx.ts";
import { docxOf } from "../../../fixtures/docx-printer.ts";
import { zipOf, type ZipEntry } from "../../../fixtures/stored-zip.ts";

const path = "样例县财政局-2023.docx";
const shown = (block: Block): string | string[] =>
  block.type === "table"
    ? block.rows.map((row) => row.cells.map((cell) => (cell.isCovered ? "·" : cell.text)).join("|"))
    : block.type === "heading"
      ? `${"#".repeat(block.level)} ${block.text}`
      : block.text;
const blocksOf = (body: string): (string | string[])[] => (readDocx(docxOf(body), path).value?.blocks ?? []).map(shown);

const run = (text: string, properties = ""): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const p = (content: string, properties = ""): string => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const tc = (text: string, properties = ""): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text && run(text))}</w:tc>`;
const tr = (cells: string, properties = ""): string => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
const tbl = (rows: string): string => `<w:tbl>${rows}</w:tbl>`;

describe("tables", () => {
  const span = (n: number): string => `<w:gridSpan w:val="${n}"/>`;
  const down = (value: string): string => `<w:vMerge${value && ` w:val="${value}"`}/>`;
  const plain = tr(tc("x") + tc("y") + tc("z"));
  it.each([
    ["cells merged across", tr(tc("a", span(2)) + tc("b")) + plain, ["a|·|b", "x|y|z"]],
    [
      "cells merged in the old way",
      tr(tc("a", '<w:hMerge w:val="restart"/>') + tc("q", "<w:hMerge/>") + tc("b")) + plain,
      ["a|·|b", "x|y|z"],
    ],
    [
      "cells merged down, with text that isn't shown",
      tr(tc("a", down("restart")) + tc("b")) +
        tr(tc("q", down("")) + tc("c")) +
        tr(tc("d", down("continue")) + tc("e")),
      ["a|b", "·|c", "·|e"],
    ],
    ["a cell that goes on with nothing", tr(tc("a", down("")) + tc("b")), ["a|b"]],
    ["a row that begins further right", plain + tr(tc("b") + tc("c"), '<w:gridBefore w:val="1"/>'), ["x|y|z", "·|b|c"]],
    ["a row deleted on record", tr(tc("a") + tc("b"), "<w:del/>") + plain, ["x|y|z"]],
    ["a hidden row", tr(tc("a") + tc("b"), "<w:hidden/>") + plain, ["x|y|z"]],
    ["a short row", plain + tr(tc("a") + tc("b")), ["x|y|z", "a|b"]],
  ])("%s", (_, rows, expected) => expect(blocksOf(tbl(rows))).toEqual([expected]));

  it("in text boxes come once, after the line they stand in", () => {
    const box = `<w:txbxContent>${tbl(plain)}</w:txbxContent>`;
    const drawing = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(blocksOf(p(run("前") + drawing + run("后")))).toEqual(["前后", ["x|y|z"]]);
    const fallback = `<w:r><mc:AlternateContent><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(blocksOf(p(fallback))).toEqual([["x|y|z"]]);
  });
});

describe("text", () => {
  it.each([
    [
      "deleted and moved text",
      `<w:del>${run("9")}</w:del><w:moveFrom>${run("8")}</w:moveFrom><w:moveTo>${run("5")}</w:moveTo>`,
      "5",
    ],
    ["hidden text", run("9", "<w:vanish/>") + run("5", '<w:vanish w:val="0"/>'), "5"],
    ["formatting of before a change", run("5", "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>"), "5"],
    ["struck-out text", run("9", "<w:dstrike/>") + run("5"), "~~9~~5"],
    ["a raised mark", run("5") + run("1", '<w:vertAlign w:val="superscript"/>'), "5(1)"],
    ["a note's mark", `${run("5")}<w:r><w:footnoteReference w:id="2"/></w:r>`, "5(1)"],
    ["a symbol that is no digit", '<w:r><w:sym w:font="Wingdings" w:char="0035"/></w:r>', "\ufffd"],
    ["a field's code", `<w:r><w:instrText>PAGE 3</w:instrText></w:r>${run("5")}`, "5"],
    [
      "letters over letters",
      `<w:r><w:ruby><w:rt>${run("jù")}</w:rt><w:rubyBase>${run("據")}</w:rubyBase></w:ruby></w:r>`,
      "據",
    ],
    ["entities and tabs", `${run("a&amp;b")}<w:r><w:tab/></w:r>${run("&#49;")}`, "a&b 1"],
  ])("%s", (_, content, text) => expect(blocksOf(p(content))).toEqual([text]));

  it("has headings by style and by outline", () => {
    const body = p(run("一"), '<w:pStyle w:val="2"/>') + p(run("二"), '<w:outlineLvl w:val="1"/>') + p(run("三"));
    expect(blocksOf(body)).toEqual(["# 一", "## 二", "三"]);
  });
});

describe("a file of twenty megabytes", () => {
  it("is read where most of it are pictures", () => {
    const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p(run("甲"))}</w:body></w:document>`;
    const pictures = Array.from({ length: 6 }, (_, i) => ({
      name: `word/media/image${i}.png`,
      content: new Uint8Array(3_000_000).fill(i),
    }));
    const bytes = zipOf([...pictures, { name: "word/document.xml", content: xml, deflate: true }]);
    expect(readDocx(bytes, path).value?.blocks.map(shown)).toEqual(["甲"]);
  });
});

describe("refusals", () => {
  const whole = docxOf(p(run("甲")));
  const main = (content: string, entry: Partial<ZipEntry> = {}): Uint8Array =>
    zipOf([{ name: "word/document.xml", content, ...entry }]);
  const document = (body: string): string =>
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  const bomb = new Uint8Array(60_000_000);
  const container = Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(600),
    Buffer.from("EncryptedPackage", "utf16le"),
  ]);
  const place = Buffer.from(whole).indexOf("甲");
  const flipped = Uint8Array.from(whole, (byte, i) => (i === place ? byte ^ 1 : byte));
  it.each([
    ["no ZIP", new Uint8Array(100), "file-broken"],
    ["a ZIP cut short", whole.subarray(0, whole.length / 2), "file-broken"],
    ["a changed byte", flipped, "file-broken"],
    ["a part longer than it says", main(document(""), { lie: { size: 3 } }), "file-broken"],
    ["a packed length beyond the end", main(document(""), { lie: { packed: 1e9 } }), "file-broken"],
    ["ZIP64", main(document(""), { lie: { size: 0xffffffff } }), "file-broken"],
    ["an unknown method", main(document(""), { lie: { method: 12 } }), "file-broken"],
    [
      "a part twice",
      zipOf([
        { name: "word/document.xml", content: document("") },
        { name: "word/document.xml", content: "x" },
      ]),
      "file-broken",
    ],
    ["tags that do not fit", main(document("<w:p>")), "file-broken"],
    ["tags left open", main(document("").slice(0, -4)), "file-broken"],
    ["no document in it", main("<w:other/>"), "file-broken"],
    ["no text", main(String.fromCodePoint(1, 2, 3)), "file-broken"],
    ["an encrypted part", main(document(""), { lie: { flags: 1 } }), "file-encrypted"],
    ["a container with a password", container, "file-encrypted"],
    ["an old Word file", container.subarray(0, 600), "format-mismatch"],
    ["a spreadsheet", zipOf([{ name: "xl/workbook.xml", content: "" }]), "format-mismatch"],
    ["a page", Buffer.from("<html>"), "format-mismatch"],
    ["a bomb", main("", { content: bomb, deflate: true }), "too-many-lines"],
    ["a bomb that says it is small", main("", { content: bomb, deflate: true, lie: { size: 100 } }), "too-many-lines"],
    ["a depth beyond all measure", main(document("<w:sdt>".repeat(100_000))), "too-many-lines"],
    ["more tags than a report has", main(document("<w:p/>".repeat(600_000))), "too-many-lines"],
    ["pictures only", docxOf(p('<w:r><w:drawing><a:blip r:embed="rId4"/></w:drawing></w:r>')), "no-text-layer"],
  ])("%s", (_, bytes, code) => {
    const { value, diagnostics } = readDocx(Uint8Array.from(bytes), path);
    expect(value === null).toBe(true);
    expect(diagnostics.map((d) => d.code)).toEqual([code]);
  });
  it("a span of a billion columns is cut down and said", () => {
    const outcome = readDocx(docxOf(tbl(tr(tc("a", '<w:gridSpan w:val="999999999"/>') + tc("b")))), path);
    expect(outcome.value?.blocks.map(shown)).toEqual([["a|b"]]);
    expect(outcome.diagnostics.map((d) => d.code)).toEqual(["span-clipped"]);
  });
});
