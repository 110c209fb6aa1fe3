/** Names of bodies as they are compared: two bodies of one name are told apart by their region. */
import type { CompareWording } from "./compare-words.ts";
import type { CompareBody } from "./decode-shards.ts";

export type BodyNames = (id: string) => string;

export function nameBodies(bodies: readonly CompareBody[], { t }: CompareWording): BodyNames {
  const uses = new Map<string, number>();
  for (const { name } of bodies) uses.set(name, (uses.get(name) ?? 0) + 1);
  const names = new Map(
    bodies.map(({ id, name, place }) => {
      const shared = (uses.get(name) ?? 0) > 1;
      return [id, shared ? t.sameName(name, place === "" ? id : place) : name];
    }),
  );
  return (id) => names.get(id) ?? id;
}
