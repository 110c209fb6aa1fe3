/**
 * The page on grounds: which of the form's reasons for refusing, for being unable to provide and for not processing were
 * given how often, over the years, by area, body by body. 其他处理 differs between the editions and is left to outcomes.
 */
import { outcomeGroups, rowsOfGroup, type OutcomeGroup } from "../../form/figure-ids.ts";
import { formatNumber } from "../../i18n/format.ts";
import type { ThemeGroup } from "../../model/themes.ts";
import type { PageContext } from "../page-context.ts";
import { assemblePage } from "./assemble-page.ts";
import { countColumn, countsOfGroup, rateColumn, tableOf, type Column, type Counts, type Line } from "./counts.ts";
import { drawBars, drawGrounds, drawPanels, drawRates, groundOf, labelYears, termOf } from "./drawings.ts";
import { areasPart, wholeYearPart, yearsPart } from "./group-parts.ts";
import { listParts } from "./list-parts.ts";
import { rateChange, rateOfAreas } from "./rate-sentences.ts";
import { leadingYear } from "./theme-data.ts";
import type { ThemeChart, ThemeData, ThemePage, ThemePart, ThemeTable } from "./theme-page.ts";
import { wordingOf, type Sentences, type ThemeSpec } from "./theme-spec.ts";

type Ground = { key: string; group: OutcomeGroup };
const groundsOf = (...groups: OutcomeGroup[]): Ground[] =>
  groups.flatMap((group) => rowsOfGroup(group, "2021").map((key) => ({ key, group })));

const refusing = groundsOf("refused");
const others = groundsOf("unavailable", "notProcessed");
const groups = outcomeGroups.filter((group) => ["refused", "unavailable", "notProcessed"].includes(group));
const rateIds = { refused: "refusalRate", unavailable: "unavailableRate", notProcessed: "notProcessedRate" } as const;
const keys = ["handled", ...groups, ...[...refusing, ...others].map(({ key }) => key)];

/** "; the ground used most was …": of reasons, not of bodies. */
function mostInWords({ t, locale }: PageContext, counts: Counts, grounds: Ground[]): string {
  const words = t.themes.refusals;
  const used = grounds.map(({ key }) => ({ key, count: counts.value(key) ?? 0 }));
  const most = Math.max(...used.map(({ count }) => count));
  const leading = used.filter(({ count }) => count === most);
  const [first] = leading;
  if (first === undefined || most === 0) return "";
  const count = formatNumber(most, locale);
  return leading.length === 1
    ? words.most(groundOf(first.key, locale), count)
    : words.mostShared(formatNumber(leading.length, locale), count);
}

function findingOf(context: PageContext, counts: Counts, says: Says): string {
  const words = context.t.themes.refusals;
  const say = (key: string): string => formatNumber(counts.value(key) ?? 0, context.locale);
  if (counts.value("handled") === 0) return words.noneDecided(says.year);
  if (counts.value("refused") === 0 && says.none !== null) return says.none(say("handled"));
  return says.head(say("handled"), say("refused")) + mostInWords(context, counts, refusing) + words.end;
}
type Says = {
  year: string;
  head: (handled: string, count: string) => string;
  none: ((handled: string) => string) | null;
};

/** A row for each ground with its share of its class. */
function groundTable(context: PageContext, counts: Counts, grounds: Ground[], caption: string): ThemeTable {
  const words = context.t.themes.refusals;
  const wording = wordingOf(context);
  const several = new Set(grounds.map(({ group }) => group)).size > 1;
  const lines = grounds.map(({ key }) => ({
    name: several ? termOf(key, context.locale) : groundOf(key, context.locale),
    href: null,
    counts: { ...counts, value: () => counts.value(key), rate: () => counts.rate(key) },
  }));
  const share = several ? context.t.themes.shareColumn : words.shareOf(termOf("refused", context.locale));
  return tableOf(caption, words.ground, lines, [countColumn(words.count, "", wording), rateColumn(share, "", wording)]);
}

function columnsOf(context: PageContext): Column[] {
  const { t, locale } = context;
  const words = t.themes.refusals;
  const wording = wordingOf(context);
  return [
    countColumn(words.handled, "handled", wording),
    ...(["refused", "unavailable", "notProcessed"] as const).flatMap((group) => [
      countColumn(termOf(group, locale), group, wording),
      rateColumn(words.rateOf(words.rates[rateIds[group]]), rateIds[group], wording),
    ]),
  ];
}

