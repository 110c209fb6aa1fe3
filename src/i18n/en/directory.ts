/** English wording of the home page, the list of bodies, their search and the page for a wrong address. */
import { formatNumber } from "../format.ts";
import type { directoryZh } from "../zh/directory.ts";
import { capitalise, plural } from "./plural.ts";

export const directoryEn: typeof directoryZh = {
  home: {
    title: "Freedom-of-information reports of Chinese agencies, as data",
    lead: "Every Chinese public agency must publish a yearly report on the requests for information it received: how many came in, how each was decided, and whether anyone appealed. Here the figures of those reports are data, and every one of them links back to the line where it was printed.",
    searchHeading: "Look up an agency",
    searchHintPlain: "Name in Chinese, pinyin or pinyin initials",
    searchButton: "Search",
    searchHint: (name, pinyin, initials) =>
      `Name in Chinese, pinyin or pinyin initials: ${name}, ${pinyin} or ${initials}`,
    receivedCaption: (year) => `received in ${year}`,
    allAgencies: (n) => (n === 1 ? "See the one agency" : `See all ${n.toLocaleString("en")} agencies`),
    totalsHeading: "How many requests, and what became of them",
    totalsEmpty: "There are no reports to add up yet.",
    totalsNote:
      "Only reports of one year and one scope are added up. An agency’s own report and a government’s summary of its area are kept apart, because the summary already contains the cases of the agencies below it. Decisions include cases carried in from the year before, so outcomes are compared with decisions, never with requests received.",
    totalsAllYears: "Totals by year and scope",
    totalsLine: (a) =>
      `In ${a.year}, ${plural(a.bodies, "agency", "agencies")} received ${a.received} requests and decided ${a.handled}.`,
    outcomesLine: (parts) => `Of those decided: ${parts}.`,
    outcomesNone: "These agencies decided no requests that year.",
    outcomePart: (name, count) => `${count} ${name.toLowerCase()}`,
    listSeparator: ", ",
    sentenceGap: " ",
    leftOut: (n) =>
      n === 0
        ? "No agency of this scope is left out."
        : `${plural(n, "agency is", "agencies are")} left out because the report lacks a figure needed for the sums, or contradicts itself.`,
    balanceHolds: "The four numbers close: carried in + received = decided + carried out.",
    balanceFails: (left, right) =>
      `The four numbers do not close: carried in + received = ${left}, decided + carried out = ${right}.`,
    outcomeCaption: (year, scope) => `Outcomes in ${year} (${scope.toLowerCase()})`,
    shareOfDecided: "Share of decisions",
    shareWithheld: "Fewer than 10 decisions: counts only, no percentages.",
    agenciesHeading: "Agencies covered",
    regionsHeading: "By region",
    regionsNote: (agencies, reports) =>
      capitalise(`${plural(agencies, "agency", "agencies")}, ${plural(reports, "report", "reports")}.`),
    coverageHeading: "Which years are covered",
    coverageNote: "“None” means only that this site does not hold the report, not that the agency did not publish one.",
    trustHeading: "Why the numbers can be trusted",
    trust: {
      lines: {
        title: "Every figure has a source",
        text: (printed, figures, reports) =>
          `The statutory tables of ${plural(reports, "report", "reports")} have ${plural(figures, "cell", "cells")}, ${formatNumber(printed, "en")} of them with a number printed. Each is recorded with its file, line and column, and each number links there. A blank stays a blank; it is never turned into 0.`,
        none: "Every cell of the statutory tables is recorded with its file, line and column, and each number links there. A blank stays a blank; it is never turned into 0.",
      },
      sums: {
        title: "Every sum is checked",
        text: (sums) =>
          `The statutory tables come with their own arithmetic. On the current form, ${plural(sums, "equation is", "equations are")} tried on each report. Where one fails, the report’s page shows both sides and the difference, and the figures stay as printed.`,
      },
      findings: {
        title: "Every finding is listed",
        text: (errors, warnings, notes) =>
          `At present: ${plural(errors, "error", "errors")}, ${plural(warnings, "warning", "warnings")}, ${plural(notes, "note", "notes")}. Files that could not be read are named too, with the reason.`,
        none: "There are no findings at present. Files that cannot be read are named, with the reason.",
      },
    },
    textSearch: "Search the text of reports",
    onwardHeading: "Read on",
    onward: {
      requests: "How many requests each agency received",
      outcomes: "How requests were decided",
      refusals: "On what grounds requests were refused",
      applicants: "Who asks",
      reviews: "How many led to review or litigation",
      text: "Do the words agree with the tables",
      compare: "Choose agencies and years to compare",
      methodology: "How each rate is calculated",
      data: "Download the data and its dictionary",
    },
  },
  agencies: {
    title: "Agencies",
    description: "Every agency covered, grouped by place, to be found by name, pinyin or place.",
    lead: (agencies, reports) =>
      capitalise(
        `${plural(agencies, "agency", "agencies")} and ${plural(reports, "annual report", "annual reports")}.`,
      ),
    byRegion: "By region",
    byRegionNote: "The number is that of agencies covered; a region’s page has them all.",
    listHeading: "All agencies",
    listTooLong: "Too many to list on one page: choose a region above, or search by name.",
    unplacedHeading: "Agencies whose place is not known",
    resultsHeading: (query) => `Agencies and regions called “${query}”`,
    resultsMore: "Only the first {n} are shown; type more of the name.",
    yearsHeld: (first, last, n) =>
      first === last ? String(last) : `${first} to ${last}, ${plural(n, "report", "reports")}`,
    empty: "No agency is covered yet.",
    filterLabel: "Filter by name, pinyin, initials or place",
    caption: "List of agencies",
    columns: { name: "Agency", place: "Place", received: "Received", years: "Years held", findings: "Findings" },
    receivedNote: "“Received” is taken from each agency’s latest report; its year stands in brackets.",
    sortBy: (column) => `Sort by ${column.toLowerCase()}`,
    countAll: "Agencies: {n}",
    countSome: "Agencies found: {n}",
    countNone: "Nothing found. Try part of the name, or pinyin initials.",
    aliases: (names) => `also ${names}`,
    placeUnknown: "Place unknown",
    noFigure: "no usable figure",
    noFindings: "none",
    reportOf: (name, year) => `${name}, report for ${year}`,
    reportYear: (year) => `Report for ${year}`,
    yearOf: (year) => String(year),
    receivedIn: (count, year) => `${count} (${year})`,
    receivedNone: (year) => `no usable figure (${year})`,
  },
  search: {
    resultsLabel: "Matching agencies",
    count: "Agencies found: {n}. Arrow keys choose, Enter opens.",
    more: "Agencies found: {n}; the first are shown. Enter lists them all.",
    none: "Nothing found. Try part of the name, or pinyin initials.",
    failed: "The list of agencies could not be loaded. “Search” shows them all.",
  },
  scope: { own: "Agency’s own cases", summary: "Area summary", unknown: "Scope not settled" },
  held: { full: "Full", extract: "Extract", missing: "None" },
  outcome: {
    granted: "Granted",
    partlyGranted: "Partly granted",
    refused: "Refused",
    unavailable: "Unable to provide",
    notProcessed: "Not processed",
    other: "Otherwise handled",
  },
  balance: { carriedIn: "Carried in", received: "Received", handled: "Decided", carriedOut: "Carried out" },
  severity: { error: "errors", warning: "warnings", note: "notes" },
  totalsColumns: { year: "Year", scope: "Scope", bodies: "Agencies", leftOut: "Left out" },
  severityCount: (name, count) => `${name} ${count}`,
  cases: (count) => count,
  notFound: {
    title: "No such page",
    text: "There is nothing at this address. It may have been copied wrongly, or the page has moved. The number of an agency never changes once given, so the list of agencies will find it.",
    home: "Home",
    agencies: "List of agencies",
  },
};
