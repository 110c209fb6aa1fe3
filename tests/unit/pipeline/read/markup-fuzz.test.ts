/**
 * Spoiled, random and hostile pages and Word files: never a throw, never long. FUZZ_RUNS and FUZZ_SEED ask for more, or
 * for others.
 */
import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readDocx } from "../../../../src/pipeline/read/docx/read-docx.ts";
import { readHtml } from "../../../../src/pipeline/read/html/read-html.ts";
import { assessDocument } from "../../../fixtures/assess-document.ts";
import { docxOf, printDocx, randomDocxStyle } from "../../../fixtures/docx-printer.ts";
import { printHtml, randomHtmlStyle } from "../../../fixtures/html-printers.ts";
import { createRandom, pick, randomChoice, soundFigures, type Random } from "../../../fixtures/printed-report.ts";
import { spannedGrid } from "../../../fixtures/spanned-tables.ts";
import { spoilBytes } from "../../../fixtures/spoil-bytes.ts";

const runs = Number(process.env["FUZZ_RUNS"] ?? 300);
const firstSeed = Number(process.env["FUZZ_SEED"] ?? 0);
const longest = 2000;
const encoder = new TextEncoder();

const tags =
  "table tr td th tbody thead tfoot caption div p span b i sup s a br li ul h1 h2 select option input ruby rt svg title textarea script style template pre".split(
    " ",
  );
const attributes = ["", " colspan=3", ' rowspan="0"', " rowspan=9", ' style="display:none"', " hidden", " href=#"];
const pieces = ["1", "政府", "&nbsp;", "&amp;", "&", "<", "<!--", "-->", "\n", "]]>", "&#1234567890;", "<![if x]>"];

/** Tags in any order, which fit together only by chance. */
function tagSoup(random: Random): string {
  const soup = Array.from({ length: Math.floor(random() * 300) }, () => {
    const kind = random();
    if (kind < 0.45) return `<${pick(tags, random)}${pick(attributes, random)}>`;
    return kind < 0.75 ? `</${pick(tags, random)}>` : pick(pieces, random);
  });
  return soup.join("");
}

const wordTags = "p r t tbl tr tc tcPr trPr rPr pPr vMerge gridSpan gridBefore txbxContent del ins vanish sdt br".split(
  " ",
);

/** Word's tags in any order, but closed as they were opened. */
function wordSoup(random: Random, depth = 0): string {
  const count = Math.floor(random() * (depth > 6 ? 1 : 5));
  return Array.from({ length: count }, () => {
    const name = pick(wordTags, random);
    const inside = name === "t" ? pick(["1", "政府", "&amp;"], random) : wordSoup(random, depth + 1);
    return `<w:${name} w:val="${pick(["1", "restart", "99", "x", "0"], random)}">${inside}</w:${name}>`;
  }).join("");
}

function timed(read: () => unknown): number {
  const start = performance.now();
  read();
  return performance.now() - start;
}

const readPage = (bytes: Uint8Array) => assessDocument(readHtml(bytes, "样例县财政局-2023.html"));
const readWord = (bytes: Uint8Array) => assessDocument(readDocx(bytes, "样例县财政局-2023.docx"));

describe("spoiled files", () => {
  it(`cost no crash and no time (${runs} of each kind from seed ${firstSeed} on)`, () => {
    let slowest = 0;
    for (let seed = firstSeed; seed < firstSeed + runs; seed++) {
      const random = createRandom(seed);
      const choice = randomChoice(random);
      const grid = spannedGrid(choice, soundFigures(choice, random));
      const page = encoder.encode(printHtml(grid, randomHtmlStyle(random)));
      const word = printDocx(grid, randomDocxStyle(random), random);
      const times = [
        timed(() => readPage(spoilBytes(page, random))),
        timed(() => readPage(encoder.encode(tagSoup(random)))),
        timed(() => readWord(spoilBytes(word, random))),
        timed(() => readWord(docxOf(wordSoup(random)))),
      ];
      slowest = Math.max(slowest, ...times);
    }
    console.log(`${runs * 4} spoiled files, the slowest in ${Math.round(slowest)} ms`);
    expect(slowest).toBeLessThan(longest);
  }, 600_000);
});

