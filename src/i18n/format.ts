/** Numbers as each language prints them. Never rounds a count; shares get one decimal at most. */
import { languageTag, type Locale } from "./locale.ts";

type Formats = Record<Locale, Intl.NumberFormat>;

/** Made once: a formatter takes a hundred times as long to make as to use. */
const formats = (options: Intl.NumberFormatOptions): Formats => ({
  zh: new Intl.NumberFormat(languageTag.zh, options),
  en: new Intl.NumberFormat(languageTag.en, options),
});
const counts = formats({ maximumFractionDigits: 6 });
const shares = formats({ style: "percent", maximumFractionDigits: 1 });

/** Most numbers of most pages; both languages print them alike. */
const small = Array.from({ length: 1000 }, (_, value) => String(value));

/** A count or an amount, with the language's thousands separators: 1,234 or 18.871. */
export const formatNumber = (value: number, locale: Locale): string =>
  (Object.is(value, -0) ? undefined : small[value]) ?? counts[locale].format(value);

/** A share between 0 and 1 as a percentage with at most one decimal: 24.5%. */
export const formatShare = (value: number, locale: Locale): string => shares[locale].format(value);