const refusalRates = (context: PageContext, lines: Line[], label: string): ThemeChart => ({
  ...drawRates(
    lines.map((line) => ({ ...line, id: "refusalRate" })),
    wordingOf(context),
  ),
  label,
  caption: context.t.themes.intervalNote,
});

function sentencesOf(context: PageContext): Sentences {
  const { t } = context;
  const words = t.themes.refusals;
  return {
    finding: ({ year, bodies, counts }) =>
      findingOf(context, counts, {
        year,
        head: (handled, count) => words.total({ year, bodies, handled, count }),
        none: (handled) => words.none(year, bodies, handled),
      }),
    findingOne: (year, name, counts) =>
      findingOf(context, counts, {
        year,
        head: (handled, count) => words.one({ year, name, handled, count }),
        none: null,
      }),
    findingUnknown: words.unknown,
    findingListed: words.listed,
    findingYears: (change) => rateChange(context, words.rates.refusalRate, "refusalRate", change),
    findingAreas: (year, lines) => rateOfAreas(context, words.rates.refusalRate, "refusalRate", year, lines),
  };
}

function spec(context: PageContext): ThemeSpec {
  const { t, locale } = context;
  const words = t.themes.refusals;
  const wording = wordingOf(context);
  const panels = refusing.map(({ key }) => ({ key, name: groundOf(key, locale) }));
  return {
    ...sentencesOf(context),
    theme: "refusals",
    metric: "refusalRate",
    columns: columnsOf(context),
    captions: { years: words.yearsCaption, of: words.caption },
    yearCharts: (group, label) => [{ ...drawGrounds(countsOfGroup(group, "refusals"), refusing, locale), label }],
    chartsOfYears: (lines, label) => [
      refusalRates(context, labelYears(lines, context), label),
      ...(lines.some(({ counts }) => (counts.value("refused") ?? 0) > 0)
        ? [{ ...drawPanels(lines, panels), label: words.panelsCaption, caption: words.panelsCaption }]
        : []),
    ],
    chartsOfAreas: (lines, label) => [refusalRates(context, lines, label)],
    chartsOfBodies: (lines, label) => [{ ...drawBars(lines, "refused", wording), label }],
    bodyTable: (caption, lines) =>
      tableOf(caption, t.themes.columns.body, lines, [
        ...columnsOf(context),
        ...refusing.map(({ key }) => countColumn(groundOf(key, locale), key, wording)),
      ]),
    isKnown: (counts) => keys.every((key) => counts.value(key) !== null),
    isDisputed: (counts) => keys.some((key) => counts.isDisputed(key)),
  };
}

/** The grounds for not answering and not processing, in a part of their own under their own sentence. */
function othersPart(context: PageContext, group: ThemeGroup, whole: ThemePart): ThemePart {
  const { t, locale } = context;
  const words = t.themes.refusals;
  const counts = countsOfGroup(group, "refusals");
  const say = (key: string): string => formatNumber(counts.value(key) ?? 0, locale);
  const told = { unavailable: say("unavailable"), notProcessed: say("notProcessed") };
  const finding = words.others(told) + mostInWords(context, counts, others) + words.end;
  const used = others.some(({ key }) => (counts.value(key) ?? 0) > 0);
  return {
    ...whole,
    id: "grounds",
    heading: t.themes.parts.grounds,
    finding,
    charts: used ? [{ ...drawGrounds(counts, others, locale), label: finding }] : [],
    tables: [groundTable(context, counts, others, words.othersCaption(String(group.year)))],
    remarks: [words.otherNote],
  };
}

export function renderRefusalsPage(context: PageContext, data: ThemeData): ThemePage {
  const own = spec(context);
  const group = leadingYear(data.themes, "refusals");
  const whole = wholeYearPart(context, data, own);
  const counts = group === null ? null : countsOfGroup(group, "refusals");
  const caption = context.t.themes.refusals.groundsCaption(String(group?.year));
  const tables = counts === null ? [] : [groundTable(context, counts, refusing, caption)];
  const drawn = (counts?.value("refused") ?? 0) > 0;
  return assemblePage(context, data, "refusals", [
    whole === null ? null : { ...whole, tables, charts: drawn ? whole.charts : [] },
    whole === null || group === null ? null : othersPart(context, group, whole),
    yearsPart(context, data, own),
    areasPart(context, data, own),
    ...listParts(context, data, own),
  ]);
}
