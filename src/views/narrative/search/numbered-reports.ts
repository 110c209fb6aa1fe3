/**
 * The directory of the search → which body's report of which year each number is, and whether it is of the region, year and
 * level that a reader asked for. Unpacked once; a number costs a few steps.
 */
import { levelLetters } from "../../../model/narrative/level-letters.ts";
import type { TextSearchDirectory } from "../../../model/narrative/text-search.ts";
import { decodeLetters, decodeNumbers, decodeRuns } from "../../../model/packed/run-lengths.ts";
import type { TextSearchState } from "./search-state.ts";

export type NumberedReport = { body: number; year: number };
export type NumberedReports = {
  count: number;
  placeOf: (number: number) => NumberedReport;
  isWanted: (report: NumberedReport, wanted: Omit<TextSearchState, "query">) => boolean;
};

/** Digits that the codes of all places inside share: 410000 → 41. */
const insideOf = (code: string): string => code.replace(/(00)+$/, "");

/** The years of a body, told by bits. */
const yearsIn = (mask: number, years: readonly number[]): number[] =>
  years.filter((_, at) => Math.floor(mask / 2 ** at) % 2 === 1);

export function numberReports({ reports, years, bodies }: TextSearchDirectory): NumberedReports {
  const masks = decodeNumbers(bodies.years).map((mask) => mask ?? 0);
  const codes = decodeRuns(bodies.codes);
  const levels = decodeLetters(bodies.levels);
  const bodyOf = new Uint32Array(reports);
  const yearOf = new Uint16Array(reports);
  let number = 0;
  for (const [body, mask] of masks.entries()) {
    for (const year of yearsIn(mask, years)) {
      bodyOf[number] = body;
      yearOf[number] = year;
      number += 1;
    }
  }
  if (number !== reports) throw new Error(`${number} of ${reports} reports are numbered`);
  return {
    count: reports,
    placeOf: (at) => ({ body: bodyOf[at]!, year: yearOf[at]! }),
    isWanted: ({ body, year }, wanted) =>
      (wanted.year === null || wanted.year === year) &&
      (wanted.level === null || levels[body] === levelLetters[wanted.level]) &&
      (wanted.region === null || codes[body]?.startsWith(insideOf(wanted.region)) === true),
  };
}
