/** The figures of a form in the order in which it prints them, and in that in which they are published: made once a form. */
import { allFigureIds, figureIdsOf } from "../form/figure-ids.ts";
import type { FormInUse } from "../model/report.ts";

export type FormOrder = {
  /** As published: the dictionary's order. */
  published: readonly string[];
  placeOf: ReadonlyMap<string, number>;
  /** All in the order in which the form prints them, and where each published one stands there. */
  ids: readonly string[];
  places: readonly number[];
  /** As printed, a list for each of tables 二, 三 and 四. */
  printed: readonly (readonly string[])[];
  /** Each figure → the one printed after it; the first of a table after the table's name. */
  next: ReadonlyMap<string, string>;
};

const tables = ["disclosure", "requests", "reviews"];
const remembered = new Map<string, FormOrder>();

export function orderOf(form: FormInUse): FormOrder {
  const key = `${form.disclosure} ${form.requests}`;
  let order = remembered.get(key);
  if (order === undefined) remembered.set(key, (order = createOrder(form)));
  return order;
}

function createOrder(form: FormInUse): FormOrder {
  const ids = figureIdsOf(form);
  const inForm = new Set(ids);
  const published = allFigureIds.filter((id) => inForm.has(id));
  const printed = tables.map((table) => ids.filter((id) => id.startsWith(`${table}.`)));
  const next = printed.flatMap((list, table) =>
    list.map((id, place) => [place === 0 ? tables[table]! : list[place - 1]!, id] as const),
  );
  const placeInForm = new Map(ids.map((id, place) => [id, place]));
  return {
    published,
    placeOf: new Map(published.map((id, place) => [id, place])),
    ids,
    places: published.map((id) => placeInForm.get(id)!),
    printed,
    next: new Map(next),
  };
}

/** Figures table by table as the form prints them; of a report with others than the form's, all in one. */
export const printedOrder = (
  ids: readonly string[],
  isForm: boolean,
  form: FormInUse,
): readonly (readonly string[])[] => (isForm ? orderOf(form).printed : [ids]);
