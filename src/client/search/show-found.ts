/** Found reports → entries of the list of results: whose and of which year, where, and each passage with the way to it. */
import { formatNumber } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { textSearchZh } from "../../i18n/zh/narrative/search.ts";
import type { Links } from "../../views/links.ts";
import type { Passage } from "../../views/narrative/search/find-passages.ts";
import type { FoundReport } from "../../views/narrative/search/search-reports.ts";
import { create } from "../compare/elements.ts";

export type TextSearchPage = { words: typeof textSearchZh; locale: Locale; links: Links };

/** More of them are told by their number; the report itself has them all. */
const shownPassages = 3;

const chinese = { lang: "zh-CN" };

function passage({ heading, anchor, pieces }: Passage, address: (fragment?: string) => string): HTMLElement {
  const text = pieces.map(({ text: piece, isFound }) => (isFound ? create("mark", {}, piece) : piece));
  const place = create("a", { href: address(anchor ?? undefined) }, heading);
  return create("li", chinese, create("p", {}, ...text), create("p", { class: "small" }, place));
}

export function showReport(found: FoundReport, { words, locale, links }: TextSearchPage): HTMLElement {
  const { agency, year, passages } = found;
  const address = (fragment?: string): string => links.report(agency.id, year, fragment);
  const link = create("a", { href: address(passages[0]?.anchor ?? undefined) });
  const [before = "", after = ""] = words.yearOf("\n", year).split("\n");
  link.append(before, create("span", chinese, agency.name), after);
  const place = agency.region.names.join(" ");
  const told = create("p", { class: "small quiet" });
  told.append(place === "" ? words.unknownPlace : create("span", chinese, place));
  if (found.isExtract) told.append(" · ", words.extract);
  const list = create(
    "ul",
    { class: "plain-list" },
    ...passages.slice(0, shownPassages).map((each) => passage(each, address)),
  );
  const left = passages.length - shownPassages;
  const rest = left > 0 ? [create("p", { class: "small quiet" }, words.morePassages(formatNumber(left, locale)))] : [];
  return create("li", {}, create("h3", {}, link), told, list, ...rest);
}
