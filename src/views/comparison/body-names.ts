/** Names of bodies as comparison pages print them: two bodies of one name are told apart by their region. */
import type { Wording } from "./metric-words.ts";

export type BodyNames = (id: string) => string;
type Named = { id: string; name: string; place: string };

export function nameBodies(bodies: Named[], { t }: Wording): BodyNames {
  const uses = new Map<string, number>();
  for (const { name } of bodies) uses.set(name, (uses.get(name) ?? 0) + 1);
  const names = new Map(
    bodies.map(({ id, name, place }) => {
      const shared = (uses.get(name) ?? 0) > 1;
      return [id, shared ? t.compare.sameName(name, place === "" ? id : place) : name];
    }),
  );
  return (id) => names.get(id) ?? id;
}
