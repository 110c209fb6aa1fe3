/**
 * What is searched for in the reports' text ↔ the query of the page's address. What an address says that means nothing is
 * left out; a query is cut where it grows longer than a sentence.
 */
import type { AgencyLevel } from "../../../model/dataset.ts";

export type TextSearchState = { query: string; region: string | null; year: number | null; level: AgencyLevel | null };

export const longestTextQuery = 64;
export const searchedLevels: AgencyLevel[] = ["province", "city", "county", "town"];

export function parseTextSearch(search: string): TextSearchState {
  const told = new URLSearchParams(search);
  const region = told.get("region") ?? "";
  const year = told.get("year") ?? "";
  return {
    query: (told.get("q") ?? "").trim().slice(0, longestTextQuery),
    region: /^\d{6}$/.test(region) ? region : null,
    year: /^\d{4}$/.test(year) ? Number(year) : null,
    level: searchedLevels.find((level) => level === told.get("level")) ?? null,
  };
}

/** "?q=…", without what isn't chosen. */
export function formatTextSearch({ query, region, year, level }: TextSearchState): string {
  const told = new URLSearchParams({ q: query });
  if (region !== null) told.set("region", region);
  if (year !== null) told.set("year", String(year));
  if (level !== null) told.set("level", level);
  return `?${told.toString()}`;
}
