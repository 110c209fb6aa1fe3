/**
 * Holds a report against the same body's report of the year before: what was carried out must be carried in, and
 * documents in force must continue. Says nothing where a term is unknown or the years do not follow each other.
 */
import { diagnose, type Diagnostic } from "../../diagnostics/outcome.ts";
import { termOfFigure } from "../../form/terms.ts";
import { comparedBy, tryYearRelations } from "../../form/try-relations.ts";
import type { RelationResult } from "../../model/check.ts";
import type { Report } from "../../model/report.ts";

const codes = { carryOver: "carry-over-mismatch", stock: "stock-mismatch" } as const;

/** What of a report is held against another. */
export type YearOfReport = Pick<Report, "path" | "year" | "figures">;

export type ContinuityCheck = { diagnostics: Diagnostic[]; results: RelationResult[] };

export function checkContinuity(current: YearOfReport, previous: YearOfReport): ContinuityCheck {
  const { year, figures, path } = current;
  if (year === null || previous.year === null) return { diagnostics: [], results: [] };
  const before = { year: previous.year, figures: previous.figures };
  const tried = tryYearRelations(comparedBy({ year, figures }), comparedBy(before));
  const diagnostics = tried.flatMap(({ relation, result }) => {
    if (result.status !== "fails") return [];
    const code = codes[relation.id as keyof typeof codes];
    const { left, right } = result;
    const years = { year, previousYear: year - 1, previousFile: previous.path };
    const args = { of: termOfFigure(relation.current), left: left!, right: right!, ...years };
    const named = [relation.current, relation.plus, relation.minus].filter((id) => id !== null);
    return diagnose(code, args, { file: path, at: figures[relation.current]!.at, figures: named });
  });
  return { diagnostics, results: tried.map(({ result }) => result) };
}
