import type { evidenceZh } from "../zh/evidence.ts";
import { plural } from "./plural.ts";

export const evidenceEn: typeof evidenceZh = {
  quality: {
    heading: "Quality of the data",
    relations: (holds, all) => `${holds} of ${all} sums hold`,
    allHold: (all) => (all === "1" ? "The one sum holds" : `All ${all} sums hold`),
    noneTried: "No sum could be tried",
    untried: (count) => `${count} cannot be tried`,
    findings: (parts) => `Findings: ${parts}`,
    noFindings: "No findings",
    error: (count) => plural(count, "error", "errors"),
    warning: (count) => plural(count, "doubt", "doubts"),
    note: (count) => plural(count, "note", "notes"),
    link: "What the findings mean",
  },
};
