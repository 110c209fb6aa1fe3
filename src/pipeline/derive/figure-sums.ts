/**
 * Adds up figures of one report. A sum is known only when every part is; parts that the report's form doesn't print
 * are left out, so that one list of ids serves both editions.
 */
import { figureIdsOf } from "../../form/figure-ids.ts";
import type { Figures } from "../../model/figure.ts";
import type { PackedReport } from "../../model/packed-agency.ts";
import { roundNumber } from "../../model/rate.ts";
import type { FormInUse } from "../../model/report.ts";
import { columnsOf, type FigureColumns } from "../../packing/figure-columns.ts";

/** `packed` of a report that is held packed: its figures are unpacked only where columns don't do. */
export type Printed = { figures: Figures; form: FormInUse; packed?: PackedReport };
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

/** The columns of a report that is held packed and has its form's figures; null for any other. */
export const packedColumns = (printed: Printed): FigureColumns | null =>
  printed.packed === undefined ? null : columnsOf(printed.packed.figures, printed.form);

/** The effective value of a figure; null where it isn't known or the form has none. */
export function effectiveOf(printed: Printed): (id: string) => number | null {
  const columns = packedColumns(printed);
  if (columns === null) {
    const { figures } = printed;
    return (id) => figures[id]?.effective ?? null;
  }
  return (id) => columns.effective[columns.placeOf.get(id) ?? -1] ?? null;
}

type PlaceOf = FigureColumns["placeOf"];
/** Lists of ids are few, forms are too, and each report is asked for the sums of all: their places are told once. */
const placesByForm = new Map<PlaceOf, Map<readonly string[], readonly number[]>>();
const mostLists = 4096;
let last: { placeOf: PlaceOf; places: Map<readonly string[], readonly number[]> } | null = null;

function placesOf(ids: readonly string[], placeOf: PlaceOf): readonly number[] {
  if (last?.placeOf !== placeOf) {
    last = { placeOf, places: placesByForm.get(placeOf) ?? new Map<readonly string[], readonly number[]>() };
    placesByForm.set(placeOf, last.places);
  }
  const known = last.places.get(ids);
  if (known !== undefined) return known;
  if (last.places.size >= mostLists) last.places.clear();
  const places = ids.flatMap((id) => placeOf.get(id) ?? []);
  last.places.set(ids, places);
  return places;
}

function sumColumns(
  ids: readonly string[],
  { placeOf, readings, effective: values, isDisputed }: FigureColumns,
): FigureSum {
  const places = placesOf(ids, placeOf);
  let sum = 0;
  let [parts, isKnown, disputed] = [0, true, false];
  for (let i = 0; i < places.length; i++) {
    const place = places[i]!;
    if (readings[place] === "e") continue;
    parts += 1;
    const effective = values[place] ?? null;
    if (effective === null) isKnown = false;
    else sum += effective;
    disputed ||= isDisputed[place] === true;
  }
  return { sum: parts > 0 && isKnown ? roundNumber(sum) : null, disputed, absent: parts === 0 };
}

export function sumFigures(ids: readonly string[], printed: Printed): FigureSum {
  const columns = packedColumns(printed);
  return columns === null ? sumObjects(ids, printed) : sumColumns(ids, columns);
}

function sumObjects(ids: readonly string[], { figures, form }: Printed): FigureSum {
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
