/** The two languages of the site. Chinese is the default and has no prefix in addresses. */
export const locales = ["zh", "en"] as const;
export type Locale = (typeof locales)[number];

/** The BCP 47 tag for `lang` attributes and Intl. */
export const languageTag: Record<Locale, string> = { zh: "zh-CN", en: "en" };
