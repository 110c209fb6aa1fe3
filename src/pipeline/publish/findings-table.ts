/** Every finding as one table: a row a finding, in the order of their files. The file and line lead back to the report. */
import type { DiagnosticsFile } from "../../model/dataset.ts";
import type { CsvTable } from "./render-csv.ts";

const fields = ["code", "severity", "agency", "year", "file", "line", "figures", "message_zh", "message_en"];

export const tabulateFindings = ({ diagnostics }: DiagnosticsFile): CsvTable => ({
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
