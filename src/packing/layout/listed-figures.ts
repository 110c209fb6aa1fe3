/**
 * The figures of a report → a list in the published order. Of nearly all reports they stand in the form's order, so that none
 * has to be looked up by its id; of a report with others than the form's, those that it has.
 */
import { allFigureIds } from "../../form/figure-ids.ts";
import type { Figure, Figures } from "../../model/figure.ts";
import type { FormInUse } from "../../model/report.ts";
import { orderOf } from "../form-order.ts";

/** `isForm`: they are exactly the form's. */
export type ListedFigures = { ids: readonly string[]; list: readonly Figure[]; isForm: boolean };

function isSameOrder(keys: readonly string[], ids: readonly string[]): boolean {
  if (keys.length !== ids.length) return false;
  for (let place = 0; place < ids.length; place++) if (keys[place] !== ids[place]) return false;
  return true;
}

export function listFigures(figures: Figures, form: FormInUse): ListedFigures {
  const { published, ids: printed, places } = orderOf(form);
  const keys = Object.keys(figures);
  if (isSameOrder(keys, printed)) {
    const values = Object.values(figures);
    return { ids: published, list: places.map((place) => values[place]!), isForm: true };
  }
  const isForm = keys.length === published.length && published.every((id) => figures[id] !== undefined);
  const ids = isForm ? published : allFigureIds.filter((id) => figures[id] !== undefined);
  return { ids, list: ids.map((id) => figures[id]!), isForm };
}
