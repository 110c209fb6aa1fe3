/** Sentences on a rate: how it changed over the years, how far it reaches over areas. A rate always comes with its counts. */
import { formatNumber } from "../../i18n/format.ts";
import type { PageContext } from "../page-context.ts";
import { rateWords, type Line } from "./counts.ts";
import { wordingOf, type ChangeTold } from "./theme-spec.ts";

/** "48% (24/50)" for both ends of a change. */
export function rateChange(context: PageContext, name: string, id: string, change: ChangeTold): string {
  const wording = wordingOf(context);
  const { from, to, bodies } = change;
  const [first, last] = [change.first, change.last].map((counts) => rateWords(counts.rate(id), wording).text);
  const told = { from, to, first: first ?? "", last: last ?? "" };
  const words = context.t.themes;
  return bodies === null ? words.looseRate(name, told) : words.constantRate(name, { ...told, bodies });
}

/** How far a rate reaches over areas with ten cases or more; who is where stands in the chart, by code. */
export function rateOfAreas(context: PageContext, name: string, id: string, year: string, lines: Line[]): string {
  const { t, locale } = context;
  const wording = wordingOf(context);
  const rated = lines
    .map((line) => ({ name: line.name, ...rateWords(line.counts.rate(id), wording) }))
    .flatMap(({ drawn, ...words }) => (drawn === null ? [] : [{ ...words, drawn }]))
    .sort((a, b) => a.drawn - b.drawn);
  const [low] = rated;
  const high = rated.at(-1);
  if (low === undefined || high === undefined) return t.themes.regionRatesNone(name, year);
  if (rated.length === 1) return t.themes.regionRatesOne(name, { year, region: low.name, value: low.text });
  const few = lines.length - rated.length;
  return t.themes.regionRates(name, {
    year,
    rated: formatNumber(rated.length, locale),
    low: low.text,
    high: high.text,
    few: few === 0 ? "" : t.themes.regionRatesFew(formatNumber(few, locale)),
  });
}
