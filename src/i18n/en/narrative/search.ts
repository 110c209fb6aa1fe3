/** English wording of the search in the reports' text. */
import type { textSearchZh } from "../../zh/narrative/search.ts";
import { plural } from "../plural.ts";

export const textSearchEn = {
  title: "Search the text of reports",
  description:
    "Find Chinese words in the text of every report; each report is read before it is listed, and each passage leads to its place.",
  lede: "Two or more characters find the reports whose text has them; every passage leads to its place in the report.",
  label: "Words to find",
  hint: "Reports are in Chinese. Found as written; spaces, width, case and common traditional forms make no difference, punctuation does.",
  placeholder: "办结, 征收补偿",
  button: "Search",
  region: "Region",
  everywhere: "All regions",
  year: "Year",
  everyYear: "All years",
  level: "Level",
  everyLevel: "All levels",
  levels: { province: "Province", city: "City", county: "County", town: "Town, subdistrict" },
  empty: "There are no reports in the data yet.",
  withoutScript:
    "Searching the text needs a script, and your browser runs none. Open reports from the list of bodies and search each with your browser.",
  agencies: "List of bodies",
  failed: "The index could not be loaded. You may be offline, or the data have just been renewed:",
  failedReports: "Reports could not be loaded. You may be offline, or the data have just been renewed:",
  retry: "Try again",
  resultsHeading: "Results",
  tooShort: "Please enter at least two characters, letters or digits side by side.",
  loading: "Searching.",
  reading: "Reading the reports.",
  none: "No report has these words in its text.",
  noneWithin: "No report of the chosen places and years has these words in its text.",
  exact: (n: string, found: number): string => (found === 1 ? "One report has them." : `${n} reports have them.`),
  atMost: (n: string, read: string, found: string): string =>
    `At most ${n} reports have them; of ${read} read so far, ${found} do.`,
  shown: (n: string): string => `Listed: ${n}, by region, body and year.`,
  sentenceGap: " ",
  more: "Show more",
  readOn: "Read on",
  extract: "extract: the words are this site’s summary",
  unknownPlace: "place not known",
  yearOf: (name: string, year: number): string => `${name}, ${year}`,
  morePassages: (n: string): string => plural(Number(n), "further paragraph", "further paragraphs"),
  listComma: ", ",
  how: {
    title: "How the search works",
    text: "An index tells which reports hold each two neighbouring characters. Reports that hold all of those in your words are then read one by one, and only those that hold the words themselves are listed and counted. The order is no ranking. Where a report is an extract, its text is a summary by this site, and the result says so.",
    format: "Format of the index",
  },
} satisfies typeof textSearchZh;
