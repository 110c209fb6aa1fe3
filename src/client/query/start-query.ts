/** What the query page begins with: its words, and the list of what there is to query, from a file of the site itself. */
import { createLinks, type Links } from "../../views/links.ts";
import { partitionsOf, type Partition } from "../../views/query/query-plan.ts";
import type { QueryFiles } from "../../views/query/query-files.ts";
import { parseQueryState, type QueryChoices, type QueryState } from "../../views/query/query-state.ts";
import type { QueryWording } from "../../views/query/query-tables.ts";
import type { PlaceNames } from "../../views/query/query-view.ts";

export type QueryPage = {
  wording: QueryWording;
  links: Links;
  partitions: Partition[];
  places: PlaceNames;
  choices: QueryChoices;
  dataVersion: string;
};

async function loadWording(locale: "zh" | "en"): Promise<QueryWording> {
  const t =
    locale === "zh"
      ? (await import("../../i18n/zh/query.ts")).queryZh
      : (await import("../../i18n/en/query.ts")).queryEn;
  return { t, locale };
}

async function loadFiles(address: string): Promise<QueryFiles> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as QueryFiles;
}

export async function startQueryPage({ locale, base }: DOMStringMap): Promise<QueryPage> {
  const language = locale === "en" ? "en" : "zh";
  const links = createLinks(base ?? "/", language);
  const [wording, { files, places, years, dataVersion }] = await Promise.all([
    loadWording(language),
    loadFiles(links.queryFiles),
  ]);
  const partitions = partitionsOf(files.map(([path, bytes]) => ({ path, bytes })));
  return {
    ...{ wording, links, partitions, dataVersion, places: new Map(places) },
    choices: { years, regions: places.map(([code]) => code) },
  };
}

export const readQuery = ({ choices }: QueryPage): { state: QueryState; ignored: string[] } =>
  parseQueryState(location.search, choices);
