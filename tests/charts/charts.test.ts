/**
 * Every chart against its golden SVG, and against the rules that all charts share.
 * After an intended change: UPDATE=1 npx vitest run tests/charts, then look at the pictures in tests/charts/golden.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { renderBothWidths } from "../../src/charts/both-widths.ts";
import { chartWidths } from "../../src/charts/chart-options.ts";
import { renderOutcomeBar } from "../../src/charts/outcome-bar.ts";
import { widthOfText } from "../../src/charts/text-width.ts";
import { zh } from "../../src/i18n/zh.ts";
import { chartCases } from "./chart-cases.ts";

const golden = join(import.meta.dirname, "golden");
const update = process.env["UPDATE"] === "1";

const parse = (svg: string): Element => {
  const element = parseHTML(`<!doctype html><html><body>${svg}</body></html>`).document.querySelector("svg");
  if (element === null) throw new Error("no svg");
  return element as unknown as Element;
};

/** Nearest value of an inherited attribute. */
function inherited(element: Element, name: string): string | null {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const value = at.getAttribute(name);
    if (value !== null) return value;
  }
  return null;
}

type Place = { text: string; left: number; right: number; y: number };

function placeOf(element: Element): Place {
  let x = 0;
  let y = 0;
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const move = /translate\(([-\d.]+),([-\d.]+)\)/.exec(at.getAttribute("transform") ?? "");
    x += Number(move?.[1] ?? 0);
    y += Number(move?.[2] ?? 0);
  }
  const text = element.textContent ?? "";
  const width = widthOfText(text, 13);
  const anchor = inherited(element, "text-anchor");
  const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
  return { text, left, right: left + width, y };
}

const cases = chartCases.flatMap(({ name, render }) =>
  Object.entries(chartWidths).map(([size, width]) => ({ file: `${name}-${size}.svg`, width, svg: render(width) })),
);

describe.each(cases)("$file", ({ file, width, svg }) => {
  const element = parse(svg);
  it("is its golden picture", () => {
    const path = join(golden, file);
    mkdirSync(golden, { recursive: true });
    if (update) writeFileSync(path, `${svg}\n`);
    expect(existsSync(path), `${file} has no golden picture yet`).toBe(true);
    expect(`${svg}\n`).toBe(readFileSync(path, "utf8"));
  });
  it("holds no broken number and nothing that the content policy refuses", () => {
    expect(svg).not.toMatch(/NaN|undefined|Infinity|null/);
    expect(svg).not.toMatch(/<style|<script|\son\w+=/);
    const attributes = [element, ...element.querySelectorAll("*")].flatMap((e) => [...e.attributes].map((a) => a.name));
    expect(attributes).not.toContain("style");
  });
  it("is one image with a name and a description, and no other voice inside", () => {
    expect(element.getAttribute("role")).toBe("img");
    expect(element.getAttribute("aria-label")).toContain(`样例 <b>"&'`);
    expect(element.getAttribute("aria-description")).not.toBe("");
    expect(element.querySelectorAll("g[aria-label]").length).toBe(0);
  });
  it("cuts no label off and writes none smaller than 12 px", () => {
    const [, , , height] = (element.getAttribute("viewBox") ?? "").split(" ").map(Number);
    for (const text of element.querySelectorAll("text")) {
      const place = placeOf(text);
      expect(place.left, place.text).toBeGreaterThanOrEqual(-1);
      expect(place.right, place.text).toBeLessThanOrEqual(width + 1);
      expect(place.y, place.text).toBeGreaterThan(0);
      expect(place.y, place.text).toBeLessThanOrEqual(height ?? 0);
      expect(Number(inherited(text, "font-size"))).toBeGreaterThanOrEqual(12);
    }
  });
  it("refers only to patterns of its own", () => {
    const ids = [...element.querySelectorAll("pattern")].map(({ id }) => id);
    const used = [...svg.matchAll(/url\(#([^)]+)\)/g)].map((m) => m[1] ?? "");
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it("takes its colours from the page's variables", () => {
    const colours = [...element.querySelectorAll("[fill], [stroke]")].flatMap((e) => [
      e.getAttribute("fill"),
      e.getAttribute("stroke"),
    ]);
    const own = colours.filter((c) => c !== null && !/^(none|currentColor|var\(--[\w-]+\)|url\(#[\w-]+\))$/.test(c));
    expect(own).toEqual([]);
  });
});

describe("the golden pictures", () => {
  it("are those of the cases, no others", () => {
    expect(readdirSync(golden).sort()).toEqual(cases.map(({ file }) => file).sort());
  });
});

const svgOf = (name: string): string => cases.find(({ file }) => file === `${name}-wide.svg`)?.svg ?? "";
const textsOf = (svg: string): string[] => [...parse(svg).querySelectorAll("text")].map((t) => t.textContent ?? "");
const boxes = (svg: string): number => parse(svg).querySelectorAll("rect").length;

describe("zeros and gaps", () => {
  it("keeps the place of a year without a report and says why", () => {
    const svg = svgOf("requests-bars");
    expect(textsOf(svg)).toEqual(expect.arrayContaining(["0", "1", "3", "没有年报", "2022"]));
    expect(boxes(svg)).toBe(2);
  });
  it("stacks nothing when a part isn't known, and says so", () => {
    expect(textsOf(svgOf("outcome-bar-unknown"))).toContain("not stated");
    expect(textsOf(svgOf("outcome-bar-zeros"))).toContain("本年没有办结的申请");
  });
  it("shows counts and no dot for fewer than ten cases", () => {
    const svg = svgOf("rate-dots");
    expect(parse(svg).querySelectorAll("circle").length).toBe(3);
    expect(textsOf(svg)).toContain("1 of 1");
  });
});

describe("amounts", () => {
  it("makes bars in proportion to counts", () => {
    const widths = [...parse(svgOf("outcome-bar")).querySelectorAll("g rect")]
      .filter((r) => r.getAttribute("height") === "32")
      .map((r) => Number(r.getAttribute("width")));
    const total = 9 + 4 + 40 + 1 + 2;
    expect(widths.map((w) => Math.round((w / 678) * total))).toEqual([9, 4, 40, 1, 2]);
  });
});

describe("ids", () => {
  it("differ between the two widths of one chart and are the same in every run", () => {
    const rows = [{ group: "granted" as const, name: "予以公开", count: 1 }];
    const options = { t: zh.comparison.charts, locale: "zh" as const, label: "a", description: "b" };
    const once = renderBothWidths(renderOutcomeBar, rows, options);
    expect(once).toBe(renderBothWidths(renderOutcomeBar, rows, options));
    const ids = chartCases.flatMap(({ render }) => [...`${render(320)}${render(680)}`.matchAll(/ id="([^"]+)"/g)]);
    expect(new Set(ids.map((m) => m[1])).size).toBe(ids.length);
  });
});
