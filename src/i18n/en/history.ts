import type { historyZh } from "../zh/history.ts";

export const historyEn: typeof historyZh = {
  summary: {
    heading: "In short",
    appeals: {
      none: "There was no administrative reconsideration and no litigation.",
      notTold: "The report does not give the number of reconsiderations and lawsuits.",
      disputed: "The counts of reconsiderations and lawsuits do not add up; see “Checks”.",
      list: (first) => (first === 1 ? "There was {cases}." : "There were {cases}."),
      reconsideration: (count) =>
        count === 1 ? "{n} administrative reconsideration" : "{n} administrative reconsiderations",
      litigationDirect: (count) => (count === 1 ? "{n} lawsuit filed directly" : "{n} lawsuits filed directly"),
      litigationAfterReconsideration: (count) =>
        count === 1 ? "{n} lawsuit after reconsideration" : "{n} lawsuits after reconsideration",
      corrected: " ({n} corrected)",
      comma: ", ",
      last: " and ",
    },
    change: {
      none: (before) => `No report for ${before} is recorded, so no change from the year before can be told.`,
      unclear: (before) =>
        `Some counts of the two years are not reported or do not add up, so ${before} is not compared.`,
      otherScope: (before) => `The report for ${before} covers another scope, so it is not compared.`,
      lead: "Compared with {before}, {changes}.",
      received: {
        more: "requests received rose from {a} to {b}",
        less: "requests received fell from {a} to {b}",
        same: "requests received stayed at {b}",
      },
      handled: {
        more: "decisions rose from {a} to {b}",
        less: "decisions fell from {a} to {b}",
        same: "decisions stayed at {b}",
      },
      comma: "; ",
      rate: "The disclosure rate over all decisions was {a} in {before} and {b} in {now}.",
      overlap: "The two intervals overlap: the difference may be chance.",
      share: (share, part, all, low, high) => `${share} (${part}/${all}, 95% interval ${low}–${high})`,
    },
  },

  years: {
    heading: "Over the years",
    only: (year) => `Only the report for ${year} is recorded so far, so no change can be seen.`,
    caption: "Counts by year, items other than 0",
    item: "Item",
    applicantsRows: "Applicants of the requests received",
    findings: "Findings",
    missing: (years) => `The dataset has no report for ${years}.`,
    missingCell: "no report",
    editionBreak: (years, rows) =>
      `The form changed in ${years}. The two forms divide “${rows}” differently, so the years before and after are not joined; all other items stand in both.`,
    allOrganisations: "organisations",
    allReviews: "review and litigation",
    zeros: (names) => `0 in every year: ${names}, and any outcome not listed.`,
    notInForm: "not in form",
    chartTitle: (from, to) => `Counts, ${from}–${to} (outcomes on a scale of their own)`,
  },

  continuity: {
    row: "Joins the year before",
    told: { holds: "agrees", fails: "differs", unknown: "not known" },
    fails: "{before} carried out {out}, but {now} carried in {in}: they do not agree.",
  },

  changes: {
    column: "Change",
    same: "0",
    notComparable: "not compared",
    plus: (n) => `+${n}`,
    minus: (n) => `−${n}`,
  },
};
