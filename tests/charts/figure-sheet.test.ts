/** The picture that leaves the page: whole, of its own colours, with title, source, version and address, and its golden file. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { renderFigureSheet } from "../../src/charts/compare/figure-sheet.ts";
import { printColours } from "../../src/charts/compare/print-colours.ts";
import { renderBodyBars } from "../../src/charts/body-bars.ts";
import { zh } from "../../src/i18n/zh.ts";
import { compareCases } from "./compare-cases.ts";

const root = join(import.meta.dirname, "../..");
const update = process.env["UPDATE"] === "1";
const bars = renderBodyBars(
  [
    { label: "样例局", value: 53, text: "53", disputed: true },
    { label: `样例 <b>"&'`, value: null, text: "报告未载明", disputed: false },
  ],
  { t: zh.comparison.charts, locale: "zh", width: 680, label: "样例", description: "样例" },
);
const funnel = compareCases.find(({ name }) => name === "funnel")?.render(680) ?? "";
const address =
  "https://example.org/compare/?bodies=990101/yang-li-ju,990102/yang-li-ju&metric=received&years=2019-2024&view=bars";
const sheet = renderFigureSheet({
  title: `本年新收：样例 <b>"&'，2019–2024 年`,
  sections: [
    { heading: "本机关报告", finding: "画出的 1 行。", svg: bars, caption: "" },
    { heading: "汇总报告", finding: "合并。", svg: funnel, caption: "曲线为 95% 界限。" },
  ],
  foot: ["来源：样例，数据版本 0123456789ab", address],
});
const element = parseHTML(`<!doctype html><html><body>${sheet}</body></html>`).document.querySelector("svg");

describe("a picture that leaves the page", () => {
  it("is its golden file", () => {
    const path = join(import.meta.dirname, "golden-sheet/figure-sheet.svg");
    mkdirSync(join(import.meta.dirname, "golden-sheet"), { recursive: true });
    if (update) writeFileSync(path, `${sheet}\n`);
    expect(existsSync(path)).toBe(true);
    expect(`${sheet}\n`).toBe(readFileSync(path, "utf8"));
  });
  it("needs nothing from outside: no variable, style, script, class or reference", () => {
    expect(sheet).not.toMatch(/var\(|currentColor|<style|<script|class=|href|NaN|undefined/);
    const used = [...sheet.matchAll(/url\(#([^)]+)\)/g)].map((match) => match[1] ?? "");
    expect(used.length).toBeGreaterThan(0);
    for (const id of used) expect(sheet).toContain(`id="${id}"`);
  });
  it("holds title, findings, captions, source, version and the whole address as text", () => {
    const text = [...(element?.querySelectorAll("text") ?? [])].map((line) => line.textContent).join("");
    for (const part of [`样例 <b>"&'`, "画出的 1 行。", "曲线为 95% 界限。", "0123456789ab", address])
      expect(text).toContain(part);
    expect(element?.querySelector("title")?.textContent).toContain("本年新收");
  });
  it("is as high as what stands in it", () => {
    const heights = [...sheet.matchAll(/<g transform="translate\(\d+,(\d+)\)">/g)].map((match) => Number(match[1]));
    expect(heights.toSorted((a, b) => a - b)).toEqual(heights);
    expect(Number(element?.getAttribute("height"))).toBeGreaterThan(heights.at(-1) ?? 0);
  });
  it("has the colours of the light pages", () => {
    const tokens = readFileSync(join(root, "src/styles/tokens.css"), "utf8").split("@media")[0] ?? "";
    for (const [name, value] of Object.entries(printColours)) expect(tokens).toContain(`${name}: ${value};`);
  });
});
