/**
 * Bodies of a county that did not last: renamed, merged, split, closed. A county's number decides which of these happened
 * there; every kind happens somewhere however few counties there are. Needs two years at least, else nothing happens.
 */
import { passing, type BodyKind } from "./body-kinds.ts";

export type Status = "active" | "renamed" | "merged" | "split" | "abolished";
/** `successors` and `formerIds` are pinyin of kinds in the same county, to be made into ids. */
export type Lifetime = {
  kind: BodyKind;
  status: Status;
  from: number | null;
  until: number | null;
  successors: BodyKind[];
  formerIds: BodyKind[];
  /** The name up to and including a year, where the body kept its id under another one. */
  formerName: { kind: BodyKind; until: number } | null;
};

const lasting: Omit<Lifetime, "kind"> = {
  status: "active",
  from: null,
  until: null,
  successors: [],
  formerIds: [],
  formerName: null,
};
const life = (kind: BodyKind, changes: Partial<Lifetime> = {}): Lifetime => ({ ...lasting, ...changes, kind });

/** `last`: the last year before the change. */
const events: ((last: number) => Lifetime[])[] = [
  (last) => [life(passing.ruralRevival, { formerName: { kind: passing.povertyOffice, until: last } })],
  (last) => [
    life(passing.investmentService, { status: "renamed", until: last, successors: [passing.investmentPromotion] }),
    life(passing.investmentPromotion, { from: last + 1 }),
  ],
  () => [life(passing.emergency, { formerIds: [passing.workSafety] })],
  (last) => [
    life(passing.planning),
    life(passing.grain, { status: "merged", until: last, successors: [passing.planning] }),
    life(passing.prices, { status: "merged", until: last, successors: [passing.planning] }),
  ],
  (last) => [
    life(passing.landAndWater, { status: "split", until: last, successors: [passing.forestry, passing.water] }),
    life(passing.forestry, { from: last + 1 }),
    life(passing.water, { from: last + 1 }),
  ],
  (last) => [life(passing.zone, { status: "abolished", until: last })],
];

/** What happened in the county of this number, of so many counties. */
export function lifetimesOf(county: number, counties: number, years: readonly number[]): Lifetime[] {
  const last = years[Math.floor(years.length / 2) - 1];
  if (last === undefined) return [];
  const turn = Math.min(counties, events.length);
  return events.flatMap((event, at) => (at % turn === county % turn ? event(last) : []));
}
