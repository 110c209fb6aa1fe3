/**
 * A JSON file of which one list is long → its parts, so that only those are held against the schema and rendered again whose
 * items have changed. All parts together are the file as it would be rendered whole; without one place for the list it is.
 */
import type { FilePart } from "../kept-files.ts";
import { groupByPlace, type ByPlace } from "./group-by-place.ts";
import { publishedFiles, renderJson, type PublishedName } from "../published-files.ts";

/** Items that follow one another; `digest` tells all that they are made of, null where nobody can. */
export type ListGroup = { digest: string | null; items: () => readonly unknown[] };
export type LongList = { key: string; groups: readonly ListGroup[] };

export const groupsByPlace = <Item>(list: ByPlace<Item>): ListGroup[] =>
  groupByPlace(list).map(({ items, digest }) => ({ digest, items: () => items }));

type ListSchema = { parse: (items: unknown) => unknown };

/** Items as they stand in the list, without its brackets. */
function renderItems(name: PublishedName, key: string, items: readonly unknown[]): string {
  const schema = (publishedFiles[name].schema.shape as Record<string, ListSchema>)[key]!;
  return JSON.stringify(schema.parse(items)).slice(1, -1);
}

/** `value` is the file's but for the list. */
export function partsOfJson(name: PublishedName, value: object, { key, groups }: LongList): FilePart[] {
  const [before = "", after, ...others] = renderJson(name, { ...value, [key]: [] }).split(`"${key}":[]`);
  if (after === undefined || others.length > 0) {
    const whole = (): object => ({ ...value, [key]: groups.flatMap(({ items }) => items()) });
    return [{ key: null, render: () => renderJson(name, whole()) }];
  }
  const parts = groups.map(({ digest, items }, at): FilePart => ({
    key: digest === null ? null : `${at === 0 ? "first" : "later"} ${digest}`,
    render: () => (at === 0 ? "" : ",") + renderItems(name, key, items()),
  }));
  return [{ key: null, render: () => `${before}"${key}":[` }, ...parts, { key: null, render: () => `]${after}` }];
}
