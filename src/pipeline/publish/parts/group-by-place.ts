/** A long list → groups of items that follow one another, each with a digest of all that its items hold. */
import { hashOf } from "../kept-list.ts";

/** Items that follow one another and are told the same place stand in one group. */
export type ByPlace<Item> = { items: readonly Item[]; placeOf: (item: Item) => string };
export type Placed<Item> = { items: Item[]; digest: string };

/** Themes and findings are published several times, as JSON and as tables. */
const known = new WeakMap<readonly unknown[], Placed<unknown>[]>();

export function groupByPlace<Item>({ items, placeOf }: ByPlace<Item>): Placed<Item>[] {
  const before = known.get(items);
  if (before !== undefined) return before as Placed<Item>[];
  const groups: Item[][] = [];
  let place: string | null = null;
  for (const item of items) {
    const own = placeOf(item);
    if (own !== place) groups.push([]);
    place = own;
    groups.at(-1)!.push(item);
  }
  const placed = groups.map((each) => ({ items: each, digest: hashOf(JSON.stringify(each)) }));
  known.set(items, placed);
  return placed;
}
