/** Names of bodies where many stand together: two bodies of one name are told apart by their place, else by their id. */
import type { DatasetIndex } from "../../model/dataset.ts";
import type { PageContext } from "../page-context.ts";

export type BodyNames = (id: string) => string;

export function nameBodies({ t }: PageContext, { agencies }: Pick<DatasetIndex, "agencies">): BodyNames {
  const uses = new Map<string, number>();
  for (const { name } of agencies) uses.set(name, (uses.get(name) ?? 0) + 1);
  const names = new Map(
    agencies.map(({ id, name, region }) => {
      const shared = (uses.get(name) ?? 0) > 1;
      const place = region.names.join("");
      return [id, shared ? t.comparison.sameName(name, place === "" ? id : place) : name];
    }),
  );
  return (id) => names.get(id) ?? id;
}
