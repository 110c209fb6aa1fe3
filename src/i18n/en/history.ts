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
    caption: "In and out by year, requests",
    leavesCaption: "Outcomes by year in detail",
    applicantsCaption: "Requests received by kind of applicant and year",
    reviewsCaption: "Review cases by year",
    item: "Item",
    report: (year) => `Report for ${year}`,
    reportRow: "Form",
    findings: "Findings",
    noFindings: "none",
    findingCount: (count) => String(count),
    missing: (years) => `The dataset has no report for ${years}.`,
    missingCell: "no report",
    editionBreak: (years, rows) =>
      `The form changed in ${years}. The two forms divide “${rows}” differently, so the years before and after are not joined; all other items stand in both.`,
    formOf: { "2019": "2019", "2021": "2021", mixed: "mixed" },
    notInForm: "not in form",
    requestsChart: "In and out",
    outcomesChart: "Six groups of outcomes",
    chartTitle: (what, from, to) => `${what}, ${from}–${to}, requests`,
    chartDescription:
      "One small chart an item, all on one scale; each bar is the count of a year, from 0. Years without a report are left open, a dashed line marks a change of form. The numbers stand in the table below.",
  },

  continuity: {
    heading: "Do the years join up?",
    note: "What one year carried out should be what the next year carried in.",
    holds: "{before} carried out {out}, {now} carried in {in}: they agree.",
    fails: "{before} carried out {out}, but {now} carried in {in}: they do not agree.",
    noReport: "No report for {before} is recorded, so what {now} carried in cannot be checked.",
    unknown: "What {before} carried out or {now} carried in is not reported, so it cannot be checked.",
    otherScope: "The reports for {before} and {now} cover different scopes, so they were not held together.",
  },

  changes: {
    heading: (before, now) => `${now} beside ${before}`,
    caption: (before, now) => `Counts of ${before} and ${now}`,
    item: "Item",
    change: "Change",
    same: "same",
    notComparable: "not compared",
    plus: (n) => `+${n}`,
    minus: (n) => `−${n}`,
    note: "Only items that both years’ forms have. More or fewer requests do not mean another practice.",
  },
};
