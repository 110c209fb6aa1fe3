/**
 * The pictures that stand for a page where its address is shared: which pages have one of their own, what is written on
 * it, and where it lies. Every other page shares the home page's. Sums are the published ones over own reports of the
 * latest year that has at least half as many reports as the fullest; what can't be summed is left unsaid.
 */
import type { DatasetIndex, IndexedRegion } from "../../model/dataset.ts";
import { ThemeId, type ThemesFile, type ThemeSums } from "../../model/themes.ts";
import { formatNumber } from "../../i18n/format.ts";
import type { PageContext } from "../page-context.ts";

export type CardSubject = { kind: "home" } | { kind: "theme"; theme: ThemeId } | { kind: "region"; code: string };
export type CardData = { index: DatasetIndex; themes: ThemesFile };
export type CardView = {
  site: string;
  eyebrow: string;
  title: string;
  sentence: string;
  foot: string;
  warning: string;
};

/** More pictures than this would weigh more than they help; below it, every province, city and county has one. */
const mostRegions = 400;

const ranks = ["province", "city", "county"] as const;

/** Regions from the province down, level by level, as long as all of a level fit. */
function regionsWithCards(regions: readonly IndexedRegion[]): IndexedRegion[] {
  const chosen: IndexedRegion[] = [];
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
  ...regionsWithCards(regions).map(({ code }) => ({ kind: "region" as const, code })),
];

/** Below cards/ and the language's code, without the ending: "home", "outcomes", "region-410300". */
export const cardName = (subject: CardSubject): string =>
  subject.kind === "region" ? `region-${subject.code}` : subject.kind === "theme" ? subject.theme : "home";

/** The subject of the card for a page at this address below the locale root; a town's is that of the region above it. */
export function subjectOf(path: string, index: Pick<DatasetIndex, "regions">): CardSubject {
  const [part = "", code = ""] = path.split("/");
  const theme = ThemeId.safeParse(part);
  if (theme.success) return { kind: "theme", theme: theme.data };
  const region = part === "regions" ? index.regions.find((other) => other.code === code) : undefined;
  const drawn = new Set(regionsWithCards(index.regions).map((other) => other.code));
  const nearest = region?.path.findLast((above) => drawn.has(above));
  return nearest === undefined ? { kind: "home" } : { kind: "region", code: nearest };
}

type Year = { year: number; sums: ThemeSums };

function leadingYear({ themes }: CardData, theme: ThemeId, region: string | null): Year | null {
  const kind = region === null ? "all" : "region";
  const groups = themes.groups.filter((group) => group.kind === kind && group.region === region);
  const years = groups.map((group) => ({ year: group.year, sums: group.themes[theme] }));
  const most = Math.max(0, ...years.map(({ sums }) => sums.counted));
  const ordered = years.toSorted((a, b) => a.year - b.year);
  return most === 0 ? null : (ordered.findLast(({ sums }) => sums.counted * 2 >= most) ?? null);
}

function themeSentence({ t, locale }: PageContext, data: CardData, theme: ThemeId, region: string | null): string {
  const found = leadingYear(data, theme, region);
  if (found === null) return "";
  const { year, sums } = found;
  const n = (key: string): string => formatNumber(sums.sums[key] ?? 0, locale);
  return t.site.card[theme]({ year, bodies: sums.counted, n });
}

function regionCard(
  context: PageContext,
  data: CardData,
  code: string,
): Pick<CardView, "title" | "eyebrow" | "sentence"> {
  const region = data.index.regions.find((other) => other.code === code);
  const inside = data.index.agencies.filter((agency) => agency.region.path.some((part) => part.code === code));
  const words = context.t.site.card;
  return {
    eyebrow: region?.names.slice(0, -1).join(" · ") ?? "",
    title: region?.name ?? code,
    sentence: themeSentence(context, data, "requests", code) || words.bodies(inside.length),
  };
}

function homeCard(context: PageContext, data: CardData): Pick<CardView, "title" | "eyebrow" | "sentence"> {
  const { agencies, reports } = data.index.counts;
  const words = context.t.site.card;
  return { eyebrow: "", title: words.home, sentence: words.homeSentence(agencies, reports) };
}

export function renderCardView(context: PageContext, data: CardData, subject: CardSubject): CardView {
  const { card: words, foot, name } = context.t.site;
  const own =
    subject.kind === "home"
      ? homeCard(context, data)
      : subject.kind === "region"
        ? regionCard(context, data, subject.code)
        : {
            eyebrow: "",
            title: words.themes[subject.theme],
            sentence: themeSentence(context, data, subject.theme, null) || homeCard(context, data).sentence,
          };
  return {
    ...own,
    site: name,
    foot: foot.dataVersion(data.index.dataVersion),
    warning: data.index.synthetic ? words.synthetic : "",
  };
}

/** The card of a page that has one of its own by its address alone: the home page, a theme; every other shares the home page's. */
export function ownSubject(path: string): CardSubject | null {
  const theme = ThemeId.safeParse(path.split("/")[0]);
  return theme.success ? { kind: "theme", theme: theme.data } : path === "" ? { kind: "home" } : null;
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
