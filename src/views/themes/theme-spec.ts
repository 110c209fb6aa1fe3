/**
 * What a thematic page brings to the parts that all of them share: its columns, charts and sentences. Who is counted, what
 * is left out and where to compare is said by the parts themselves.
 */
import { formatNumber } from "../../i18n/format.ts";
import type { ThemeGroup, ThemeId } from "../../model/themes.ts";
import type { PageContext } from "../page-context.ts";
import { countsOfGroup, type Column, type Counts, type Line, type Wording } from "./counts.ts";
import type { ThemeChart, ThemeData, ThemePart } from "./theme-page.ts";

/** A year's sums of own cases, ready for a sentence. */
export type YearTold = { year: string; bodies: string; counts: Counts };
/** First and last year; `bodies` is null where other bodies stand behind the one than behind the other. */
export type ChangeTold = { from: string; to: string; first: Counts; last: Counts; bodies: string | null };

export type ThemeSpec = {
  theme: ThemeId;
  /** The metric or figure that the compare page opens with. */
  metric: string;
  columns: Column[];
  captions: { years: string; of: (year: string, what: string) => string };
  /** Over a year's reports of own cases. */
  finding: (told: YearTold) => string;
  findingOne: (year: string, name: string, counts: Counts) => string;
  findingUnknown: (year: string) => string;
  findingListed: (year: string, reports: string) => string;
  /** Charts and further tables of a whole year that isn't listed body by body. */
  yearCharts: (group: ThemeGroup, finding: string) => ThemeChart[];
  findingYears: (change: ChangeTold) => string;
  chartsOfYears: (lines: Line[], finding: string) => ThemeChart[];
  findingAreas: (year: string, lines: Line[]) => string;
  chartsOfAreas: (lines: Line[], finding: string) => ThemeChart[];
  chartsOfBodies: (lines: Line[], finding: string) => ThemeChart[];
  /** Table rows of bodies where they differ from those of years and areas. */
  bodyTable?: (caption: string, lines: Line[]) => ThemePart["tables"][number];
  /** Whether all that the page counts is known of a report. */
  isKnown: (counts: Counts) => boolean;
  isDisputed: (counts: Counts) => boolean;
};

export type Sentences = Pick<
  ThemeSpec,
  "finding" | "findingOne" | "findingUnknown" | "findingListed" | "findingYears" | "findingAreas"
>;

/** Every page needs them: words of charts and states, and the language. */
export const wordingOf = ({ t, locale }: PageContext): Wording => ({ t: t.comparison, locale });

export const toldOf = (context: PageContext, group: ThemeGroup, theme: ThemeId): YearTold => ({
  year: String(group.year),
  bodies: formatNumber(group.themes[theme].counted, context.locale),
  counts: countsOfGroup(group, theme),
});

/** The province where there is only one, so that the compare page opens with its bodies. */
export function regionToCompare({ index }: ThemeData): { region?: string } {
  const provinces = index.regions.filter(({ level }) => level === "province");
  return provinces.length === 1 && provinces[0] !== undefined ? { region: provinces[0].code } : {};
}

export const compareLink = (
  { links, t }: PageContext,
  query: { region?: string; bodies?: string[]; years: number[] },
  { metric }: ThemeSpec,
): ThemePart["compare"] => ({ href: links.compareWith({ ...query, metric }), label: t.themes.compareLink });
