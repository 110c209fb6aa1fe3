/** What every view and component needs to know of the page being made: language, wording, addresses. */
import type { Locale } from "../i18n/locale.ts";
import { messagesFor } from "../i18n/messages.ts";
import type { Messages } from "../i18n/zh.ts";
import { createLinks, type Links } from "./links.ts";

export type PageContext = { locale: Locale; t: Messages; links: Links; base: string };

export const createPageContext = (locale: Locale, base: string): PageContext => ({
  locale,
  t: messagesFor(locale),
  links: createLinks(base, locale),
  base,
});

/**
 * The `[...locale]` parameter of each language: none for Chinese, "en" for English. Astro writes on the array it
 * gets, so every getStaticPaths returns a copy: `[...localeParams]`.
 */
export const localeParams: { params: { locale: string | undefined }; props: { locale: Locale } }[] = [
  { params: { locale: undefined }, props: { locale: "zh" } },
  { params: { locale: "en" }, props: { locale: "en" } },
];
