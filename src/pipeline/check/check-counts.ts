/** Counts are whole numbers from 0; money may have decimals, 本年增/减 of the 2019 form a sign. */
import { diagnose, type Diagnostic } from "../../diagnostics/outcome.ts";
import { mayBeFractional, mayBeNegative } from "../../form/relations.ts";
import type { Report } from "../../model/report.ts";

export function checkCounts(report: Report): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const id in report.figures) {
    const { value, raw, at } = report.figures[id]!;
    if (value === null || (value >= 0 && Number.isInteger(value))) continue;
    const place = { file: report.path, at, figures: [id] };
    const args = { figures: [id], raw: raw ?? "", value };
    if (value < 0 && !mayBeNegative(id)) found.push(diagnose("count-negative", args, place));
    if (!Number.isInteger(value) && !mayBeFractional(id)) found.push(diagnose("count-fractional", args, place));
  }
  return found;
}
