/** Numbers as each language prints them. Never rounds a count; shares get one decimal at most. */
import { languageTag, type Locale } from "./locale.ts";

/** A count or an amount, with the language's thousands separators: 1,234 or 18.871. */
export const formatNumber = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(languageTag[locale], { maximumFractionDigits: 6 }).format(value);

/** A share between 0 and 1 as a percentage with at most one decimal: 24.5%. */
export const formatShare = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(languageTag[locale], { style: "percent", maximumFractionDigits: 1 }).format(value);
