/** A long list → groups of items that follow one another, each with a digest of all that its items hold. */
import { hashOf } from "../kept-list.ts";

/** Items that follow one another and are told the same place stand in one group. */
export type ByPlace<Item> = { items: readonly Item[]; placeOf: (item: Item) => string };
export type Placed<Item> = { items: Item[]; digest: string };

/** Of the list that was grouped last: findings are published twice, as JSON and as a table. */
let last: { items: readonly unknown[]; groups: Placed<unknown>[] } | null = null;

export function groupByPlace<Item>({ items, placeOf }: ByPlace<Item>): Placed<Item>[] {
  if (last?.items === items) return last.groups as Placed<Item>[];
  const groups: Item[][] = [];
  let place: string | null = null;
  for (const item of items) {
    const own = placeOf(item);
    if (own !== place) groups.push([]);
    place = own;
    groups.at(-1)!.push(item);
  }
  const placed = groups.map((each) => ({ items: each, digest: hashOf(JSON.stringify(each)) }));
  last = { items, groups: placed };
  return placed;
}
