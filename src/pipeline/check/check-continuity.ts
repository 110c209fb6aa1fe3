/**
 * Holds a report against the same body's report of the year before: what was carried out must be carried in, and
 * documents in force must continue. Says nothing where a term is unknown or the years do not follow each other.
 */
import { diagnose, type Diagnostic } from "../../diagnostics/outcome.ts";
import { yearRelations, type YearRelation } from "../../form/relations.ts";
import { termOfFigure } from "../../form/terms.ts";
import type { RelationResult } from "../../model/check.ts";
import type { Report } from "../../model/report.ts";

export type ContinuityCheck = { diagnostics: Diagnostic[]; results: RelationResult[] };

const codes = { carryOver: "carry-over-mismatch", stock: "stock-mismatch" } as const;

export function checkContinuity(current: Report, previous: Report): ContinuityCheck {
  const check: ContinuityCheck = { diagnostics: [], results: [] };
  if (current.year === null || previous.year !== current.year - 1) return check;
  for (const relation of yearRelations) {
    if (!(relation.current in current.figures) || !(relation.previous in previous.figures)) continue;
    const result = tryYearRelation(relation, current, previous);
    check.results.push(result);
    if (result.status !== "fails") continue;
    const figures = [relation.current, relation.plus, relation.minus].filter((id) => id !== null);
    check.diagnostics.push(
      diagnose(
        codes[relation.id as keyof typeof codes],
        {
          of: termOfFigure(relation.current),
          left: result.left!,
          right: result.right!,
          year: current.year,
          previousYear: previous.year,
          previousFile: previous.path,
        },
        { file: current.path, at: current.figures[relation.current]!.at, figures },
      ),
    );
  }
  return check;
}

/** Left: what this year's report prints. Right: what follows from last year's. */
function tryYearRelation(relation: YearRelation, current: Report, previous: Report): RelationResult {
  const now = (id: string | null): number | null => (id === null ? 0 : (current.figures[id]?.effective ?? null));
  const left = now(relation.current);
  const before = previous.figures[relation.previous]?.effective ?? null;
  const plus = now(relation.plus);
  const minus = now(relation.minus);
  const right = before === null || plus === null || minus === null ? null : before + plus - minus;
  const status = left === null || right === null ? "unknown" : left === right ? "holds" : "fails";
  return { relation: relation.id, of: relation.of, left, right, status };
}
