/** Every finding as one table: a row a finding, in the order of their files. The file and line lead back to the report. */
import type { DiagnosticsFile } from "../../model/dataset.ts";
import type { ByPlace } from "./parts/group-by-place.ts";
import type { CsvTable } from "./render-csv.ts";

const fields = ["code", "severity", "agency", "year", "file", "line", "figures", "message_zh", "message_en"];

/** Findings follow one another by their files, and those of a county's bodies mostly stand together. */
export const findingsByCounty = ({
  diagnostics,
}: DiagnosticsFile): ByPlace<DiagnosticsFile["diagnostics"][number]> => ({
  items: diagnostics,
  placeOf: ({ agency }) => agency?.slice(0, 6) ?? "",
});

export const tabulateFindings = ({ diagnostics }: Pick<DiagnosticsFile, "diagnostics">): CsvTable => ({
  fields,
  data: diagnostics.map(({ code, severity, agency, year, file, at, figures, message }) => [
    code,
    severity,
    agency,
    year,
    file,
    at === "unknown" ? null : at.line,
    figures.join(" "),
    message.zh,
    message.en,
  ]),
});
