/** Two findings at most: the blanks that the report's sums prove to be 0, and those that nothing proves. */
import { diagnose, type Diagnostic } from "../../diagnostics/outcome.ts";
import type { Report } from "../../model/report.ts";
import { isBlank } from "./assess-figures.ts";

export function checkBlanks(report: Report): Diagnostic[] {
  const blanks = Object.entries(report.figures).filter(([, figure]) => isBlank(figure));
  const proven = blanks.filter(([, figure]) => figure.effective !== null);
  const unproven = blanks.filter(([, figure]) => figure.effective === null);
  const tell = (code: "cell-blank" | "cell-blank-unproven", some: typeof blanks): Diagnostic[] => {
    const figures = some.map(([id]) => id);
    const at = some[0]?.[1].at ?? "unknown";
    return figures.length === 0 ? [] : [diagnose(code, { figures }, { file: report.path, at, figures })];
  };
  return [...tell("cell-blank", proven), ...tell("cell-blank-unproven", unproven)];
}
