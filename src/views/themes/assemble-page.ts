/** Parts → a thematic page: what it answers and doesn't say, its parts, where the numbers are from and where to get them. */
import type { ThemeId } from "../../model/themes.ts";
import type { PageContext } from "../page-context.ts";
import type { ThemeData, ThemePage, ThemePart } from "./theme-page.ts";

/** Parts that have nothing to show are null. */
export function assemblePage(
  { t, links }: PageContext,
  { index }: ThemeData,
  theme: ThemeId,
  parts: (ThemePart | null)[],
): ThemePage {
  const { title, description, lede, caution } = t.themes[theme];
  const present = parts.filter((part) => part !== null);
  const table = t.pages.dictionary.tables[theme === "reviews" ? "reviews" : "requests"];
  return {
    title,
    description,
    lede,
    caution,
    open: present.filter(({ folded }) => folded !== true),
    folded: present.filter(({ folded }) => folded === true),
    source: t.themes.source(table, index.dataVersion),
    downloads: [
      { href: links.dataFile(`themes/${theme}-excel.csv`), label: t.themes.csvExcel },
      { href: links.dataFile(`themes/${theme}.csv`), label: t.themes.csv },
    ],
  };
}
