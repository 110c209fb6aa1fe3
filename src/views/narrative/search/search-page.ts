/**
 * The page of the search in the text as it is before any script runs: the form with its choices, and what to do without one.
 * Takes the index; a dataset without reports has nothing to search.
 */
import type { DatasetIndex } from "../../../model/dataset.ts";
import type { PageContext } from "../../page-context.ts";
import { longestTextQuery, searchedLevels } from "./search-state.ts";

type Index = Pick<DatasetIndex, "dataVersion" | "regions" | "agencies">;
type Choice = { value: string; label: string; language: string | undefined };

/** The names of its province and city stand before a county's, since counties share names. */
const nameOf = ({ names, level }: DatasetIndex["regions"][number]): string =>
  level === "county" ? names.slice(-2).join(" ") : (names.at(-1) ?? "");

export function renderTextSearchPage(
  { t, locale, links, base }: PageContext,
  { dataVersion, regions, agencies }: Index,
) {
  const words = t.narrative.search;
  const years = [...new Set(agencies.flatMap((agency) => agency.years.map(({ year }) => year)))].sort((a, b) => b - a);
  const plain = (value: string, label: string): Choice => ({ value, label, language: undefined });
  const places = regions
    .filter(({ level }) => level !== "town")
    .map((region): Choice => ({ value: region.code, label: nameOf(region), language: "zh-CN" }));
  return {
    ...{ words, locale, base, dataVersion, longest: longestTextQuery },
    action: links.textSearch,
    agenciesHref: links.agencies,
    formatHref: links.data,
    isEmpty: years.length === 0,
    fields: [
      { name: "region", label: words.region, choices: [plain("", words.everywhere), ...places] },
      {
        name: "year",
        label: words.year,
        choices: [plain("", words.everyYear), ...years.map((year) => plain(String(year), String(year)))],
      },
      {
        name: "level",
        label: words.level,
        choices: [
          plain("", words.everyLevel),
          ...searchedLevels.map((level) => plain(level, words.levels[level as keyof typeof words.levels])),
        ],
      },
    ],
  };
}
export type TextSearchPageView = ReturnType<typeof renderTextSearchPage>;
