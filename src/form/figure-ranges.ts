/**
 * Lists of figure ids in few words: three or more that follow one another in the dictionary's order become first..last, so
 * that a finding on a whole table names two figures instead of seventy. Loses nothing; ids that the form lacks stay.
 */
import { allFigureIds } from "./figure-ids.ts";

const fewest = 3;
const places = new Map(allFigureIds.map((id, at) => [id, at]));

export function rangesOfFigures(ids: readonly string[]): string[] {
  const runs: string[][] = [];
  for (const id of ids) {
    const run = runs.at(-1);
    const before = places.get(run?.at(-1) ?? "");
    if (run !== undefined && before !== undefined && places.get(id) === before + 1) run.push(id);
    else runs.push([id]);
  }
  return runs.flatMap((run) => (run.length < fewest ? run : [`${run[0]}..${run.at(-1)}`]));
}

export const figuresOfRanges = (ranges: readonly string[]): string[] =>
  ranges.flatMap((range) => {
    const [first = "", last] = range.split("..");
    return last === undefined ? [first] : allFigureIds.slice(places.get(first), (places.get(last) ?? -1) + 1);
  });
