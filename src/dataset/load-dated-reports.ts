/**
 * When each report was fetched, from the files of the bodies: the only dates that the data have. Reports without one are left
 * out. Reads every body's file once a build, of each no more than it needs; a page that asks is made again after any change.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compareCodePoints } from "../model/code-point-order.ts";
import { FetchedDays } from "../model/packed-agency.ts";
import { folder, loadIndex } from "./load-dataset.ts";
import { allFiles, noteUse } from "./used-files.ts";

/** `retrieved` as YYYY-MM-DD. */
export type DatedReport = { agency: string; year: number; retrieved: string };

function datesOf(id: string): DatedReport[] {
  const { years } = FetchedDays.parse(JSON.parse(readFileSync(join(folder(), "agencies", `${id}.json`), "utf8")));
  return years.flatMap(({ year, source: { retrieved } }) =>
    retrieved === null ? [] : [{ agency: id, year, retrieved }],
  );
}

let known: DatedReport[] | undefined;

/** The newest first; of one day by id and year. */
export function loadDatedReports(): DatedReport[] {
  noteUse(allFiles);
  known ??= loadIndex()
    .agencies.flatMap(({ id }) => datesOf(id))
    .sort(
      (a, b) => compareCodePoints(b.retrieved, a.retrieved) || compareCodePoints(a.agency, b.agency) || b.year - a.year,
    );
  return known;
}
