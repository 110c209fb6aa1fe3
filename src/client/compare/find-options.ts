/** What the two fields of the compare page find: bodies and regions by name or pinyin, and measures by name or id. */
import { findMatches, prepareEntry, type PreparedEntry, type SearchEntry } from "../../views/search-match.ts";
import { parseSearchFile, type NamedPlace } from "../../views/search-names.ts";
import type { Measure, MeasureGroup } from "../../views/compare/measures.ts";
import type { Offer, Option } from "./combobox.ts";
import type { ComparePage } from "./start-page.ts";

const mostShown = 8;
const groupOrder: MeasureGroup[] = ["metrics", "disclosure", "requests", "reviews"];

let names: Promise<PreparedEntry<NamedPlace>[]> | undefined;

async function fetchNames(address: string): Promise<PreparedEntry<NamedPlace>[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return parseSearchFile(await response.json()).map(prepareEntry);
}

function placeOption({ kind, id, name, place }: NamedPlace, { wording }: ComparePage): Option {
  const { who } = wording.t;
  if (kind === "agency") return { value: id, label: name, detail: place, chinese: true };
  return { value: id, label: who.allOf(name), detail: place, chinese: wording.locale === "zh" };
}

/** Names are loaded when they are first asked for; they are the largest file of all. */
export async function findPlaces(query: string, chosen: readonly string[], page: ComparePage): Promise<Offer> {
  const { t } = page.wording;
  if (query === "") return { groups: [], note: t.who.hint };
  try {
    names ??= fetchNames(page.links.dataFile("search.json"));
    const found = findMatches(await names, query).filter(({ id }) => !chosen.includes(id));
    const shown = found.slice(0, mostShown);
    const more = found.length - shown.length;
    const note = found.length === 0 ? t.who.none : more > 0 ? t.who.more(more) : t.who.found(found.length);
    return { groups: [{ label: null, options: shown.map((place) => placeOption(place, page)) }], note };
  } catch {
    names = undefined;
    return { groups: [], note: t.who.failed };
  }
}

const entryOf = ({ id, name }: Measure): SearchEntry => ({
  id,
  name: name.zh,
  aliases: [name.en, id],
  place: "",
  pinyin: "",
});

/** An empty query lists all, in the form's order; any other the best first within each group. */
export function findMeasures(query: string, { catalogue, wording }: ComparePage): Offer {
  const { measures } = catalogue;
  const { t, locale } = wording;
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  // Totals first among equals: a row's total is what most look for.
  const totals = measures.toSorted((a, b) => Number(b.id.endsWith(".total")) - Number(a.id.endsWith(".total")));
  const found =
    query === ""
      ? measures
      : findMatches(totals.map(entryOf).map(prepareEntry), query).flatMap(({ id }) => byId.get(id) ?? []);
  const groups = groupOrder.map((group) => ({
    label: t.measure.groups[group],
    options: found
      .filter((measure) => measure.group === group)
      .map(({ id, name }): Option => ({ value: id, label: name[locale], chinese: locale === "zh" })),
  }));
  const note = found.length === 0 ? t.measure.none : t.who.found(found.length);
  return { groups: groups.filter(({ options }) => options.length > 0), note };
}
