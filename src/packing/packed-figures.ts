/**
 * Figures → columns and back: values, readings and standings in the form's order, texts only where they aren't the number
 * itself. Ids are left out, since the form gives them; where a report has others they are listed. Places: places.ts.
 */
import type { Figure, Figures, Reading, Standing } from "../model/figure.ts";
import type { PackedFigures } from "../model/packed-agency.ts";
import type { Position } from "../model/position.ts";
import type { FormInUse } from "../model/report.ts";
import { orderOf } from "./form-order.ts";
import { lettersOf } from "./figure-columns.ts";
import type { ListedFigures } from "./layout/listed-figures.ts";
import { formatRuns } from "./letter-runs.ts";
import { formatNumbers, parseNumbers } from "./number-list.ts";

export const packedIds = ({ ids }: PackedFigures, form: FormInUse): readonly string[] => ids ?? orderOf(form).published;

/** z and y: a blank and a dash that the report's own sums prove to be 0. */
const letterOf: Record<Reading, string> = {
  printed: "p",
  blank: "b",
  dash: "h",
  missing: "m",
  unreadable: "u",
  notInEdition: "e",
};
export const readingOfLetter: Record<string, Reading> = {
  p: "printed",
  b: "blank",
  z: "blank",
  h: "dash",
  y: "dash",
  m: "missing",
  u: "unreadable",
  e: "notInEdition",
};
export const standingOfLetter: Record<string, Standing> = { c: "confirmed", u: "unchecked", d: "disputed" };

const letterOfReading = ({ reading, effective }: Figure): string =>
  effective !== 0 ? letterOf[reading] : reading === "blank" ? "z" : reading === "dash" ? "y" : letterOf[reading];

/** What a cell's text is unless told. */
const usualRaw = (value: number | null, letter: string): string | null =>
  value !== null ? String(value) : letter === "b" || letter === "z" ? "" : null;

const usualEffective = (value: number | null, letter: string): number | null =>
  letter === "z" || letter === "y" ? 0 : value;

const initialOf: Record<Standing, string> = { confirmed: "c", unchecked: "u", disputed: "d" };

export function packFigures({ ids, list, isForm }: ListedFigures): PackedFigures {
  const letters = list.map(letterOfReading);
  let raws: Record<string, string | null> | undefined;
  let effective: Record<string, number | null> | undefined;
  for (let place = 0; place < list.length; place++) {
    const [figure, letter] = [list[place]!, letters[place]!];
    if (figure.raw !== usualRaw(figure.value, letter)) (raws ??= {})[place] = figure.raw;
    if (figure.effective !== usualEffective(figure.value, letter)) (effective ??= {})[place] = figure.effective;
  }
  return {
    ...(isForm ? {} : { ids: [...ids] }),
    values: formatNumbers(list.map(({ value }) => value)),
    readings: formatRuns(letters),
    standings: formatRuns(list.map(({ standing }) => initialOf[standing])),
    ...(raws === undefined ? {} : { raws }),
    ...(effective === undefined ? {} : { effective }),
  };
}

/** Texts of the cells, in order: their lengths give the places. */
export function unpackRaws(packed: PackedFigures, values: readonly (number | null)[]): (string | null)[] {
  const letters = lettersOf(packed.readings, values.length);
  return values.map((value, place) => {
    const told = packed.raws?.[place];
    return told === undefined ? usualRaw(value, letters[place]!) : told;
  });
}

/** `placesOf` tells where the figures stand, given their texts in the order of `ids`. */
export function unpackFigures(
  packed: PackedFigures,
  ids: readonly string[],
  placesOf: (raws: (string | null)[]) => Position[],
): Figures {
  const values = ids.length === 0 ? [] : parseNumbers(packed.values);
  const letters = lettersOf(packed.readings, ids.length);
  const standing = lettersOf(packed.standings, ids.length);
  const raws = unpackRaws(packed, values);
  const places = placesOf(raws);
  const figures: Figures = {};
  for (let place = 0; place < ids.length; place++) {
    const [value, letter] = [values[place]!, letters[place]!];
    const told = packed.effective?.[place];
    figures[ids[place]!] = {
      value,
      raw: raws[place]!,
      reading: readingOfLetter[letter]!,
      effective: told === undefined ? usualEffective(value, letter) : told,
      standing: standingOfLetter[standing[place]!]!,
      at: places[place]!,
    };
  }
  return figures;
}
