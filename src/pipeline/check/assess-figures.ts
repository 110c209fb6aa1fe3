/**
 * Gives every figure its effective value and its standing. A blank or a dash counts as 0 only when every sum that it
 * enters holds with 0 there and at least one of them, its total printed, leaves no other number; nothing else is ever
 * filled in.
 */
import { relationsOf, type Relation } from "../../form/relations.ts";
import type { Figure, Figures } from "../../model/figure.ts";
import type { FormInUse } from "../../model/report.ts";
import { effectiveIn, tryRelation } from "./relation-results.ts";

export function assessFigures(figures: Figures, form: FormInUse): Figures {
  const byFigure = relationsByFigure(form);
  const asZero = (id: string): number | null => {
    const figure = figures[id];
    return figure === undefined ? null : isBlank(figure) ? 0 : figure.value;
  };
  const isProven = (id: string): boolean => {
    const relations = byFigure.get(id) ?? [];
    const isPrinted = (other: string): boolean => other !== id && figures[other]?.reading === "printed";
    // Blanks on both sides of a balance could be equal and not 0; on one side alone, only 0 makes it hold.
    const isBlankHere = (other: string): boolean => figures[other] !== undefined && isBlank(figures[other]);
    const proves = ({ left, right }: Relation): boolean =>
      right.some(isPrinted) && !(left.some(isBlankHere) && right.some(isBlankHere));
    return relations.every((r) => tryRelation(r, asZero).status === "holds") && relations.some(proves);
  };
  const effective: Figures = {};
  for (const [id, figure] of Object.entries(figures)) {
    effective[id] = { ...figure, effective: isBlank(figure) ? (isProven(id) ? 0 : null) : figure.value };
  }
  return withStandings(effective, byFigure);
}

export const isBlank = (figure: Figure): boolean => figure.reading === "blank" || figure.reading === "dash";

function withStandings(figures: Figures, byFigure: Map<string, Relation[]>): Figures {
  const valueOf = effectiveIn(figures);
  const results = new Map<Relation, string>();
  const statusOf = (relation: Relation): string => {
    const known = results.get(relation) ?? tryRelation(relation, valueOf).status;
    results.set(relation, known);
    return known;
  };
  for (const [id, figure] of Object.entries(figures)) {
    const statuses = (byFigure.get(id) ?? []).map(statusOf);
    const holds = statuses.length > 0 && statuses.every((status) => status === "holds");
    figure.standing = statuses.includes("fails") ? "disputed" : holds ? "confirmed" : "unchecked";
  }
  return figures;
}

const remembered = new Map<string, Map<string, Relation[]>>();

/** Figure id → relations that it enters; the same for every report of a form, so it is made once. */
function relationsByFigure(form: FormInUse): Map<string, Relation[]> {
  const key = form.requests ?? form.disclosure ?? "2021";
  const known = remembered.get(key);
  if (known) return known;
  const result = new Map<string, Relation[]>();
  for (const relation of relationsOf(form)) {
    for (const id of [...relation.left, ...relation.right]) {
      const list = result.get(id) ?? [];
      list.push(relation);
      result.set(id, list);
    }
  }
  remembered.set(key, result);
  return result;
}
