/**
 * Whether the results that came with a report are what trying the form's sums on its figures gives, as they nearly always are:
 * then they need not be kept. Goes through the figures by their places, since 40 sums have 600 terms.
 */
import { relationsOf, type Relation } from "../../form/relations.ts";
import { resultOf, tryRelations } from "../../form/try-relations.ts";
import type { RelationResult } from "../../model/check.ts";
import type { Figure, Figures } from "../../model/figure.ts";
import type { FormInUse } from "../../model/report.ts";
import { orderOf } from "../form-order.ts";
import type { ListedFigures } from "./listed-figures.ts";

type Sum = { relation: Relation; left: number[]; right: number[] };
const known = new WeakMap<readonly string[], Sum[]>();

/** The form's sums over places among its figures; a figure that the form hasn't stands nowhere. */
function sumsOf(form: FormInUse): Sum[] {
  const { published, placeOf } = orderOf(form);
  const placesOf = (ids: readonly string[]): number[] => ids.map((id) => placeOf.get(id) ?? -1);
  const sums =
    known.get(published) ??
    relationsOf(form).map((relation) => ({
      relation,
      left: placesOf(relation.left),
      right: placesOf(relation.right),
    }));
  known.set(published, sums);
  return sums;
}

function addUp(places: readonly number[], list: readonly Figure[]): number | null {
  let sum = 0;
  for (let i = 0; i < places.length; i++) {
    const effective = list[places[i]!]?.effective ?? null;
    if (effective === null) return null;
    sum += effective;
  }
  return sum;
}

const isSame = (a: RelationResult, b: RelationResult): boolean =>
  a.relation === b.relation && a.of === b.of && a.left === b.left && a.right === b.right && a.status === b.status;

export function areAsTried(
  checks: readonly RelationResult[],
  figures: Figures,
  { list, isForm }: ListedFigures,
  form: FormInUse,
): boolean {
  if (!isForm || list.length === 0) {
    const tried = tryRelations(figures, form);
    return checks.length === tried.length && checks.every((check, at) => isSame(check, tried[at]!));
  }
  const sums = sumsOf(form);
  return (
    checks.length === sums.length &&
    sums.every(({ relation, left, right }, at) =>
      isSame(checks[at]!, resultOf(relation, addUp(left, list), addUp(right, list))),
    )
  );
}
