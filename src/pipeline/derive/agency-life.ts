/**
 * What the registry tells of a body's life: its state, what it came from and became, and ids it had before. Gives too the
 * addresses that lead to another body. A chain of successors that runs in a circle, or parts, leads nowhere.
 */
import { diagnose, type Diagnostic } from "../../diagnostics/outcome.ts";
import { compareCodePoints } from "../../model/code-point-order.ts";
import type { Agency, AgencyReference, DatasetIndex } from "../../model/dataset.ts";
import type { RegistryEntry } from "../../model/registry.ts";

export type AgencyLife = Pick<Agency, "status" | "until" | "predecessors" | "successors" | "formerIds">;
export type Lives = {
  of: (id: string) => AgencyLife;
  moved: DatasetIndex["moved"];
  /** Successors that the registry names and nobody knows. */
  findings: Diagnostic[];
};

type Named = { id: string; name: string };

const unregistered: AgencyLife = { status: "active", until: null, predecessors: [], successors: [], formerIds: [] };

/** `published` are the bodies that have reports. Successors that are neither there nor in the registry are left out and reported. */
export function createLives(registry: readonly RegistryEntry[], published: readonly Named[]): Lives {
  const entries = new Map(registry.map((entry) => [entry.id, entry]));
  const names = new Map([...registry, ...published].map(({ id, name }) => [id, name]));
  const moved = listMoved(entries, new Set(published.map(({ id }) => id)));
  const pages = new Set([...published, ...moved].map(({ id }) => id));
  const refer = (ids: readonly string[]): AgencyReference[] =>
    ids.flatMap((id) => {
      const name = names.get(id);
      return name === undefined ? [] : [{ id, name, published: pages.has(id) }];
    });
  const sources = new Map<string, string[]>();
  for (const entry of registry) {
    for (const id of entry.successors) sources.set(id, [...(sources.get(id) ?? []), entry.id]);
  }
  const of = (id: string): AgencyLife => {
    const entry = entries.get(id);
    const predecessors = refer([...(sources.get(id) ?? [])].sort(compareCodePoints));
    if (entry === undefined) return { ...unregistered, predecessors };
    const { status, until, successors, formerIds } = entry;
    return { status, until, predecessors, successors: refer(successors), formerIds };
  };
  return { of, moved, findings: unknownSuccessors(registry, names) };
}

const unknownSuccessors = (registry: readonly RegistryEntry[], names: ReadonlyMap<string, string>): Diagnostic[] =>
  registry.flatMap(({ name, successors }) =>
    successors
      .filter((id) => !names.has(id))
      .map((successor) =>
        diagnose("registry-successor-unknown", { agency: name, successor }, { file: "agencies.csv" }),
      ),
  );

function listMoved(entries: ReadonlyMap<string, RegistryEntry>, published: ReadonlySet<string>): DatasetIndex["moved"] {
  const moved = [...entries.values()].flatMap((entry) => {
    const to = followSuccessors(entry, entries, published);
    if (to === null) return [];
    const ids = published.has(entry.id) ? entry.formerIds : [entry.id, ...entry.formerIds];
    return ids.filter((id) => !published.has(id)).map((id) => ({ id, name: entry.name, to }));
  });
  return moved.sort((a, b) => compareCodePoints(a.id, b.id));
}

/** The published body in which this one goes on: itself, or its only successor's. */
function followSuccessors(
  start: RegistryEntry,
  entries: ReadonlyMap<string, RegistryEntry>,
  published: ReadonlySet<string>,
): string | null {
  const seen = new Set<string>();
  for (let id = start.id; !seen.has(id);) {
    if (published.has(id)) return id;
    seen.add(id);
    const [next, ...others] = entries.get(id)?.successors ?? [];
    if (next === undefined || others.length > 0) return null;
    id = next;
  }
  return null;
}
