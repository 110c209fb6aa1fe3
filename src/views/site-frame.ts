/**
 * What stands around every page: title, addresses in both languages, navigation with the current part marked, foot.
 * Takes the page's address below the locale root; refuses nothing.
 */
import { languageTag, locales, type Locale } from "../i18n/locale.ts";
import { createLinks } from "./links.ts";
import { createPageContext, type PageContext } from "./page-context.ts";

export type NavigationItem = { label: string; href: string; current: "page" | "true" | undefined };
/** `language` where the group is in another language than the page. */
export type NavigationGroup = { language: string | undefined; items: NavigationItem[] };

/** To find and compare; what the reports say; methods and data. */
const groups = [
  ["agencies", "compare"],
  ["requests", "outcomes", "refusals", "reviews", "applicants", "text"],
  ["methodology", "quality", "data"],
] as const;

type Part = (typeof groups)[number][number];

/** Only the home page names a manifest. */
const contentPolicy = (hasBase: boolean, hasManifest: boolean): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    ...(hasManifest ? ["manifest-src 'self'"] : []),
    `base-uri '${hasBase ? "self" : "none"}'`,
    "form-action 'self'",
  ].join(";");

/** Regions are where bodies are looked for. */
const isInside = (path: string, part: Part): boolean =>
  path.startsWith(`${part}/`) || (part === "agencies" && path.startsWith("regions/"));

const itemOf = ({ t, links }: PageContext, path: string, part: Part): NavigationItem => ({
  label: t.site.navigation[part],
  href: links[part],
  current: path === `${part}/` ? "page" : isInside(path, part) ? "true" : undefined,
});

function navigationOf(context: PageContext, path: string): NavigationGroup[] {
  return groups.map((parts) => ({ language: undefined, items: parts.map((part) => itemOf(context, path, part)) }));
}

/** A page in both languages has the parts of the site that serve most readers, once in each. */
const partsInBoth = ["agencies", "compare", "data"] as const satisfies Part[];

const bilingualNavigation = (base: string): NavigationGroup[] =>
  locales.map((locale) => {
    const context = createPageContext(locale, base);
    return {
      language: locale === "zh" ? undefined : languageTag[locale],
      items: partsInBoth.map((part) => itemOf(context, "", part)),
    };
  });

/**
 * `site` is the address the site is published at; canonical and alternate links are absolute under it. A page for both
 * languages gives `bothUnder`, the page below the locale roots that its language switch leads to; its title is whole.
 */
export type FramedPage = {
  title: string;
  path: string;
  site: URL | undefined;
  bothUnder?: string | undefined;
  base?: string | undefined;
};

export function renderSiteFrame(context: PageContext, { title, path, site, bothUnder, base: start }: FramedPage) {
  const { t, base, locale } = context;
  const addressIn = (l: Locale, below: string): string => `${createLinks(base, l).home}${below}`;
  const absolute = (address: string): string => (site ? new URL(address, site).href : address);
  const other: Locale = locale === "zh" ? "en" : "zh";
  const inBoth = bothUnder !== undefined;
  return {
    language: languageTag[locale],
    title: path === "" ? `${t.site.name} · ${t.site.tagline}` : inBoth ? title : `${title} · ${t.site.name}`,
    contentPolicy: contentPolicy(start !== undefined, path === ""),
    /** Where short addresses start elsewhere, a place on the page itself needs the whole address. */
    contentAddress: `${start === undefined ? "" : addressIn(locale, path)}#content`,
    canonical: absolute(addressIn(locale, path)),
    alternates: inBoth ? [] : locales.map((l) => ({ hreflang: languageTag[l], href: absolute(addressIn(l, path)) })),
    navigation: inBoth ? bilingualNavigation(base) : navigationOf(context, path),
    /** The home page has a search of its own, as the first thing on it. */
    searchInMasthead: path !== "",
    otherLanguage: { href: addressIn(other, bothUnder ?? path), hreflang: languageTag[other] },
  };
}
export type SiteFrame = ReturnType<typeof renderSiteFrame>;
