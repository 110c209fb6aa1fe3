/**
 * The relations of a form over places in a list of its figures instead of ids: made once for a form, since every report
 * has some 40 sums of 300 terms. Comes in as a form; goes out with the ids in the form's order.
 */
import { figureIdsOf } from "../../form/figure-ids.ts";
import { mayBeFractional, mayBeNegative, relationsOf, type Relation } from "../../form/relations.ts";
import type { Figure, Figures } from "../../model/figure.ts";
import type { FormInUse } from "../../model/report.ts";

/** `index`: which of the form's sums it is; `left` and `right`: places in the list of figures. */
export type Sum = { index: number; relation: Relation; left: number[]; right: number[] };
export type FormSums = {
  ids: readonly string[];
  placeOf: Map<string, number>;
  sums: Sum[];
  sumsOfPlace: Sum[][];
  /** Figures that may have decimals, and those that may be less than 0. */
  mayBeFraction: boolean[];
  mayBeNegative: boolean[];
  /** Gives the figures their standing where every one is a number and every sum holds: then the form alone tells it. */
  confirm: (list: FigureList) => void;
};

const remembered = new Map<string, FormSums>();

export function formSums(form: FormInUse): FormSums {
  const key = `${form.disclosure} ${form.requests}`;
  const known = remembered.get(key) ?? createFormSums(form);
  remembered.set(key, known);
  return known;
}

function createFormSums(form: FormInUse): FormSums {
  const ids = figureIdsOf(form);
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  const placesOf = (some: string[]): number[] => some.map((id) => placeOf.get(id)!);
  const sums = relationsOf(form).map((relation, index): Sum => ({
    index,
    relation,
    left: placesOf(relation.left),
    right: placesOf(relation.right),
  }));
  const sumsOfPlace = ids.map((_, place) => sums.filter((s) => s.left.includes(place) || s.right.includes(place)));
  const confirm: FormSums["confirm"] = (list) => {
    for (let place = 0; place < list.length; place++) {
      list[place]!.standing = sumsOfPlace[place]!.length > 0 ? "confirmed" : "unchecked";
    }
  };
  const mayBe = { mayBeFraction: ids.map(mayBeFractional), mayBeNegative: ids.map(mayBeNegative) };
  return { ids, placeOf, sums, sumsOfPlace, ...mayBe, confirm };
}

/** The figures in the form's order; undefined where the report has none. Others than the form's are left out. */
export function inFormOrder(figures: Figures, { ids, placeOf }: FormSums): FigureList {
  const keys = Object.keys(figures);
  const values: FigureList = Object.values(figures);
  // Nearly every report has its figures in the form's order already.
  if (isSameOrder(keys, ids)) return values;
  const list = new Array<Figure | undefined>(ids.length).fill(undefined);
  for (const [index, id] of keys.entries()) {
    const place = placeOf.get(id);
    if (place !== undefined) list[place] = values[index];
  }
  return list;
}

function isSameOrder(keys: readonly string[], ids: readonly string[]): boolean {
  for (let place = 0; place < ids.length; place++) if (keys[place] !== ids[place]) return false;
  return keys.length === ids.length;
}

/** The figures of a form in its order, undefined where there is none. */
export type FigureList = readonly (Figure | undefined)[];
