/**
 * A report's figures as tables publish them: number, number for metrics, reading and standing in words, one list each, without
 * unpacking them. A figure that the report's form hasn't isn't among them.
 */
import type { Reading, Standing } from "../../model/figure.ts";
import { columnsOfAny } from "../../packing/figure-columns.ts";
import { parseRuns } from "../../packing/letter-runs.ts";
import { readingOfLetter, standingOfLetter } from "../../packing/packed-figures.ts";
import type { TableReport } from "./partitions.ts";

export type PublishedFigures = {
  /** In the dictionary's order. */
  ids: readonly string[];
  values: readonly (number | null)[];
  effective: readonly (number | null)[];
  readings: readonly Reading[];
  standings: readonly Standing[];
};

/** Reports share a few patterns of letters, and so of words. */
const readingWords = new WeakMap<readonly string[], Reading[]>();
const standingWords = new Map<string, Standing[]>();
const mostPatterns = 4096;

function readingsOf(letters: readonly string[]): Reading[] {
  const known = readingWords.get(letters) ?? letters.map((letter) => readingOfLetter[letter]!);
  readingWords.set(letters, known);
  return known;
}

function standingsOf(runs: string, length: number): Standing[] {
  const key = `${length} ${runs}`;
  const known = standingWords.get(key) ?? parseRuns(runs, length).map((letter) => standingOfLetter[letter]!);
  if (standingWords.size >= mostPatterns) standingWords.clear();
  standingWords.set(key, known);
  return known;
}

export function publishedFigures({ figures, form }: Pick<TableReport, "figures" | "form">): PublishedFigures {
  const { ids, values, effective, readings } = columnsOfAny(figures, form);
  const standings = standingsOf(figures.standings, ids.length);
  return { ids, values, effective, readings: readingsOf(readings), standings };
}
