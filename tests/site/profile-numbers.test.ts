/**
 * Every number of every profile and report page against the dataset: each marked figure says what the published file
 * says, in every place where it stands, and leads to a line that is there. Rates are the dataset's own.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { describe, expect, inject, it } from "vitest";
import { formatNumber, formatShare } from "../../src/i18n/format.ts";
import { AgencyFile, MetricsFile, type AgencyYear } from "../../src/model/dataset.ts";
import type { BuiltSite } from "./build-sites-setup.ts";
import { listFiles } from "./project-copy.ts";

type ParsedDocument = ReturnType<typeof parseHTML>["document"];
type Marked = { figure: string; year: number; text: string; href: string | null };

const agencyPage = /^(en\/)?agencies\/(\d{6}(?:\d{3})?\/[^/]+)\/(?:(\d{4})\/)?$/;
const textOf = (element: Element | null): string => (element?.textContent ?? "").trim();

function yearAround(element: Element): number {
  const around = element.closest("[data-year]");
  if (around === null) throw new Error(`no year around ${element.outerHTML}`);
  return Number(around.getAttribute("data-year"));
}

const markedOf = (element: Element, figure: string, year: number): Marked => ({
  figure,
  year,
  text: textOf(element),
  href: element.getAttribute("href"),
});

/** Numbers that name their figure, cells of the statutory tables, and cells of the table of years. */
function marksOf(document: ParsedDocument): Marked[] {
  const named = [...document.querySelectorAll("[data-figure]")].map((element) =>
    markedOf(
      element as unknown as Element,
      element.getAttribute("data-figure") ?? "",
      yearAround(element as unknown as Element),
    ),
  );
  const inTables = [...document.querySelectorAll("tr[data-row]")].flatMap((row) => {
    const columns = (row.closest("[data-columns]")?.getAttribute("data-columns") ?? "").split(" ");
    const cells = [...row.querySelectorAll("td")];
    if (cells.length !== columns.length) throw new Error(`cells and columns differ in ${row.outerHTML}`);
    return cells.map((cell, i) => {
      const element = (cell.querySelector("a, span:not(.figure-note)") ?? cell) as unknown as Element;
      const figure = `${row.getAttribute("data-row")}.${columns[i]}`;
      return markedOf(element, figure, yearAround(row as unknown as Element));
    });
  });
  const overYears = [...document.querySelectorAll("tr[data-figure-row]")].flatMap((row) => {
    const figure = row.getAttribute("data-figure-row") ?? "";
    if (!figure.includes(".")) return [];
    const years = [...(row.closest("table")?.querySelectorAll("thead th") ?? [])]
      .slice(1)
      .map((th) => Number(th.textContent));
    return [...row.querySelectorAll("td")].flatMap((cell, i) => {
      const element = cell.querySelector(".figure, .zero, [class='']");
      return element === null ? [] : [markedOf(element as unknown as Element, figure, years[i] ?? 0)];
    });
  });
  return [...named, ...inTables, ...overYears];
}

/** What a page may print for a figure: the number that counts, formatted, or what the report prints. */
function isTold({ text }: Marked, year: AgencyYear | undefined, id: string, locale: "zh" | "en"): boolean {
  const figure = year?.figures[id];
  if (figure === undefined) return !/\d/.test(text);
  const allowed = [figure.raw?.trim()];
  if (figure.effective !== null) allowed.push(formatNumber(figure.effective, locale));
  if (figure.reading === "printed") return allowed.includes(text);
  // A word stands there, or the 0 that the sums prove; never another number.
  return allowed.includes(text) || !/\d/.test(text.replace(figure.raw?.trim() ?? "", ""));
}

type Page = {
  address: string;
  locale: "zh" | "en";
  file: AgencyFile;
  isProfile: boolean;
  marks: Marked[];
  rates: { id: string; text: string }[];
};

/** Of a large site every profile and each fourth report page: all pages are made by the same code. */
const oneIn = { rootSite: 1, demoSite: 4 };

