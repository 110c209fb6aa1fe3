/**
 * The pictures that stand for a page where its address is shared: which pages have one of their own, what is written on
 * it, and where it lies. Pages of one body have none, the others share the home page's. Sums are the published ones over own
 * reports of the latest year that has at least half as many reports as the fullest; what can't be summed is left unsaid.
 */
import type { DatasetIndex, IndexedRegion } from "../../model/dataset.ts";
import type { RegionFile, RegionPart } from "../../model/region-file.ts";
import { ThemeId, type ThemesFile, type ThemeSums } from "../../model/themes.ts";
import { formatNumber } from "../../i18n/format.ts";
import type { PageContext } from "../page-context.ts";

export type CardSubject = { kind: "home" } | { kind: "theme"; theme: ThemeId } | { kind: "region"; code: string };
export type CardView = {
  site: string;
  eyebrow: string;
  title: string;
  sentence: string;
  foot: string;
  warning: string;
};

/** More pictures than this would weigh more than they help: of a large dataset only provinces and cities have one. */
const mostRegions = 100;

const ranks = ["province", "city", "county"] as const;
type Ranked = Pick<RegionPart, "code" | "level">;

/** Regions from the province down, level by level, as long as all of a level fit. */
function regionsWithCards(regions: readonly Ranked[]): Ranked[] {
  const chosen: Ranked[] = [];
  for (const rank of ranks) {
    const level = regions.filter((region) => region.level === rank);
    if (chosen.length + level.length > mostRegions) break;
    chosen.push(...level);
  }
  return chosen;
}

export const cardSubjects = ({ regions }: Pick<DatasetIndex, "regions">): CardSubject[] => [
  { kind: "home" },
  ...ThemeId.options.map((theme) => ({ kind: "theme" as const, theme })),
  ...regionsWithCards(regions).flatMap(({ code }) => (code === null ? [] : [{ kind: "region" as const, code }])),
];

/** Below cards/ and the language's code, without the ending: "home", "outcomes", "region-410300". */
export const cardName = (subject: CardSubject): string =>
  subject.kind === "region" ? `region-${subject.code}` : subject.kind === "theme" ? subject.theme : "home";

/** Every region's page asks. */
const codes = new WeakMap<readonly Ranked[], Set<string | null>>();

function codesWithCards(regions: readonly Ranked[]): Set<string | null> {
  const known = codes.get(regions) ?? new Set(regionsWithCards(regions).map(({ code }) => code));
  codes.set(regions, known);
  return known;
}

/** The subject of the card for a region's page: the region itself, or the nearest above that has a card. */
export function subjectOf({ path }: Pick<IndexedRegion, "path">, all: readonly Ranked[]): CardSubject {
  const drawn = codesWithCards(all);
  const nearest = path.findLast((code) => drawn.has(code));
  return nearest === undefined ? { kind: "home" } : { kind: "region", code: nearest };
}

type Year = { year: number; sums: ThemeSums };

/** The newest year that has at least half as many reports as the fullest. */
function leading<T>(years: readonly T[], countedIn: (year: T) => number): T | null {
  const most = Math.max(0, ...years.map(countedIn));
  return most === 0 ? null : (years.findLast((year) => countedIn(year) * 2 >= most) ?? null);
}

const inWords =
  ({ locale }: PageContext, sums: Record<string, number>) =>
  (key: string): string =>
    formatNumber(sums[key] ?? 0, locale);

function themeSentence(context: PageContext, { groups }: ThemesFile, theme: ThemeId): string {
  const years = groups
    .filter(({ kind }) => kind === "all")
    .map((group): Year => ({ year: group.year, sums: group.themes[theme] }))
    .sort((a, b) => a.year - b.year);
  const found = leading(years, ({ sums }) => sums.counted);
  if (found === null) return "";
  const { year, sums } = found;
  return context.t.site.card[theme]({ year, bodies: sums.counted, n: inWords(context, sums.sums) });
}

type Words = Pick<CardView, "title" | "eyebrow" | "sentence">;

function regionCard(context: PageContext, { region, totals, bodies: all }: RegionFile): Words {
  const words = context.t.site.card;
  const own = totals.filter(({ scope }) => scope === "own").sort((a, b) => a.year - b.year);
  const found = leading(own, ({ bodies }) => bodies);
  const sums = found === null ? {} : { received: found.received };
  return {
    eyebrow: region.names.slice(0, -1).join(" · "),
    title: region.name,
    sentence:
      found === null
        ? words.bodies(all)
        : words.requests({ year: found.year, bodies: found.bodies, n: inWords(context, sums) }),
  };
}

function homeCard({ t }: PageContext, { agencies, reports }: DatasetIndex["counts"]): Words {
  const words = t.site.card;
  return { eyebrow: "", title: words.home, sentence: words.homeSentence(agencies, reports) };
}

/** Files are asked for only where a card is made of them, so that few cards change with a report. */
export type CardData = {
  synthetic: boolean;
  counts: () => DatasetIndex["counts"];
  themes: () => ThemesFile;
  region: (code: string) => RegionFile;
};

function wordsOf(context: PageContext, data: CardData, subject: CardSubject): Words {
  if (subject.kind === "home") return homeCard(context, data.counts());
  if (subject.kind === "region") return regionCard(context, data.region(subject.code));
  return {
    eyebrow: "",
    title: context.t.site.card.themes[subject.theme],
    sentence: themeSentence(context, data.themes(), subject.theme) || homeCard(context, data.counts()).sentence,
  };
}

export const renderCardView = (context: PageContext, data: CardData, subject: CardSubject): CardView => ({
  ...wordsOf(context, data, subject),
  site: context.t.site.name,
  // Not the data's version: every card would change with every report.
  foot: context.t.site.tagline,
  warning: data.synthetic ? context.t.site.card.synthetic : "",
});

/** The card of a page by its address alone: a theme's own, for pages of one body none, else the home page's. */
export function subjectOfAddress(path: string): CardSubject | null {
  const theme = ThemeId.safeParse(path.split("/")[0]);
  if (theme.success) return { kind: "theme", theme: theme.data };
  return /^agencies\/\d/.test(path) ? null : { kind: "home" };
}

/** Where a card lies, and what it shows, without a number that changes with any report. */
export function renderCardLink(
  context: PageContext,
  subject: CardSubject,
  title: string,
): { src: string; alt: string } {
  const { card: words, tagline } = context.t.site;
  const shown = subject.kind === "theme" ? words.themes[subject.theme] : subject.kind === "region" ? title : words.home;
  return {
    src: context.links.file(`cards/${context.locale}/${cardName(subject)}.png`),
    alt: [tagline, shown].join(words.join),
  };
}