describe("hostile pages of 4 MB", () => {
  const fill = (text: string): string => text.repeat(Math.floor(4_000_000 / text.length));
  it.each(
    Object.entries({
      "open elements": fill("<div>"),
      "end tags without an element": "<b>".repeat(900) + fill("</i>"),
      "end tags that a cell keeps in": `<i><table><tr><td>${"<b>".repeat(900)}${fill("</i>")}`,
      paragraphs: fill("<p>a"),
      "one paragraph in many pieces": fill("<b>a\n</b>"),
      ampersands: fill("&am"),
      "a number without end": `&#${fill("1")}`,
      brackets: fill("<"),
      "an open comment": `<!--${fill("-")}`,
      "an open script": `<script>${fill("</scrip")}`,
      attributes: `<a ${fill("b=1 ")}>`,
      "a style of spaces": `<p style=";${fill(" ")}">x`,
      "spaces between words": `<p>a${fill(" ")}b`,
      cells: `<table><tr>${fill("<td>")}`,
      "cells of any span": `<table><tr>${fill("<td colspan=1000 rowspan=65534>")}`,
      "rows below a wide cell": `<table><tr><td><td rowspan=0 colspan=1000>${fill("<tr>")}`,
      tables: fill("<table><tr><td>a<td>b</table>"),
      "tables in tables": fill("<table><tr><td>"),
      "a page in one cell of many tables": `${"<table><tr><td>x<td>".repeat(15)}${fill("<p>ab")}`,
      "raised text": fill("<sup>a"),
    }),
  )("%s", (_, page) => {
    const bytes = encoder.encode(page);
    expect(timed(() => readHtml(bytes, "x.html"))).toBeLessThan(longest);
  });
});

describe("hostile Word files", () => {
  const fill = (text: string, megabytes = 4): string => text.repeat(Math.floor((megabytes * 1_000_000) / text.length));
  it.each(
    Object.entries({
      paragraphs: fill("<w:p/>"),
      "one paragraph in many runs": `<w:p>${fill("<w:r><w:t>a\n</w:t></w:r>")}</w:p>`,
      "text boxes in one paragraph": `<w:p><w:r><w:t>a</w:t>${fill("<w:txbxContent><w:p><w:r><w:t>b</w:t></w:r></w:p></w:txbxContent>")}</w:r></w:p>`,
      rows: `<w:tbl>${fill("<w:tr><w:tc><w:p/></w:tc></w:tr>")}</w:tbl>`,
      "wide cells": `<w:tbl><w:tr>${fill('<w:tc><w:tcPr><w:gridSpan w:val="1000"/></w:tcPr></w:tc>')}</w:tr></w:tbl>`,
      "free columns": `<w:tbl>${fill('<w:tr><w:trPr><w:gridBefore w:val="999"/></w:trPr></w:tr>')}</w:tbl>`,
      "open elements": fill("<w:sdt>"),
      entities: `<w:p><w:r><w:t>${fill("&amp;")}</w:t></w:r></w:p>`,
      namespaces: fill('<w:p xmlns:a="b" xmlns:c="d"/>'),
    }),
  )("%s", (_, body) => {
    const bytes = docxOf(body, true);
    expect(timed(() => readDocx(bytes, "x.docx"))).toBeLessThan(longest);
  });
  it("noise that happens to inflate", () => {
    const noise = deflateRawSync(Buffer.alloc(1_000_000, "<w:p>"));
    expect(timed(() => readDocx(Uint8Array.from(noise), "x.docx"))).toBeLessThan(longest);
  });
});
