/** English wording of region pages, of a body's state, and of the tree of regions that the list of bodies is browsed by. */
import { formatNumber } from "../format.ts";
import type { regionsZh } from "../zh/regions.ts";
import { capitalise, plural } from "./plural.ts";

const number = (n: number): string => formatNumber(n, "en");
const bodies = (n: number): string => plural(n, "agency", "agencies");
const span = (first: number, last: number): string => (first === last ? `${first}` : `${first} to ${last}`);

export const regionsEn: typeof regionsZh = {
  title: (place) => `Agencies in ${place}`,
  heading: (name) => name,
  description: (place, n) =>
    capitalise(
      `${bodies(n)} in ${place}: which yearly reports on requests for information are held, how many requests came in and what became of them.`,
    ),
  lead: (a) =>
    capitalise(
      `${bodies(a.bodies)} with ${plural(a.reports, "yearly report", "yearly reports")}, ${span(a.first, a.last)}.`,
    ),
  leadOwn: (own, parts) =>
    own === 0
      ? `All of them belong to the ${plural(parts, "area", "areas")} below.`
      : `${capitalise(plural(own, "agency belongs", "agencies belong"))} to this level itself, the others to the ${plural(parts, "area", "areas")} below.`,
  partsHeading: "Areas within",
  partsNote: "In brackets: agencies covered, those of areas further down included.",
  bodiesHeading: "Agencies",
  ownBodiesHeading: "Agencies of this level",
  count: (n) => bodies(n),
  bodiesAndReports: (n, reports) => `${bodies(n)}, ${plural(reports, "report", "reports")}`,
  everywhere: "the whole dataset",
  ownLevel: "This level itself",
  kinds: {
    government: "Governments",
    office: "Government offices",
    department: "Departments",
    township: "Town and township governments",
    subdistrict: "Subdistrict offices",
    other: "Other agencies",
  },
  kindCount: (kind, n) => `${kind} (${number(n)})`,
  coverageHeading: "Which years are covered",
  coverageNote: "“None” means only that this site does not hold the report, not that the agency did not publish one.",
  coverageCaption: (place) => `Reports of each agency in ${place}, by year`,
  coverageLegend:
    "Full: the whole report. Extract: tables cell for cell, text summarised by this project. None: not held here.",
  absentLegend: "Not yet: the agency was set up later. Closed: it no longer existed.",
  legendGap: " ",
  partsCoverageCaption: (place) => `Reports held in each area of ${place}, by year`,
  partsCoverageLegend: "First the agencies whose report of that year is held, then the agencies that existed.",
  part: "Area",
  body: "Agency",
  held: { before: "Not yet", after: "Closed" },
  ofBodies: (held, all) => (all === 0 ? "no agency" : `${number(held)} of ${number(all)}`),
  missingHeading: "Reports not held, by year",
  missingOwnHeading: "Reports of this level not held, by year",
  missingNote:
    "A report that is not held may never have been published, or may not have reached this site. Whoever knows its address is welcome to add it.",
  missingReport: "Tell us where it is",
  missingNone: (years) => `All reports of ${years} are held.`,
  missingAll: (n) => `None of the reports of the ${bodies(n)} is held.`,
  missingSome: (n) => `${number(n)}: `,
  yearOf: (year) => String(year),
  totalsHeading: "How many requests, and what became of them",
  totalsNote:
    "Agencies’ own reports and governments’ summaries of their area are added up apart and never together: a summary already contains the requests of the agencies below it.",
  spreadHeading: "From agency to agency",
  spreadNote: (year, reports) =>
    capitalise(`${plural(reports, "own report", "own reports")} of ${year}; summaries are not among them.`),
  spreadNone: "Only summaries are held, no agency’s own report, so agencies are not set side by side.",
  about: (count) => `about ${count}`,
  received: {
    heading: "Requests received",
    none: "No report has a usable number of requests.",
    one: (value) => `Only one agency has a usable number: ${value}.`,
    quartiles: (a) =>
      `Of ${a.counted} agencies the one in the middle received ${a.median}; half of them lie between ${a.low} and ${a.high}.`,
    range: (counted, low, high) => `The ${counted} agencies received between ${low} and ${high} each.`,
    same: (counted, value) => `All ${counted} agencies received ${value}.`,
    leftOut: (n) =>
      `${capitalise(plural(n, "further agency", "further agencies"))} gave no number or contradicted themselves and are left out.`,
    chart: (counted) => `Each dot is an agency, fewer requests to the left, more to the right; ${counted} in all.`,
    unit: (value) => value,
  },
  rate: {
    heading: "Disclosure rate",
    note: "Granted and partly granted as a share of decisions; the line is the 95% interval. In the order of names, not of rates; below ten decisions there are counts only.",
    none: "No agency made ten decisions, so there is no rate.",
    one: (value) => `Only one agency made ten decisions or more; its disclosure rate is ${value}.`,
    quartiles: (a) =>
      `Of the ${a.counted} agencies with ten decisions or more the one in the middle has a rate of ${a.median}; half of them lie between ${a.low} and ${a.high}.`,
    range: (counted, low, high) =>
      `The ${counted} agencies with ten decisions or more have rates between ${low} and ${high}.`,
    same: (counted, value) => `All ${counted} agencies with ten decisions or more have a rate of ${value}.`,
    leftOut: (tooFew, unknown) =>
      `Left out: ${[
        tooFew === 0 ? "" : `${bodies(tooFew)} with fewer than ten decisions`,
        unknown === 0 ? "" : `${bodies(unknown)} whose figures are missing or contradictory`,
      ]
        .filter((part) => part !== "")
        .join(", ")}.`,
    chart: "Disclosure rate of each agency: the dot is the rate, the line its 95% interval",
    caption: "Requests received and disclosure rate of each agency",
    columns: {
      body: "Agency",
      received: "Received",
      rate: "Disclosure rate",
      drawing: "0–100%",
      interval: "95% interval",
    },
    compare: "See these agencies on the comparison page",
    howBuilt: "How the rate is calculated",
  },
  totalsNone: "There are no reports to add up.",
  status: {
    short: { renamed: "renamed", merged: "merged", split: "split up", abolished: "abolished" },
    notice: {
      renamed: (until, names) => `This agency was renamed${until}${names === "" ? "" : `; it is now ${names}`}.`,
      merged: (until, names) => `This agency was merged into another${until}${names === "" ? "" : `: ${names}`}.`,
      split: (until, names) => `This agency was split up${until}${names === "" ? "" : ` into ${names}`}.`,
      abolished: (until, names) =>
        `This agency was abolished${until}${names === "" ? "" : `; its duties went to ${names}`}.`,
    },
    until: (year) => ` after ${year}`,
    kept: "Its reports stand below; its id is given to no other agency.",
    origin: (names) => `This agency continues, or took over duties of, ${names}; earlier reports stand there.`,
    nameSeparator: ", ",
  },
  moved: {
    title: (name) => `${name}: this page has moved`,
    text: (name) => `The page of “${name}” is now here:`,
    waiting: "Your browser will go there by itself; if not, follow the link above.",
  },
};
