/** English wording of numbers told in the text, beside the figures and counted. */
import { formatNumber } from "../../format.ts";
import type { claimsZh } from "../../zh/narrative/claims.ts";

const number = (n: number): string => formatNumber(n, "en");
const counted = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;

export const claimsEn: typeof claimsZh = {
  says: ({ value }) => `the text says ${number(value)}`,
  silent: {
    reconsideration: "The text doesn’t mention administrative reconsideration.",
    litigation: "The text doesn’t mention litigation.",
    both: "The text mentions neither reconsideration nor litigation.",
  },
  lead: (reports, telling, counts) =>
    `Of ${counted(reports, "full report", "full reports")}, ${number(telling)} ${telling === 1 ? "gives" : "give"} numbers in words; ${counted(counts, "was", "were")} read.`,
  difference: (differing) =>
    differing === 0
      ? "None differs from its own tables."
      : `${counted(differing, "report has", "reports have")} a number that differs from its own tables.`,
  silence: (reports) =>
    `${counted(reports, "report counts", "reports count")} reviews in the table that the text doesn’t mention.`,
  extracts: (reports, counts) =>
    `A further ${counted(reports, "report is an extract whose words are", "reports are extracts whose words are")} this site’s own; ${counted(counts, "number was", "numbers were")} read from them for comparison, and none is counted here.`,
  none: "No full report is held yet, so there is nothing to count.",
  verdictCaption: "How numbers in the text stand to the tables",
  verdictColumns: { verdict: "Relation", meaning: "Meaning", count: "Numbers" },
  verdicts: {
    agrees: { name: "Same", meaning: "The table’s number, or one of the usual ways to count it." },
    differs: {
      name: "Different",
      meaning: "Same item, unit, scope and year, and no way of counting gives the text’s number.",
    },
    tableZero: { name: "Table has 0", meaning: "The text gives a number where the table has 0." },
    otherUnit: { name: "Other unit", meaning: "Counted in items, persons or the like, which the table doesn’t." },
    otherScope: { name: "Other scope", meaning: "The whole district, subordinate units or another body." },
    otherYear: { name: "Other year", meaning: "Another year, or several years together." },
    approximate: { name: "Approximate", meaning: "“About”, “nearly”, “more than”: no table is as vague." },
    notInTables: { name: "Not in the tables", meaning: "Items published unasked, processing fees." },
    cannotTell: { name: "Unclear", meaning: "A number was read, but not beyond doubt what it counts." },
  },
  measureCaption: "What the numbers in the text are about",
  measureColumns: { measure: "Item", count: "Numbers", agrees: "Same", differs: "Different", others: "Not compared" },
  yearCaption: "Full reports by year",
  yearColumns: {
    year: "Year",
    reports: "Reports",
    telling: "With numbers",
    counts: "Numbers",
    differing: "Some different",
    silent: "Reviews not mentioned",
  },
  notRead:
    "Not read: the text of sections two to four; messages, proposals, hotlines and permits; counts by channel or by type; changes since last year; plans. Rare wordings and references across sentences are missed. Missing a number is better than misreading one, so these counts err on the low side; in an unusual style a few are still misread.",
  hub: "What the text says",
  docs: "Rules and word lists (in Chinese, with an English summary)",
  groups: {
    requests: "Requests received and dealt with",
    outcomes: "Outcomes",
    reviews: "Reconsideration and litigation",
    documents: "Rules and normative documents",
    others: "Published unasked; fees",
  },
  method: [
    "Sections one, five and six of a report give many numbers in words. The program reads what each counts, whose it is and for which year, and holds it against the tables. The result stands beside the figure and, where the two part, on the quality page.",
    "“Received” may be the new requests or include those carried in; reviews may leave out those pending; “10 cases/53 items” agrees when either number does. Figures whose own sums fail are not compared. The words of extracts are this site’s own and nothing is held against them.",
  ],
};
