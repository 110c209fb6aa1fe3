/** Rows of years, areas or bodies → what the charts draw. Nothing unknown is drawn as 0; its word stands instead. */
import { outcomeGroups, type OutcomeGroup } from "../../form/figure-ids.ts";
import { rowTerms } from "../../form/terms.ts";
import { formatNumber } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { PageContext } from "../page-context.ts";
import { rateWords, type Counts, type Line, type Wording } from "./counts.ts";
import type { ThemeDrawing } from "./theme-page.ts";

export const termOf = (key: string, locale: Locale): string => rowTerms[key]?.[locale] ?? key;

/** A ground without the class that it belongs to: “属于国家秘密”, "state secret". */
export const groundOf = (key: string, locale: Locale): string => {
  const term = termOf(key, locale);
  const at = term.search(/：|: /);
  return at === -1 ? term : term.slice(at + 1).trim();
};

export const drawBars = (lines: Line[], key: string, { t, locale }: Wording): ThemeDrawing => ({
  kind: "bars",
  rows: lines.map(({ name, counts }) => {
    const value = counts.value(key);
    return {
      label: name,
      value,
      text: value === null ? t.reasons.notReported : formatNumber(value, locale),
      disputed: counts.isDisputed(key),
    };
  }),
});

export const drawYears = (lines: Line[], key: string, { t }: Wording): ThemeDrawing => ({
  kind: "years",
  rows: lines.map(({ name, counts }) => ({ year: Number(name), count: counts.value(key), gap: t.charts.notKnown })),
});

export const drawRates = (lines: { name: string; counts: Counts; id: string }[], wording: Wording): ThemeDrawing => ({
  kind: "rates",
  rows: lines.map(({ name, counts, id }) => {
    const { drawn, interval, text } = rateWords(counts.rate(id), wording);
    return { label: name, value: drawn, interval, text };
  }),
});

/** Years with the number of reports behind them, since their totals depend on it. */
export const labelYears = (lines: Line[], { t, locale }: PageContext): Line[] =>
  lines.map((line) => ({ ...line, name: t.themes.yearLabel(line.name, formatNumber(line.counts.reports, locale)) }));

const outcomeNames = (locale: Locale): { group: OutcomeGroup; name: string }[] =>
  outcomeGroups.map((group) => ({ group, name: termOf(group, locale) }));

export const drawOutcome = (counts: Counts, locale: Locale): ThemeDrawing => ({
  kind: "outcome",
  rows: outcomeNames(locale).map(({ group, name }) => ({ group, name, count: counts.value(group) })),
});

/** A row without one of its six parts isn't stacked: it would show wrong shares. */
function partsOf(counts: Counts): { group: OutcomeGroup; count: number }[] | null {
  const parts = outcomeGroups.flatMap((group) => {
    const count = counts.value(group);
    return count === null ? [] : [{ group, count }];
  });
  return parts.length === outcomeGroups.length ? parts : null;
}

/** The total at the end of a bar is the printed one; a contradicted row says so. */
export const drawStacks = (lines: Line[], { t, locale }: Wording): ThemeDrawing => ({
  kind: "stacks",
  names: outcomeNames(locale),
  rows: lines.map(({ name, counts }) => {
    const parts = partsOf(counts);
    const handled = counts.value("handled");
    if (parts === null || handled === null) return { label: name, parts: null, text: t.reasons.notReported };
    const disputed = ["handled", ...outcomeGroups].some((key) => counts.isDisputed(key));
    return { label: name, parts, text: formatNumber(handled, locale) + (disputed ? t.charts.disputed : "") };
  }),
});

/** Grounds by how often they were used; ties stay in the form's order. */
export const drawGrounds = (
  counts: Counts,
  grounds: readonly { key: string; group: OutcomeGroup }[],
  locale: Locale,
): ThemeDrawing => ({
  kind: "leaves",
  rows: grounds
    .map(({ key, group }) => ({ group, name: groundOf(key, locale), count: counts.value(key) ?? 0 }))
    .toSorted((a, b) => b.count - a.count),
});

/** One panel for each key, a column for each year that has a number. */
export const drawPanels = (lines: Line[], panels: { key: string; name: string }[]): ThemeDrawing => ({
  kind: "panels",
  rows: panels.map(({ key, name }) => ({
    name,
    points: lines.flatMap((line) => {
      const count = line.counts.value(key);
      return count === null ? [] : [{ year: Number(line.name), count }];
    }),
  })),
});
