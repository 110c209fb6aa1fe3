/** Counts are whole numbers from 0; money may have decimals, 本年增/减 of the 2019 form a sign. */
import { diagnose, type Diagnostic } from "../../diagnostics/outcome.ts";
import { mayBeFractional, mayBeNegative } from "../../form/relations.ts";
import type { Report } from "../../model/report.ts";

export function checkCounts(report: Report): Diagnostic[] {
  return Object.entries(report.figures).flatMap(([id, { value, raw, at }]) => {
    if (value === null) return [];
    const place = { file: report.path, at, figures: [id] };
    const args = { figures: [id], raw: raw ?? "", value };
    return [
      ...(value < 0 && !mayBeNegative(id) ? [diagnose("count-negative", args, place)] : []),
      ...(!Number.isInteger(value) && !mayBeFractional(id) ? [diagnose("count-fractional", args, place)] : []),
    ];
  });
}
