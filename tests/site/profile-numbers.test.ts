/**
 * Every number of every profile against the dataset: each cell of the table of years says what the published files say,
 * each number that leads to a line says what that line's report counts there, and rates are the dataset's own.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { describe, expect, inject, it } from "vitest";
import { outcomeGroups } from "../../src/form/figure-ids.ts";
import { formatNumber, formatShare } from "../../src/i18n/format.ts";
import type { Locale } from "../../src/i18n/locale.ts";
import { MetricsFile, type AgencyFile, type AgencyYear } from "../../src/model/dataset.ts";
import { PackedAgencyFile } from "../../src/model/packed-agency.ts";
import { unpackAgency } from "../../src/packing/unpack-agency.ts";
import { figureAnchors } from "../../src/views/evidence/figure-anchors.ts";
import { rowName } from "../../src/views/evidence/term-words.ts";
import { createPageContext } from "../../src/views/page-context.ts";
import {
  applicantItems,
  balanceItems,
  formOf,
  groupItems,
  leafItems,
  reviewItems,
  type YearItem,
} from "../../src/views/profile/year-items.ts";
import type { BuiltSite } from "./build-sites-setup.ts";
import { indexOf } from "./templates.ts";

type ParsedDocument = ReturnType<typeof parseHTML>["document"];
type Profile = { address: string; locale: Locale; file: AgencyFile; document: ParsedDocument };

const textOf = (element: { textContent: string | null } | null | undefined): string =>
  (element?.textContent ?? "").replace(/\s+/g, " ").trim();

/** What a row of the table may follow, by its name; a row that stands for its group has its own full name. */
function itemsByName(locale: Locale): Map<string, YearItem[]> {
  const context = createPageContext(locale, "/");
  const leaves = outcomeGroups.flatMap((group) => leafItems(context, group));
  const items = [...balanceItems(context), ...groupItems(context), ...applicantItems(context), ...reviewItems(context)];
  const named: [string, YearItem][] = [
    ...[...items, ...leaves].map((item): [string, YearItem] => [item.name, item]),
    ...leaves.map((item): [string, YearItem] => [rowName(context, item.id.split(".").slice(1, -1).join(".")), item]),
  ];
  const byName = new Map<string, YearItem[]>();
  for (const [name, item] of named) byName.set(name, [...(byName.get(name) ?? []), item]);
  return byName;
}

/** What a cell may say: the sum of what counts, or words without a number other than the one printed there. */
function isRight(text: string, year: AgencyYear | undefined, item: YearItem, locale: Locale): boolean {
  const ids = year === undefined ? [] : item.ids(formOf(year)).filter((id) => id in year.figures);
  const values = ids.map((id) => year?.figures[id]?.effective ?? null);
  if (ids.length === 0 || values.includes(null)) {
    const raws = ids.map((id) => year?.figures[id]?.raw?.trim() ?? "").filter((raw) => raw !== "");
    return text !== "" && !/\d/.test(raws.reduce((rest, raw) => rest.replace(raw, ""), text));
  }
  const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
  return text.split(" ")[0] === formatNumber(sum, locale);
}

function wrongCells({ address, locale, file, document }: Profile, names: Map<string, YearItem[]>): string[] {
  const years = [...document.querySelectorAll("table.years thead th")].slice(1).map((th) => parseInt(textOf(th), 10));
  return [...document.querySelectorAll("table.years tbody th:not([colspan])")].flatMap((head) => {
    const items = names.get(textOf(head)) ?? [];
    const cells = [...(head.parentElement?.querySelectorAll("td") ?? [])];
    if (items.length === 0) return [];
    const isOne = items.some((item) =>
      years.every((year, i) => {
        if (Number.isNaN(year)) return true;
        const report = file.years.find((candidate) => candidate.year === year);
        return isRight(textOf(cells[i]), report, item, locale);
      }),
    );
    return isOne ? [] : [`${address}: ${textOf(head)}: ${cells.map(textOf).join(" | ")}`];
  });
}

/** Links of numbers to lines: year, anchor, text. */
function numbersIn(document: ParsedDocument): { year: number; anchor: string; text: string }[] {
  return [...document.querySelectorAll("main a[href]")].flatMap((link) => {
    const [, year = "", anchor = ""] = /^(\d{4})\/#((?:P\d+)?L\d.*)$/.exec(link.getAttribute("href") ?? "") ?? [];
    return anchor === "" ? [] : [{ year: Number(year), anchor, text: textOf(link) }];
  });
}

function valuesAt(year: AgencyYear, anchor: string, locale: Locale): Set<string> {
  const ids = [...figureAnchors(year)].filter(([, other]) => other === anchor).map(([id]) => id);
  return new Set(
    ids.flatMap((id) => {
      const figure = year.figures[id];
      const value = figure?.effective ?? null;
      return value === null ? [figure?.raw?.trim() ?? ""] : [formatNumber(value, locale)];
    }),
  );
}

