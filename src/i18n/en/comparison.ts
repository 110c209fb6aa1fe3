/** Wording of charts and of the pages that compare bodies. */
import type { comparisonZh } from "../zh/comparison.ts";

export const comparisonEn: typeof comparisonZh = {
  charts: {
    colon: ": ",
    notKnown: "not stated",
    disputed: " (report contradicts itself)",
    noDecisions: "No request was decided this year",
  },
  listComma: ", ",
  clauseComma: ", ",
  sentenceGap: " ",
  scopes: {
    own: {
      name: "own cases",
      title: "Reports of own cases",
      note: "Each report counts only what the agency itself handled. The agencies do not overlap, so their numbers may be added.",
    },
    summary: {
      name: "area summaries",
      title: "Area summaries",
      note: "A government’s report on its whole area already holds its members’ cases. It is neither set beside their own reports nor added to anything.",
    },
    unknown: {
      name: "scope not stated",
      title: "Reports that do not state their scope",
      note: "The report does not say whether it counts the agency alone or its members too, so it stands apart and is not added.",
    },
  },
  reasons: {
    noDecisions: "No requests decided this year; cannot be computed",
    noDecisionsOnMerits: "Nothing was disclosed or refused this year; cannot be computed",
    noCaseload: "No caseload this year; cannot be computed",
    noConcludedCases: "No concluded cases; cannot be computed",
    notReported: "Not stated in the report",
    conflicting: "The report contradicts itself; not computed",
    notInEdition: "Not in the form that the report uses",
    noReport: (year: string): string => `No report for ${year} in this collection`,
  },
  disputedMark: "contradicted",
  disputedNote:
    "“Contradicted” marks a number that does not add up within its own report. It stands here as printed; the agency’s page shows where it fails.",
  ofCases: (part: string, all: string): string => `${part} of ${all}`,
  shareOfCases: (share: string, part: string, all: string): string => `${share} (${part}/${all})`,
  bounds: (low: string, high: string): string => `${low}–${high}`,
  perDecision: (value: string, part: string, all: string): string => `${value} per decision (${part}/${all})`,
  tooFew: "Fewer than 10 cases, so no percentage",
  yearAndScope: (year: string, scope: string): string => `${year}: ${scope}`,
  sameName: (name: string, place: string): string => `${name} (${place})`,
  absentTitle: "Agencies without data",
  body: "Agency",
  empty: "The collection holds no report that could be compared yet.",
  compareLink: "Choose agencies, a metric and years to compare",
};
