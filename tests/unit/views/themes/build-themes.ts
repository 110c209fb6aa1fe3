/** Corpora of fictional bodies for the thematic pages, small or large, all numbers closing; derived as the real ones are. */
import type { Dataset } from "../../../../src/model/packed/derived-dataset.ts";
import type { ThemeData } from "../../../../src/views/themes/theme-page.ts";
import type { ReportOverrides } from "../../../fixtures/build-report.ts";
import { buildDataset } from "../profile/build-profile.ts";

/** The same numbers in every run. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const outcomeRows = [
  "granted",
  "partlyGranted",
  "refused.stateSecret",
  "refused.enforcementFile",
  "unavailable.notHeld",
  "notProcessed.complaint",
] as const;

type Cases = { natural: number; business: number };

function rowValues(row: string, { natural, business }: Cases): Record<string, number> {
  return {
    [`requests.${row}.naturalPerson`]: natural,
    [`requests.${row}.business`]: business,
    [`requests.${row}.total`]: natural + business,
  };
}

/** A report whose every sum holds: what came in is decided, but for what is carried out. */
export function closingReport(
  cases: (row: string) => Cases,
  carriedOut: Cases,
  corrected: number,
): Record<string, number> {
  const rows = outcomeRows.map((row) => [row, cases(row)] as const);
  const sum = (key: keyof Cases): number => rows.reduce((all, [, own]) => all + own[key], 0);
  const handled = { natural: sum("natural"), business: sum("business") };
  const received = { natural: handled.natural + carriedOut.natural, business: handled.business + carriedOut.business };
  return {
    ...Object.assign({}, ...rows.map(([row, own]) => rowValues(row, own))),
    ...rowValues("handled", handled),
    ...rowValues("carriedOut", carriedOut),
    ...rowValues("received", received),
    "reviews.reconsideration.upheld": corrected * 2,
    "reviews.reconsideration.corrected": corrected,
    "reviews.reconsideration.total": corrected * 3,
  };
}

const places = [
  { regionCode: "990101", place: "样例市/样例区" },
  { regionCode: "990102", place: "样例市/样例县" },
  { regionCode: "990201", place: "样本市/样本区" },
];

export type CorpusOptions = { bodies: number; years: number[]; seed?: number; most?: number };

export function buildReports({ bodies, years, seed = 1, most = 40 }: CorpusOptions): ReportOverrides[] {
  const random = randomFrom(seed);
  // Many bodies decide next to nothing: that is the normal case.
  const amount = (busy: boolean): Cases => ({
    natural: busy ? random(most) : random(2),
    business: busy ? random(5) : 0,
  });
  return Array.from({ length: bodies }, (_, i) => i).flatMap((i) => {
    const { regionCode, place } = places[i % places.length]!;
    const agencyName = `样例第${i}局`;
    return years.map((year): ReportOverrides => {
      const busy = random(3) === 0;
      const values = closingReport(() => amount(busy), amount(busy), random(busy ? 6 : 1));
      return { agencyName, year, regionCode, values, path: `样例省/${place}/${agencyName}-${year}.txt` };
    });
  });
}

export const themeDataOf = (dataset: Dataset): ThemeData => ({
  themes: dataset.themes,
  index: { ...dataset.index, dataVersion: "0123456789ab" },
});

export const buildThemes = (...reports: ReportOverrides[]): ThemeData => themeDataOf(buildDataset(...reports));
