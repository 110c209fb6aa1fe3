import type { evidenceZh } from "../zh/evidence.ts";
import { plural } from "./plural.ts";

export const evidenceEn: typeof evidenceZh = {
  quoted: {
    heading: "Rows quoted",
    note: "The figures on this page stand in these rows, quoted as printed, cells parted by bars.",
    place: (year, position) => `Report for ${year}, ${position}`,
    tables: "Rows of the statutory tables",
    hint: "The number leads to this row on the report page.",
  },
  wrong: {
    link: "Report a wrong figure",
    unknownRepository: "Found a wrong figure? Please tell whoever keeps this site, with these particulars:",
    title: (agency, year) => `Wrong figure: ${agency} ${year}`,
    agency: "Body",
    year: "Year",
    page: "Page",
    version: "Data version",
    file: "File",
    figure: "Figure id",
    line: "Line",
    row: "Printed row",
    expected: "It should be",
  },
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
  reading: {
    heading: "How the cells were read",
    plain: (count) =>
      count === "1" ? "1 cell holds a number, read as printed." : `${count} cells hold numbers, read as printed.`,
    others: (count) =>
      count === "1"
        ? "1 other cell is no plain number, or stands in a sum that fails:"
        : `${count} other cells are no plain numbers, or stand in a sum that fails:`,
    allPlain: "Every cell holds a number; none is blank, a dash or unreadable.",
    caption: "Cells that are no plain numbers",
    figure: "Figure",
    raw: "Printed in the cell",
    state: "Read as",
    value: "Counted as",
    nothing: "(nothing)",
    notUsed: "not counted",
    printed: "number",
    more: (count) =>
      count === "1"
        ? "1 more cell is alike; see the tables above."
        : `${count} more cells are alike; see the tables above.`,
  },
  print: {
    page: "Page",
    version: "Data version",
    cite: "Cite as",
  },
};
