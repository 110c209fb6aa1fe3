/** The figures of a form in the order in which it prints them, and in that in which they are published: made once a form. */
import { allFigureIds, figureIdsOf } from "../form/figure-ids.ts";
import type { FormInUse } from "../model/report.ts";

export type FormOrder = {
  /** As published: the dictionary's order. */
  published: readonly string[];
  placeOf: ReadonlyMap<string, number>;
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
  return { published, placeOf: new Map(published.map((id, place) => [id, place])), printed, next: new Map(next) };
}
