/** English wording of the Atom feeds. */
import { formatNumber } from "../format.ts";
import type { feedsZh } from "../zh/feeds.ts";
import { plural } from "./plural.ts";

export const feedsEn: typeof feedsZh = {
  heading: "Feeds",
  note: "Atom feeds, renewed when a report is added or fetched again. Dates are the days on which reports were fetched; reports without one are not listed. Each province, city and county has a feed of its own at feeds/regions/CODE.xml.",
  none: "This dataset does not record when its reports were fetched, so it has no feeds.",
  titles: { reports: "New and revised reports", findings: "Reports in which errors were found" },
  regionTitle: (name) => `${name}: new and revised reports`,
  subtitle:
    "Dates are the days on which reports were fetched. An entry is renewed when its report is fetched again; reports without a date are not listed.",
  rights: "CC BY 4.0",
  colon: ": ",
  entry: (name, year) => `${name}, ${year}`,
  counts: (received, handled) => `Received ${formatNumber(received, "en")}, decided ${formatNumber(handled, "en")}`,
  noCounts: "Requests received or decided are not known",
  findings: (errors, warnings) =>
    errors + warnings === 0
      ? "checks found nothing"
      : `checks found ${plural(errors, "error", "errors")} and ${plural(warnings, "warning", "warnings")}`,
  summary: (counts, findings, day) => `${counts}; ${findings}. Fetched on ${day}.`,
};
