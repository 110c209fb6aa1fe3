/**
 * A list of figures → the record of them, for a given order of ids. A report has 200 figures, and an object that grows
 * by 200 keys costs 15 to 80 µs of a parse of 100; one made by a function that names its keys costs 3. Such a function
 * can't be written down for every order, so it is put together here, of ids of the form and nothing else.
 */
import type { Figure, Figures } from "../../../model/figure.ts";

export type FigureRecord = (list: readonly Figure[]) => Figures;

const remembered = new Map<string, FigureRecord>();
/** By the list itself, since a form's ids are one list, and putting 200 of them together takes longer than the record. */
const byList = new WeakMap<readonly string[], FigureRecord>();

/** Throws on what is no figure id, so that no text of a report can ever become code. */
export function figureRecord(ids: readonly string[]): FigureRecord {
  const record = byList.get(ids) ?? figureRecordOf(ids, ids);
  byList.set(ids, record);
  return record;
}

/** The same of a list in another order. `ids`: in the record's order; `order`: in that of the list. */
export function figureRecordOf(ids: readonly string[], order: readonly string[]): FigureRecord {
  const [own, other] = [ids.join(), order.join()];
  const key = own === other ? own : `${own} ${other}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  let made: FigureRecord | null = null;
  // Made when figures are first put together: of many reports only the numbers are asked for.
  const record: FigureRecord = (list) => (made ??= makeRecord(ids, order))(list);
  remembered.set(key, record);
  return record;
}

function makeRecord(ids: readonly string[], order: readonly string[]): FigureRecord {
  if (!ids.every((id) => /^[A-Za-z.]+$/.test(id))) throw new Error("not a figure id");
  const placeOf = new Map(order.map((id, place) => [id, place]));
  const entries = ids.map((id) => `"${id}":list[${placeOf.get(id)}]`);
  return new Function("list", `return {${entries.join()}}`) as FigureRecord;
}
