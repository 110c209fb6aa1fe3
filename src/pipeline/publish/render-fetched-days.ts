/** The dataset → the days on which its reports were fetched. Reports without one are left out, bodies without any too. */
import { schemaVersion } from "../../model/dataset.ts";
import type { Dataset } from "../../model/packed/derived-dataset.ts";
import type { FetchedDays } from "../../model/published/fetched-days.ts";

export function listFetchedDays({ agencies }: Pick<Dataset, "agencies">): FetchedDays {
  const days = agencies.flatMap(({ agency: { id }, years }): [string, Record<string, string>][] => {
    const known = years.flatMap(({ year, source: { retrieved } }): [string, string][] =>
      retrieved === null ? [] : [[String(year), retrieved]],
    );
    return known.length === 0 ? [] : [[id, Object.fromEntries(known)]];
  });
  return { schemaVersion, days: Object.fromEntries(days) };
}
