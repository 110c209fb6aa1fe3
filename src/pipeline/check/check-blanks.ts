/** Two findings at most: the blanks that the report's sums prove to be 0, and those that nothing proves. */
import { diagnose, type Diagnostic } from "../../diagnostics/outcome.ts";
import type { Report } from "../../model/report.ts";
import { isBlank } from "./assess-figures.ts";

export function checkBlanks(report: Report): Diagnostic[] {
  const proven: string[] = [];
  const unproven: string[] = [];
  for (const id in report.figures) {
    const figure = report.figures[id]!;
    if (isBlank(figure)) (figure.effective === null ? unproven : proven).push(id);
  }
  const tell = (code: "cell-blank" | "cell-blank-unproven", figures: string[]): Diagnostic[] => {
    const at = report.figures[figures[0] ?? ""]?.at ?? "unknown";
    return figures.length === 0 ? [] : [diagnose(code, { figures }, { file: report.path, at, figures })];
  };
  return [...tell("cell-blank", proven), ...tell("cell-blank-unproven", unproven)];
}