describe.each(["rootSite", "demoSite"] as const)("%s", (key) => {
  const site: BuiltSite = inject(key);
  const files = new Map<string, AgencyFile>();
  const read = (path: string): string => readFileSync(join(site.folder, path), "utf8");
  const fileOf = (id: string): AgencyFile => {
    const known = files.get(id) ?? AgencyFile.parse(JSON.parse(read(`data/agencies/${id}.json`)));
    files.set(id, known);
    return known;
  };
  // Pages whose address only leads on to another body have no year.
  const paths = listFiles(site.folder, ["agencies", "en/agencies"])
    .map((path) => path.replace(/index\.html$/, ""))
    .filter((address) => agencyPage.test(address) && read(`${address}index.html`).includes("data-year="));

  /** Documents are let go one by one; together they would fill the memory. */
  function pageOf(address: string): Page {
    const [, english, id = "", year] = agencyPage.exec(address) ?? [];
    const { document } = parseHTML(read(`${address}index.html`));
    const rates = [...document.querySelectorAll("[data-metric]")].map((cell) => ({
      id: cell.getAttribute("data-metric") ?? "",
      text: (cell.querySelector("span")?.textContent ?? "").trim(),
    }));
    const locale = english === undefined ? "zh" : "en";
    return { address, locale, file: fileOf(id), isProfile: year === undefined, marks: marksOf(document), rates };
  }
  const profiles = paths.filter((address) => !/\/\d{4}\/$/.test(address));
  const reports = paths.filter((address) => /\/\d{4}\/$/.test(address)).filter((_, i) => i % oneIn[key] === 0);
  const pages = [...profiles, ...reports].map(pageOf);

  it("has pages with hundreds of marked figures", () => {
    expect(pages.length).toBeGreaterThan(10);
    for (const { address, marks } of pages) expect(marks.length, address).toBeGreaterThan(100);
  });
  it("prints every figure as the dataset has it", () => {
    const wrong = pages.flatMap(({ address, locale, file, marks }) =>
      marks
        .filter(
          (mark) =>
            !isTold(
              mark,
              file.years.find(({ year }) => year === mark.year),
              mark.figure,
              locale,
            ),
        )
        .map((mark) => `${address}: ${mark.figure} ${mark.year} “${mark.text}”`),
    );
    expect(wrong.slice(0, 20)).toEqual([]);
  });
  it("shows no page with two values for one figure", () => {
    const plain = (text: string): string => text.replace(/(?<=\d)[,，](?=\d{3})/g, "");
    const wrong = pages.flatMap(({ address, file, marks }) => {
      const values = new Map<string, Set<string>>();
      for (const { figure, year, text } of marks) {
        // Where the cell is no plain number, the page may show both what is printed and what counts.
        const cell = file.years.find((candidate) => candidate.year === year)?.figures[figure];
        if (cell === undefined || cell.raw?.trim() !== String(cell.value)) continue;
        const name = `${figure} ${year}`;
        values.set(name, (values.get(name) ?? new Set()).add(plain(text)));
      }
      return [...values]
        .filter(([, texts]) => texts.size > 1)
        .map(([figure, texts]) => `${address}: ${figure}: ${[...texts].join(" / ")}`);
    });
    expect(wrong.slice(0, 20)).toEqual([]);
  });
  it("gives the rates of the dataset", () => {
    const { metrics } = MetricsFile.parse(JSON.parse(read("data/metrics.json")));
    const shares = new Set(metrics.filter(({ unit }) => unit === "share").map(({ id }) => id));
    const wrong = pages
      .filter(({ isProfile }) => isProfile)
      .flatMap(({ address, locale, file, rates }) =>
        rates.flatMap(({ id, text }) => {
          const value = file.years.at(-1)?.metrics.find((metric) => metric.id === id)?.value ?? null;
          const isRight = value !== null && (!shares.has(id) || text === formatShare(value, locale));
          return isRight ? [] : [`${address}: ${id} “${text}”`];
        }),
      );
    expect(pages.some(({ rates }) => rates.length > 0)).toBe(true);
    expect(wrong).toEqual([]);
  });
  it("leads every number to a line that is on its report's page, and describes it by a row that is on its own", () => {
    const ids = new Map<string, Set<string>>();
    const idsOf = (address: string): Set<string> => {
      const known =
        ids.get(address) ??
        new Set([...read(`${address}index.html`).matchAll(/ id="?([^"\s>]+)/g)].map((match) => match[1] ?? ""));
      ids.set(address, known);
      return known;
    };
    const broken = pages.flatMap(({ address }) =>
      [...read(`${address}index.html`).matchAll(/<a\b[^>]*class="?figure[^>]*>/g)].flatMap(([tag]) => {
        const described = / aria-describedby="?([^"\s>]*)/.exec(tag)?.[1];
        const [path = "", anchor = ""] = (/ href="?([^"\s>]*)/.exec(tag)?.[1] ?? "").split("#");
        const target = path === "" ? address : path.slice(site.base.length);
        const isDescribed = described === undefined || idsOf(address).has(described);
        return idsOf(target).has(anchor) && isDescribed ? [] : [`${address}: ${tag}`];
      }),
    );
    expect(broken.slice(0, 10)).toEqual([]);
  });
});
