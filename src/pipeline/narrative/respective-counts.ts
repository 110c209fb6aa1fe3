/**
 * 予以公开、部分公开分别为5件和2件: as many numbers behind 分别 as measures before it, in the same order. Nothing where their
 * numbers aren't the same or other words stand between.
 */
import type { Measure } from "../../model/narrative/claim.ts";
import { isNeutral, unknownBetween } from "./clauses.ts";
import type { Reading } from "./found-claim.ts";
import { hasMeaning, measureAt, type Told } from "./measure-of-count.ts";
import type { Token } from "./token.ts";

const joins = ({ kind }: Token): boolean => kind === "pause" || kind === "and";

function measuresBefore(tokens: readonly Token[], end: number, reading: Reading): Measure[] {
  const measures: Measure[] = [];
  for (let i = end - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (unknownBetween(tokens, i, i + 1) > 0) break;
    if (hasMeaning(token, reading)) {
      const measure = measureAt(tokens, i, reading);
      if (measure === null) return [];
      measures.unshift(measure);
    } else if (!joins(token) && !isNeutral(token)) break;
  }
  return measures;
}

function quantitiesAfter(tokens: readonly Token[], start: number): number[] {
  const places: number[] = [];
  for (let i = start + 1; i < tokens.length; i++) {
    if (unknownBetween(tokens, i - 1, i) > 0) break;
    if (tokens[i]!.kind === "quantity") places.push(i);
    else if (!joins(tokens[i]!) && !isNeutral(tokens[i]!)) break;
  }
  return places;
}

/** What the numbers count, by their places among the clause's tokens. */
export function respectiveCounts(tokens: readonly Token[], reading: Reading): ReadonlyMap<number, Told> {
  const at = tokens.findIndex(({ kind, from }) => kind === "noise" && reading.text.startsWith("分别", from));
  if (at === -1) return new Map();
  const [measures, places] = [measuresBefore(tokens, at, reading), quantitiesAfter(tokens, at)];
  if (measures.length < 2 || measures.length !== places.length || new Set(measures).size < measures.length)
    return new Map();
  return new Map(places.map((place, i) => [place, { measures: [measures[i]!], plain: true, used: place }]));
}
