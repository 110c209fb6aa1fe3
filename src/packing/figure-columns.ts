/**
 * Packed figures → columns of numbers, without an object for each figure: what adding up, metrics and tables need of a
 * report, a tenth of the work of unpacking it. Only for reports that have exactly their form's figures.
 */
import type { PackedFigures } from "../model/packed-agency.ts";
import type { FormInUse } from "../model/report.ts";
import { orderOf } from "./form-order.ts";
import { parseRuns } from "./letter-runs.ts";
import { parseNumbers } from "./number-list.ts";

export type FigureColumns = {
  ids: readonly string[];
  placeOf: ReadonlyMap<string, number>;
  values: readonly (number | null)[];
  effective: readonly (number | null)[];
  /** Letters: see the schema. */
  readings: readonly string[];
  isDisputed: readonly boolean[];
};

function createColumns(packed: PackedFigures, form: FormInUse): FigureColumns {
  const { published: ids, placeOf } = orderOf(form);
  const values = ids.length === 0 ? [] : parseNumbers(packed.values);
  const readings = parseRuns(packed.readings, ids.length);
  const effective =
    packed.effective === undefined && !/[zy]/.test(packed.readings)
      ? values
      : values.map((value, place) => {
          const told = packed.effective?.[place];
          if (told !== undefined) return told;
          return readings[place] === "z" || readings[place] === "y" ? 0 : value;
        });
  const isDisputed = parseRuns(packed.standings, ids.length).map((letter) => letter === "d");
  return { ids, placeOf, values, effective, readings, isDisputed };
}

let last: { packed: PackedFigures; columns: FigureColumns } | null = null;

/** Null where the report's figures are not its form's. Remembers the report asked for last. */
export function columnsOf(packed: PackedFigures, form: FormInUse): FigureColumns | null {
  if (packed.ids !== undefined) return null;
  if (last?.packed !== packed) last = { packed, columns: createColumns(packed, form) };
  return last.columns;
}
