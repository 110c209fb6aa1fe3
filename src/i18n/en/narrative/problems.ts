/** English wording of section five; see the Chinese file. */
import type { problemsZh } from "../../zh/narrative/problems.ts";

export const problemsEn = {
  marks: { problem: "Problems", measure: "Measures", followUp: "Earlier matters" },
  planned: (year: number): string => `Planned in ${year}`,
  plannedInSummary: (year: number): string => `Planned in ${year}, in our summary`,
  title: "Problems and measures",
  description:
    "What problems public bodies name in section five of their annual reports and what they mean to do about them, counted by theme, year and level, with every term listed.",
  lede: "Section five of an annual report tells problems and what is done about them. Here is how many reports name a problem of each theme, and how many a measure.",
  caution:
    "Sentences are sorted by the terms listed at the end of the page. A report may fall under several themes, and rare wordings are missed. To name a problem means that the report speaks of it, nothing more: a frank report is no worse than a silent one.",
  empty: "There is no report yet in whose section five problems and measures can be told apart.",
  extractsOnly:
    "All reports held are extracts. Their section five is our summary, and it is our words that are counted.",
  extractsLeftOut: (count: string): string =>
    `Extracts, whose section five is our summary, are left out: ${count} of them.`,
  unreadable: (count: string): string =>
    `Also left out are reports without a section five, or in whose section five nothing could be told apart: ${count}.`,
  summaries: "Each report counts once, a summary of lower bodies too, since words are counted and not cases.",
  followUps: (count: string, of: string): string =>
    `Of ${of} reports, ${count} tell what became of problems or plans of earlier years.`,
  year: (year: string): string => year,
  reports: (count: string): string => (count === "1" ? "1 report" : `${count} reports`),
  finding: (year: string, reports: string, most: string): string =>
    `In ${reports === "1" ? "one report" : `${reports} reports`} for ${year} section five could be read; the problems named most are ${most}.`,
  findingNone: (year: string, reports: string): string =>
    `In ${reports === "1" ? "one report" : `${reports} reports`} for ${year} section five could be read; none names a problem of these themes.`,
  themeCount: (name: string, count: string): string => `“${name}” (${count})`,
  and: " and ",
  problemsCaption: (year: string, reports: string): string =>
    `Reports for ${year} that name a problem of each theme, of ${reports}`,
  measuresCaption: (year: string, reports: string): string =>
    `Reports for ${year} that name a measure of each theme, of ${reports}`,
  bothCaption: (year: string): string => `Reports for ${year} by theme of problem and of measure`,
  years: "By year",
  yearsFinding: (from: string, to: string): string =>
    `From ${from} to ${to} the bodies held differ from year to year, so read each count together with the reports of its year.`,
  problemYears: "Reports that name a problem, by theme and year",
  measureYears: "Reports that name a measure, by theme and year",
  levels: "By level",
  levelsFinding: (year: string): string =>
    `Problems named in reports for ${year}, by level of the body. Levels differ in their number of reports; below ten there is no percentage.`,
  levelCaption: (year: string): string => `Reports for ${year} that name a problem, by theme and level`,
  level: {
    all: "All",
    province: "Province",
    city: "City",
    county: "County",
    town: "Town",
    unknown: "Level not known",
  },
  columns: {
    theme: "Theme",
    problems: "Problems",
    measures: "Measures",
    of: (name: string, reports: string): string => `${name} (n = ${reports})`,
  },
  withoutTheme: "No theme",
  share: (count: string, share: string): string => `${count} (${share})`,
  terms: "Terms",
  termsFinding:
    "A sentence that holds any of these terms falls under the theme; one that holds none is counted as having no theme.",
  onReports:
    "On report pages “问题” stands before problems, “措施” before measures, “往年的事” before what became of earlier ones; last year’s plans stand beside them.",
  term: "、",
  method: "How sentences are parted, how problems are told from measures, and how well: ",
  download: "JSON",
} satisfies typeof problemsZh;
