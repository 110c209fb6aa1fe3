/**
 * Of several reports of one body and year, keeps one: the file named `<agency>-<year>`, else the first path by code point.
 * The others are set aside with a finding that says how they differ; figures are never mixed from two files.
 */
import { withFindings, type AssessedReport } from "../../diagnostics/assessed-report.ts";
import { diagnose } from "../../diagnostics/outcome.ts";
import { allFigureIds } from "../../form/figure-ids.ts";
import { compareCodePoints } from "../../model/code-point-order.ts";
import type { Report } from "../../model/report.ts";

const fileName = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
const stem = (path: string): string => fileName(path).replace(/\.[^.]*$/, "");

function differingFigures(a: Report, b: Report): string[] {
  // Asked for once: figures of a stored report are unpacked each time.
  const [one, other] = [a.figures, b.figures];
  return allFigureIds.filter((id) => (one[id]?.value ?? null) !== (other[id]?.value ?? null));
}

function setAside(other: AssessedReport, kept: AssessedReport): AssessedReport {
  const figures = differingFigures(other.report, kept.report);
  const finding = diagnose(
    "report-duplicate",
    { kept: kept.report.path, differing: figures.length, figures },
    { file: other.report.path, figures },
  );
  return withFindings(other, [finding]);
}

/** `name` is the body's; a file may bear it, or the name that its own report uses. At least one report is given. */
export function chooseReport(
  reports: readonly [AssessedReport, ...AssessedReport[]],
  name: string,
): { kept: AssessedReport; setAside: AssessedReport[] } {
  if (reports.length === 1) return { kept: reports[0], setAside: [] };
  const byPath = [...reports].sort((a, b) => compareCodePoints(a.report.path, b.report.path));
  const isWellNamed = ({ report }: AssessedReport): boolean =>
    [name, report.agencyName].some((n) => stem(report.path) === `${n}-${report.year}`);
  const kept = byPath.find(isWellNamed) ?? byPath[0] ?? reports[0];
  return { kept, setAside: byPath.filter((r) => r !== kept).map((other) => setAside(other, kept)) };
}
