/** English wording of text that stands in several reports: on a report’s page, on a region’s, on the page about it. */
import { formatNumber, formatShare } from "../../format.ts";
import type { copiedZh } from "../../zh/narrative/copied.ts";
import { capitalise, plural } from "../plural.ts";

const number = (n: number): string => formatNumber(n, "en");
const leastForShare = 10;
const share = (part: number, of: number): string => (of < leastForShare ? "" : ` (${formatShare(part / of, "en")})`);
const span = (years: number[]): string =>
  years[0] === years.at(-1) ? `${years[0]}` : `${years[0]} to ${years.at(-1)}`;

export const copiedEn: typeof copiedZh = {
  report: {
    heading: "Text found elsewhere",
    summary: (found, considered) =>
      `Of ${number(considered)} characters that were compared, ${number(found)}${share(found, considered)} also stand in other reports.`,
    byKind: (sameBody, otherBody) =>
      sameBody > 0 && otherBody > 0
        ? `Other years of this body have ${number(sameBody)} of them, other bodies ${number(otherBody)}; what both have counts in each.`
        : sameBody > 0
          ? "All of them in other years of this body."
          : "All of them in reports of other bodies.",
    note: "The wording of form and law, and phrases that many bodies use, were not compared; names, numbers and dates may differ. Which text was first is not said.",
    marks: "What differs is underlined.",
    here: () => "this report",
    sameBody: (year) => `this body, ${year}`,
    otherBody: (_name, year) => `another body, ${year}`,
    same: "the same words",
    also: "Also in",
    alsoMore: (n) => `and ${number(n)} more`,
    more: (n) => capitalise(`${plural(n, "further passage is", "further passages are")} not listed.`),
    about: "How texts are compared",
  },
  region: {
    heading: "Text found elsewhere",
    told: (found) =>
      capitalise(`${plural(found, "report has", "reports have")} passages that also stand in other reports.`),
    link: "What is compared, and all such reports",
  },
  page: {
    title: "The same words",
    description:
      "Which reports have passages that also stand in others, of the same body or of another: both texts side by side, with their sources.",
    lead: (found, considered, years) =>
      capitalise(
        `${plural(considered, "report", "reports")} for ${span(years)} were compared; ${plural(found, "has", "have")} passages that also stand in another.`,
      ),
    leadNone: "Among the reports that were compared, none has passages that also stand in another.",
    leadEmpty: "No report was compared.",
    why: "Tables give numbers; what an office did and where it fell short is in the words. Where these are the same year after year, or the same as next door, they tell a reader little of that year and that office. The official notice on these reports names identical content as a fault to be avoided.",
    caution:
      "All that is said here is that two reports have the same words. An outline from above, a text written together, or a year like the last can all lead to that. Who wrote them first, and why, only the bodies can tell.",
    yearsHeading: "By year",
    yearsNote:
      "A report may share words with another year of its own body and with other bodies, so the last two columns may add up to more than the one before.",
    yearsCaption: "Reports with shared text by year",
    areasHeading: "By area",
    areasNote:
      "All years together, in the order of area codes; provinces and cities include what is in them. Areas differ in how many reports are held: the counts are no judgement. Areas without such reports are left out.",
    areasCaption: "Reports with shared text by area",
    reportsHeading: "The reports",
    reportsNote: "By area and body; the order means nothing. A year leads to both texts.",
    tooMany: (reports) => `${number(reports)} reports are too many for this page; the pages of the areas list theirs.`,
    methodHeading: "How texts are compared",
    columns: {
      year: "Year",
      area: "Area",
      considered: "Compared",
      found: "With shared text",
      sameBody: "Own other years",
      otherBody: "Other bodies",
    },
    year: (year) => `${year}`,
    share: (found, considered) => `${number(found)} of ${number(considered)} characters`,
    method: (mostBodies) => [
      "Sentences of sections one, five and six are compared. Names of bodies and places, numbers and dates are masked first, so that a sentence in which only these were changed counts as the same.",
      `The wording of law and form is left out, and so is a sentence that stands in the reports of more than ${number(mostBodies)} bodies: it is taken for common usage.`,
      "Every run of five characters counts as one piece. Two sentences have the same words where they share at least half of their pieces, or where nearly all of the shorter one is in the longer.",
      "Two reports are told of where such sentences come to sixty characters and a tenth of the shorter text, or to a hundred and twenty characters; a few chance sentences are not enough.",
      "Extracts take no part, since their words are ours.",
    ],
    limits:
      "Copies in quite different words may be missed, and a report that is not held cannot be compared. Nothing found does not mean that there is nothing.",
    details: "Method, thresholds and measured precision: docs/what-the-text-says.md in the project.",
  },
};
