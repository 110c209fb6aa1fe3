/**
 * What stands around every page: title, addresses in both languages, navigation with the current part marked, foot.
 * Takes the page's address below the locale root; refuses nothing.
 */
import { languageTag, type Locale } from "../i18n/locale.ts";
import { createLinks } from "./links.ts";
import type { PageContext } from "./page-context.ts";

export type NavigationItem = { label: string; href: string; current: "page" | "true" | undefined };
export type NavigationGroup = { label: string; items: NavigationItem[] };

const groups = {
  find: ["agencies", "compare"],
  themes: ["requests", "outcomes", "refusals", "reviews", "applicants"],
  reference: ["methodology", "quality", "data"],
} as const;

type Part = (typeof groups)[keyof typeof groups][number];

const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join("; ");

/** Regions are where bodies are looked for. */
const isInside = (path: string, part: Part): boolean =>
  path.startsWith(`${part}/`) || (part === "agencies" && path.startsWith("regions/"));

function navigationOf({ t, links }: PageContext, path: string): NavigationGroup[] {
  const itemOf = (part: Part): NavigationItem => ({
    label: t.site.navigation[part],
    href: links[part],
    current: path === `${part}/` ? "page" : isInside(path, part) ? "true" : undefined,
  });
  const names = Object.keys(groups) as (keyof typeof groups)[];
  return names.map((name) => ({ label: t.site.navigationGroups[name], items: groups[name].map(itemOf) }));
}

/** `site` is the address the site is published at; canonical and alternate links are absolute under it. */
export function renderSiteFrame(context: PageContext, page: { title: string; path: string; site: URL | undefined }) {
  const { t, base, locale } = context;
  const addressIn = (l: Locale): string => `${createLinks(base, l).home}${page.path}`;
  const absolute = (address: string): string => (page.site ? new URL(address, page.site).href : address);
  const other: Locale = locale === "zh" ? "en" : "zh";
  return {
    language: languageTag[locale],
    socialLocale: locale === "zh" ? "zh_CN" : "en_GB",
    title: page.path === "" ? `${t.site.name} · ${t.site.tagline}` : `${page.title} · ${t.site.name}`,
    contentPolicy,
    canonical: absolute(addressIn(locale)),
    alternates: [
      { hreflang: languageTag.zh, href: absolute(addressIn("zh")) },
      { hreflang: languageTag.en, href: absolute(addressIn("en")) },
      { hreflang: "x-default", href: absolute(addressIn("zh")) },
    ],
    navigation: navigationOf(context, page.path),
    /** The home page has a search of its own, as the first thing on it. */
    searchInMasthead: page.path !== "",
    otherLanguage: { href: addressIn(other), hreflang: languageTag[other] },
  };
}
export type SiteFrame = ReturnType<typeof renderSiteFrame>;
