/** The wording of one language alone, so that no reader loads two. */
import type { Locale } from "../../i18n/locale.ts";
import type { CompareWording } from "../../views/compare/compare-words.ts";

export async function loadWords(locale: Locale): Promise<CompareWording> {
  if (locale === "zh") {
    const [{ compareZh }, { comparisonZh }] = await Promise.all([
      import("../../i18n/zh/compare.ts"),
      import("../../i18n/zh/comparison.ts"),
    ]);
    return { t: compareZh, shared: comparisonZh, locale };
  }
  const [{ compareEn }, { comparisonEn }] = await Promise.all([
    import("../../i18n/en/compare.ts"),
    import("../../i18n/en/comparison.ts"),
  ]);
  return { t: compareEn, shared: comparisonEn, locale };
}
