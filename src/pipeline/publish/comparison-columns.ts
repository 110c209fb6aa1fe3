/**
 * One report → a letter, a number and a denominator for each measure, as the small files of the comparison hold them.
 * Takes metrics and figures as they were derived; computes nothing and leaves nothing out.
 */
import { allFigureIds } from "../../form/figure-ids.ts";
import type { DerivedYear } from "../../model/packed/derived-dataset.ts";
import { columnsOf } from "../../packing/figure-columns.ts";
import { letterOfFigure, letterOfMetric, lineOf } from "../../packing/measure-states.ts";
import { rowPlaces } from "../../packing/packed-tables.ts";

export type MeasuredYear = {
  states: string;
  values: (number | null)[];
  /** For metrics alone, null for counts. */
  denominators: (number | null)[];
  /** For figures alone. */
  lines: (number | string)[];
};

type Figures = { states: string; values: (number | null)[]; lines: (number | string)[] };

/** Nearly every report is told without unpacking its figures; null for those that are not. */
function figuresInColumns({ packed, form }: DerivedYear): Figures | null {
  const columns = columnsOf(packed.figures, form);
  const placeOf = rowPlaces(packed, form);
  if (columns === null || placeOf === null) return null;
  const places = allFigureIds.map((id) => columns.placeOf.get(id));
  const letterAt = (place: number): string =>
    columns.readings[place] === "p" && columns.isDisputed[place] === true ? "d" : columns.readings[place]!;
  return {
    states: places.map((place) => (place === undefined ? "e" : letterAt(place))).join(""),
    values: places.map((place) => (place === undefined ? null : columns.effective[place]!)),
    lines: places.map((place, at) => lineOf(place === undefined ? undefined : placeOf(allFigureIds[at]!))),
  };
}

function figuresOneByOne({ figures }: DerivedYear): Figures {
  const cells = allFigureIds.map((id) => figures[id]);
  return {
    // A figure without an entry is one that the report's form doesn't print.
    states: cells.map((figure) => (figure === undefined ? "e" : letterOfFigure(figure))).join(""),
    values: cells.map((figure) => figure?.effective ?? null),
    lines: cells.map((figure) => lineOf(figure?.at)),
  };
}

/** `metricIds` and then all figures of the form: the order of `measures` in the directory. */
export function measureYear(year: DerivedYear, metricIds: readonly string[]): MeasuredYear {
  const told = year.metrics;
  const metrics = metricIds.map((id) => told.find((metric) => metric.id === id));
  const { states, values, lines } = figuresInColumns(year) ?? figuresOneByOne(year);
  return {
    states: metrics.map(letterOfMetric).join("") + states,
    values: [...metrics.map((metric) => metric?.numerator ?? null), ...values],
    denominators: metrics.map((metric) => metric?.denominator ?? null),
    lines,
  };
}
