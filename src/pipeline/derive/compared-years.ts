/**
 * The figures of a report that the year before or after is held against, as they are kept with it → whether no sum over two
 * years fails, told without objects, since it is asked of every report. Which sums there are, the form tells.
 */
import { yearRelations } from "../../form/relations.ts";
import type { Compared } from "../../form/try-relations.ts";
import type { ReportFacts } from "../../model/packed/report-facts.ts";
import { packedColumns, type Printed } from "./figure-sums.ts";

const comparedIds = [
  ...new Set(yearRelations.flatMap(({ current, previous, plus, minus }) => [current, previous, plus, minus])),
].filter((id) => id !== null);

const comparedPlaces = new Map(comparedIds.map((id, place) => [id, place]));
const placeOf = (id: string | null): number => comparedPlaces.get(id ?? "") ?? -1;

const places = yearRelations.map(({ current, previous, plus, minus }) => ({
  current: placeOf(current),
  previous: placeOf(previous),
  plus: placeOf(plus),
  minus: placeOf(minus),
}));

export function comparedOf(printed: Printed): ReportFacts["compared"] {
  const columns = packedColumns(printed);
  const effectiveOf = (id: string): number | null | undefined =>
    columns === null ? printed.figures[id]?.effective : columns.effective[columns.placeOf.get(id) ?? -1];
  return comparedIds.map((id) => {
    const effective = effectiveOf(id);
    return effective === undefined ? "" : effective;
  });
}

export const comparedByFacts = (year: number, { compared }: Pick<ReportFacts, "compared">): Compared => ({
  year,
  effective: (id) => {
    const effective = compared[comparedPlaces.get(id) ?? -1];
    return effective === "" ? undefined : effective;
  },
});

type Year = { year: number; compared: ReportFacts["compared"] };

/** 0 where nothing is added; null where it isn't known. */
const term = (compared: ReportFacts["compared"], place: number): number | null => {
  const found = place === -1 ? 0 : compared[place]!;
  return found === "" ? null : found;
};

/** Whether nothing that the two print speaks against the sums over both years; true of years that don't follow each other. */
export function isContinued({ year, compared: now }: Year, { year: yearBefore, compared: before }: Year): boolean {
  if (yearBefore !== year - 1) return true;
  for (const relation of places) {
    const [left, base] = [now[relation.current]!, before[relation.previous]!];
    if (typeof left !== "number" || typeof base !== "number") continue;
    const [plus, minus] = [term(now, relation.plus), term(now, relation.minus)];
    if (plus !== null && minus !== null && left !== base + plus - minus) return false;
  }
  return true;
}
