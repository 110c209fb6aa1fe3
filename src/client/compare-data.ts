/**
 * Fetches what the compare page shows: the comparison, metric and search files of this very build. Rejects when one
 * can't be had or isn't of the version that this page was built for; the page then keeps its fixed table.
 */
import type { Locale } from "../i18n/locale.ts";
import { comparisonEn } from "../i18n/en/comparison.ts";
import { comparisonZh } from "../i18n/zh/comparison.ts";
import { compareCodePoints } from "../model/code-point-order.ts";
import type { ComparisonFile, MetricsFile } from "../model/dataset.ts";
import { nameBodies } from "../views/comparison/body-names.ts";
import type { CompareData } from "../views/comparison/compare-rows.ts";
import type { CompareChoices } from "../views/comparison/compare-state.ts";
import type { Wording } from "../views/comparison/metric-words.ts";
import { createLinks, type Links } from "../views/links.ts";
import { prepareEntry, type PreparedEntry } from "../views/search-match.ts";
import { parseSearchEntries } from "../views/search-names.ts";

export type ComparePageData = {
  wording: Wording;
  links: Links;
  data: CompareData;
  choices: CompareChoices;
  /** For finding a body by name or pinyin. */
  entries: PreparedEntry[];
};

const version = 1;

async function fetchFile(address: string): Promise<{ schemaVersion: number }> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const file = (await response.json()) as { schemaVersion: number };
  if (file.schemaVersion !== version) throw new Error(`${address}: schema version ${file.schemaVersion}`);
  return file;
}

export async function loadComparePage(locale: Locale, base: string): Promise<ComparePageData> {
  const links = createLinks(base, locale);
  const wording: Wording = { t: locale === "zh" ? comparisonZh : comparisonEn, locale };
  const [comparison, metricsFile, search] = await Promise.all(
    ["comparison", "metrics", "search"].map((name) => fetchFile(links.file(`data/${name}.json`))),
  );
  const { rows } = comparison as ComparisonFile & { schemaVersion: number };
  const { metrics } = metricsFile as MetricsFile & { schemaVersion: number };
  const bodies = parseSearchEntries(search).sort(
    (a, b) => compareCodePoints(a.name, b.name) || compareCodePoints(a.id, b.id),
  );
  const order = bodies.map(({ id }) => id);
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
  return {
    wording,
    links,
    data: { rows, metrics, order, nameOf: nameBodies(bodies, wording) },
    choices: { bodies: order, metrics: metrics.map(({ id }) => id), years },
    entries: bodies.map(prepareEntry),
  };
}
