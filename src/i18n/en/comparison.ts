/** Wording of charts and of the pages that compare bodies. */
import type { comparisonZh } from "../zh/comparison.ts";

export const comparisonEn: typeof comparisonZh = {
  charts: {
    colon: ": ",
    notKnown: "not stated",
    disputed: "(disputed)",
    noDecisions: "No request was decided this year",
  },
};