describe.each(["rootSite", "demoSite"] as const)("%s", (key) => {
  const site: BuiltSite = inject(key);
  const read = (path: string): string => readFileSync(join(site.folder, path), "utf8");
  const { metrics } = MetricsFile.parse(JSON.parse(read("data/v1/metrics.json")));
  const fileOf = (id: string): AgencyFile =>
    unpackAgency(PackedAgencyFile.parse(JSON.parse(read(`data/v1/agencies/${id}.json`))), metrics);
  const profiles = indexOf(site).agencies.flatMap(({ id }) =>
    (["zh", "en"] as const).map((locale): Profile => {
      const address = `${locale === "zh" ? "" : "en/"}agencies/${id}/`;
      const { document } = parseHTML(read(`${address}index.html`));
      return { address, locale, file: fileOf(id), document };
    }),
  );

  it("has profiles with links of numbers and a table of years", () => {
    expect(profiles.length).toBeGreaterThan(5);
    const busy = profiles.filter(({ file }) => (file.years.at(-1)?.figures["requests.handled.total"]?.value ?? 0) > 0);
    for (const { address, document } of busy) {
      expect(numbersIn(document).length, address).toBeGreaterThan(5);
      expect(document.querySelectorAll("table.years td").length, address).toBeGreaterThan(2);
    }
  });
  it("prints each cell of the table of years as the dataset has it, under the name of its figure", () => {
    const names = { zh: itemsByName("zh"), en: itemsByName("en") };
    const wrong = profiles.flatMap((profile) => wrongCells(profile, names[profile.locale]));
    expect(wrong.slice(0, 10)).toEqual([]);
    const told = profiles.flatMap(({ document, locale }) =>
      [...document.querySelectorAll("table.years tbody th:not([colspan])")].filter((head) =>
        names[locale].has(textOf(head)),
      ),
    );
    const all = profiles.flatMap(({ document }) => [
      ...document.querySelectorAll("table.years tbody th:not([colspan])"),
    ]);
    // Two rows at most are about the reports themselves.
    expect(all.length - told.length).toBeLessThanOrEqual(2 * profiles.length);
  });
  it("leads every number to a line that counts it, on the page of its year's report", () => {
    const wrong = profiles.flatMap(({ address, locale, file, document }) => {
      const pages = new Map<number, string>();
      return numbersIn(document).flatMap(({ year, anchor, text }) => {
        const report = file.years.find((candidate) => candidate.year === year);
        const page = pages.get(year) ?? read(`agencies/${file.agency.id}/${year}/index.html`);
        pages.set(year, page);
        const stands = new RegExp(`\\sid="?${anchor.replaceAll(".", "\\.")}["\\s>]`).test(page);
        const isTold = report !== undefined && (valuesAt(report, anchor, locale).has(text) || !/\d/.test(text));
        const isWord = [...(report === undefined ? [] : valuesAt(report, anchor, locale))].some((raw) =>
          text.startsWith(raw === "" ? "\0" : raw),
        );
        return stands && (isTold || isWord) ? [] : [`${address}: ${year}/#${anchor} “${text}”`];
      });
    });
    expect(wrong.slice(0, 10)).toEqual([]);
  });
  it("gives the four numbers that close as the latest report has them", () => {
    const ids = ["carriedIn", "received", "handled", "carriedOut"].map((row) => `requests.${row}.total`);
    const wrong = profiles.flatMap(({ address, locale, file, document }) => {
      const year = file.years.at(-1);
      const shown = [...document.querySelectorAll(".balance dd")].map((dd) =>
        textOf(dd.querySelector("a") ?? dd.firstChild),
      );
      const right = ids.map((id) => year?.figures[id]?.effective ?? null);
      const isSame = right.every((value, i) => (value === null ? true : shown[i] === formatNumber(value, locale)));
      return isSame && shown.length === 4 ? [] : [`${address}: ${shown.join(" | ")}`];
    });
    expect(wrong).toEqual([]);
  });
  it("gives the rates of the dataset with their intervals, none below ten cases", () => {
    const shares = new Set(metrics.filter(({ unit }) => unit === "share").map(({ id }) => id));
    const groups: Record<string, string> = {
      granted: "grantedRate",
      "partly-granted": "partlyGrantedRate",
      refused: "refusalRate",
      unavailable: "unavailableRate",
      "not-processed": "notProcessedRate",
      other: "otherRate",
    };
    let told = 0;
    const wrong = profiles.flatMap(({ address, locale, file, document }) => {
      const rates = [...document.querySelectorAll("table.rates tbody tr")].map((row) => {
        const [value, interval] = [...row.querySelectorAll("td")].map(textOf);
        return { id: row.querySelector("a")?.getAttribute("href")?.split("#")[1] ?? "", value, interval };
      });
      const outcomes = [...document.querySelectorAll("#outcomes tbody tr")].flatMap((row) => {
        const [, value, interval] = [...row.querySelectorAll("td")].map(textOf);
        return value === undefined || value === "" ? [] : [{ id: groups[row.className] ?? "", value, interval }];
      });
      return [...rates, ...outcomes].flatMap(({ id, value, interval }) => {
        told += 1;
        const metric = file.years.at(-1)?.metrics.find((candidate) => candidate.id === id);
        const bounds = metric?.interval ?? null;
        const isRight =
          metric?.value != null &&
          (metric.denominator ?? 0) >= 10 &&
          (!shares.has(id) || value === formatShare(metric.value, locale)) &&
          (bounds === null || interval === `${formatShare(bounds.low, locale)}–${formatShare(bounds.high, locale)}`);
        return isRight ? [] : [`${address}: ${id} ${value} ${interval}`];
      });
    });
    expect(told).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });
});
