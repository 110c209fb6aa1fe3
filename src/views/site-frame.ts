/**
 * What stands around every page: title, addresses in both languages, navigation with the current part marked, foot.
 * Takes the page's address below the locale root; refuses nothing.
 */
import { languageTag, type Locale } from "../i18n/locale.ts";
import { createLinks } from "./links.ts";
import type { PageContext } from "./page-context.ts";

export type NavigationItem = { label: string; href: string; current: "page" | "true" | undefined };

const parts = ["agencies", "requests", "outcomes", "reviews", "compare", "methodology", "quality", "data"] as const;

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

function navigationOf({ t, links }: PageContext, path: string): NavigationItem[] {
  return parts.map((part) => {
    const inside = path.startsWith(`${part}/`);
    return {
      label: t.site.navigation[part],
      href: links[part],
      current: path === `${part}/` ? "page" : inside ? "true" : undefined,
    };
  });
}

/** `site` is the address the site is published at; canonical and alternate links are absolute under it. */
export function renderSiteFrame(context: PageContext, page: { title: string; path: string; site: URL | undefined }) {
  const { t, base, locale } = context;
  const addressIn = (l: Locale): string => `${createLinks(base, l).home}${page.path}`;
  const absolute = (address: string): string => (page.site ? new URL(address, page.site).href : address);
  const other: Locale = locale === "zh" ? "en" : "zh";
  return {
    language: languageTag[locale],
    title: page.path === "" ? `${t.site.name} · ${t.site.tagline}` : `${page.title} · ${t.site.name}`,
    contentPolicy,
    canonical: absolute(addressIn(locale)),
    alternates: [
      { hreflang: languageTag.zh, href: absolute(addressIn("zh")) },
      { hreflang: languageTag.en, href: absolute(addressIn("en")) },
      { hreflang: "x-default", href: absolute(addressIn("zh")) },
    ],
    navigation: navigationOf(context, page.path),
    otherLanguage: { href: addressIn(other), hreflang: languageTag[other] },
  };
}
