/**
 * Adds up figures of one report. A sum is known only when every part is; parts that the report's form doesn't print
 * are left out, so that one list of ids serves both editions.
 */
import { figureIdsOf } from "../../form/figure-ids.ts";
import type { Figures } from "../../model/figure.ts";
import { roundNumber } from "../../model/rate.ts";
import type { FormInUse } from "../../model/report.ts";

export type Printed = { figures: Figures; form: FormInUse };
/** `sum` is null where a part isn't known. `absent`: the form prints none of these figures. */
export type FigureSum = { sum: number | null; disputed: boolean; absent: boolean };

export { roundNumber };

const idsByForm = new Map<string, ReadonlySet<string>>();
/** A report is asked for some fifty sums, so the ids of each of the few forms are listed once. */
function idsOf(form: FormInUse): ReadonlySet<string> {
  const key = `${form.disclosure} ${form.requests}`;
  const ids = idsByForm.get(key) ?? new Set(figureIdsOf(form));
  idsByForm.set(key, ids);
  return ids;
}

export function sumFigures(ids: readonly string[], { figures, form }: Printed): FigureSum {
  const inForm = idsOf(form);
  const parts = ids
    .filter((id) => inForm.has(id) && figures[id]?.reading !== "notInEdition")
    .map((id) => figures[id] ?? null);
  const values = parts.map((figure) => figure?.effective ?? null);
  const known = values.filter((value) => value !== null);
  return {
    sum: parts.length > 0 && known.length === values.length ? roundNumber(known.reduce((a, b) => a + b, 0)) : null,
    disputed: parts.some((figure) => figure?.standing === "disputed"),
    absent: parts.length === 0,
  };
}
