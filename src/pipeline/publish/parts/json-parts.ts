/**
 * A JSON file of which one list is long → its parts, so that only those are held against the schema and rendered again whose
 * items have changed. All parts together are the file as it would be rendered whole; without one place for the list it is.
 */
import { hashOf } from "../kept-list.ts";
import type { FilePart } from "../kept-files.ts";
import { publishedFiles, renderJson, type PublishedName } from "../published-files.ts";

/** `placeOf`: items that follow one another and are told the same place stand in one part. */
export type LongList<Item> = { key: string; items: readonly Item[]; placeOf: (item: Item) => string };

function groupByPlace<Item>({ items, placeOf }: LongList<Item>): Item[][] {
  const groups: Item[][] = [];
  let place: string | null = null;
  for (const item of items) {
    const own = placeOf(item);
    if (own !== place) groups.push([]);
    place = own;
    groups.at(-1)!.push(item);
  }
  return groups;
}

type ListSchema = { parse: (items: unknown) => unknown };

/** Items as they stand in the list, without its brackets. */
function renderItems(name: PublishedName, key: string, items: readonly unknown[]): string {
  const schema = (publishedFiles[name].schema.shape as Record<string, ListSchema>)[key]!;
  return JSON.stringify(schema.parse(items)).slice(1, -1);
}

/** `value` is the file's but for the list. */
export function partsOfJson<Item>(name: PublishedName, value: object, list: LongList<Item>): FilePart[] {
  const { key } = list;
  const [before = "", after, ...others] = renderJson(name, { ...value, [key]: [] }).split(`"${key}":[]`);
  if (after === undefined || others.length > 0) {
    return [{ key: null, render: () => renderJson(name, { ...value, [key]: list.items }) }];
  }
  const parts = groupByPlace(list).map((items, at): FilePart => ({
    key: hashOf(`${at === 0} ${JSON.stringify(items)}`),
    render: () => (at === 0 ? "" : ",") + renderItems(name, key, items),
  }));
  return [{ key: null, render: () => `${before}"${key}":[` }, ...parts, { key: null, render: () => `]${after}` }];
}
