/** The page on who asks: natural persons and five kinds of organisation, over the years, by area, body by body. */
import { applicantColumns } from "../../form/statutory-form.ts";
import { columnTerms } from "../../form/terms.ts";
import { formatNumber } from "../../i18n/format.ts";
import type { ThemeGroup } from "../../model/themes.ts";
import type { PageContext } from "../page-context.ts";
import { assemblePage } from "./assemble-page.ts";
import { countColumn, countsOfGroup, rateColumn, tableOf, type Column, type Counts } from "./counts.ts";
import { drawBars, drawPanels } from "./drawings.ts";
import { areasPart, wholeYearPart, yearsPart } from "./group-parts.ts";
import { listParts } from "./list-parts.ts";
import { rateChange } from "./rate-sentences.ts";
import { leadingYear } from "./theme-data.ts";
import type { ThemeChart, ThemeData, ThemePage, ThemeTable } from "./theme-page.ts";
import { wordingOf, type ThemeSpec } from "./theme-spec.ts";

const natural = "received.naturalPerson";
const kinds = applicantColumns.filter(({ id }) => id !== "total").map(({ id }) => ({ id, key: `received.${id}` }));
const keys = ["received", ...kinds.map(({ key }) => key)];

type Kind = { key: string; name: string };
const kindsOf = ({ locale }: PageContext): Kind[] =>
  kinds.map(({ id, key }) => ({ key, name: columnTerms[id]?.[locale] ?? id }));

function yearChart(context: PageContext, group: ThemeGroup, label: string): ThemeChart {
  const counts = countsOfGroup(group, "applicants");
  const lines = kindsOf(context).map(({ key, name }) => ({
    name,
    href: null,
    counts: { ...counts, value: () => counts.value(key) },
  }));
  return { ...drawBars(lines, "", wordingOf(context)), label };
}

function kindTable(context: PageContext, group: ThemeGroup): ThemeTable {
  const words = context.t.themes.applicants;
  const wording = wordingOf(context);
  const counts = countsOfGroup(group, "applicants");
  const all = [...kindsOf(context), { key: "organisations", name: words.organisations }];
  const lines = all.map(({ key, name }) => ({
    name,
    href: null,
    counts: { ...counts, value: () => counts.value(key), rate: () => counts.rate(key) },
  }));
  const columns = [countColumn(words.count, "", wording), rateColumn(words.share, "", wording)];
  return tableOf(words.kindsCaption(String(group.year)), words.kind, lines, columns);
}

function columnsOf(context: PageContext): Column[] {
  const words = context.t.themes.applicants;
  const wording = wordingOf(context);
  return [
    countColumn(words.received, "received", wording),
    ...kindsOf(context).map(({ key, name }) => countColumn(name, key, wording)),
    countColumn(words.organisations, "organisations", wording),
  ];
}

function spec(context: PageContext): ThemeSpec {
  const { t, locale } = context;
  const words = t.themes.applicants;
  const wording = wordingOf(context);
  const say = (counts: Counts, key: string): string => formatNumber(counts.value(key) ?? 0, locale);
  const told = (counts: Counts) => ({
    count: say(counts, "received"),
    natural: say(counts, natural),
    organisations: say(counts, "organisations"),
  });
  return {
    theme: "applicants",
    metric: "requests.received.naturalPerson",
    columns: columnsOf(context),
    captions: { years: words.yearsCaption, of: words.caption },
    finding: ({ year, bodies, counts }) =>
      counts.value("received") === 0 ? words.none(year, bodies) : words.total({ year, bodies, ...told(counts) }),
    findingOne: (year, name, counts) =>
      counts.value("received") === 0 ? words.oneNone(year, name) : words.one({ year, name, ...told(counts) }),
    findingUnknown: words.unknown,
    findingListed: words.listed,
    yearCharts: (group, label) => [yearChart(context, group, label)],
    findingYears: (change) => rateChange(context, words.naturalShare, natural, change),
    chartsOfYears: (lines, label) => [{ ...drawPanels(lines, kindsOf(context)), label }],
    findingAreas: (year, lines) => {
      const some = lines.filter(({ counts }) => (counts.value("organisations") ?? 0) > 0).length;
      return words.regions({ year, regions: formatNumber(lines.length, locale), some: formatNumber(some, locale) });
    },
    chartsOfAreas: (lines, label) => [
      { ...drawBars(lines, "organisations", wording), label, caption: words.organisations },
    ],
    chartsOfBodies: (lines, label) => [
      { ...drawBars(lines, natural, wording), label, caption: kindsOf(context)[0]?.name ?? "" },
    ],
    isKnown: (counts) => keys.every((key) => counts.value(key) !== null),
    isDisputed: (counts) => keys.some((key) => counts.isDisputed(key)),
  };
}

export function renderApplicantsPage(context: PageContext, data: ThemeData): ThemePage {
  const own = spec(context);
  const group = leadingYear(data.themes, "applicants");
  const whole = wholeYearPart(context, data, own);
  return assemblePage(context, data, "applicants", [
    whole === null || group === null ? null : { ...whole, tables: [kindTable(context, group)] },
    yearsPart(context, data, own),
    areasPart(context, data, own),
    ...listParts(context, data, own),
  ]);
}
