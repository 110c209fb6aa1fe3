/**
 * Packed figures → columns of numbers, without an object for each figure: what adding up, metrics and tables need of a
 * report, a tenth of the work of unpacking it. Sums take them of reports alone that have exactly their form's figures.
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

/** A few patterns of letters serve nearly all reports, so that their columns can be shared. */
const mostPatterns = 4096;
const createPatterns = <T>(read: (text: string, length: number) => T): ((text: string, length: number) => T) => {
  const known = new Map<string, T>();
  return (text, length) => {
    const key = `${length} ${text}`;
    const found = known.get(key) ?? read(text, length);
    if (known.size >= mostPatterns) known.clear();
    known.set(key, found);
    return found;
  };
};
/** A letter for each figure; shared, so not to be written to. */
export const lettersOf = createPatterns((text, length): readonly string[] => parseRuns(text, length));
const disputedOf = createPatterns((text, length) => parseRuns(text, length).map((letter) => letter === "d"));

function createColumns(packed: PackedFigures, form: FormInUse): FigureColumns {
  const order = orderOf(form);
  const ids = packed.ids ?? order.published;
  const placeOf = packed.ids === undefined ? order.placeOf : new Map(ids.map((id, place) => [id, place]));
  const values = ids.length === 0 ? [] : parseNumbers(packed.values);
  const readings = lettersOf(packed.readings, ids.length);
  const effective =
    packed.effective === undefined && !/[zy]/.test(packed.readings)
      ? values
      : values.map((value, place) => {
          const told = packed.effective?.[place];
          if (told !== undefined) return told;
          return readings[place] === "z" || readings[place] === "y" ? 0 : value;
        });
  const isDisputed = disputedOf(packed.standings, ids.length);
  return { ids, placeOf, values, effective, readings, isDisputed };
}

/** The columns asked for last: whoever adds up a report asks for them many times, then goes on to the next. */
let last: { packed: PackedFigures; columns: FigureColumns } | null = null;

/** Those of all reports would fill the memory, so they aren't kept. */
export function columnsOfAny(packed: PackedFigures, form: FormInUse): FigureColumns {
  if (last?.packed !== packed) last = { packed, columns: createColumns(packed, form) };
  return last.columns;
}

/** Null where the report's figures are not its form's. */
export const columnsOf = (packed: PackedFigures, form: FormInUse): FigureColumns | null =>
  packed.ids === undefined ? columnsOfAny(packed, form) : null;
