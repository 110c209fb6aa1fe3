/**
 * The index as a tree: each region with its parts and its bodies. Made once for an index, however many pages ask;
 * a body whose region isn't known stands apart.
 */
import { compareCodePoints } from "../../model/code-point-order.ts";
import type { AgencyKind, DatasetIndex, IndexedRegion } from "../../model/dataset.ts";

export type IndexedAgency = DatasetIndex["agencies"][number];

export type RegionNode = {
  region: IndexedRegion;
  /** In the order of their codes. */
  parts: RegionNode[];
  /** Bodies of this region itself. */
  own: IndexedAgency[];
  /** Bodies of this region and of all its parts. */
  all: IndexedAgency[];
  reports: number;
};
export type RegionTree = {
  roots: RegionNode[];
  find: (code: string) => RegionNode | null;
  unplaced: IndexedAgency[];
  /** Every year from the first to the last held, so that all grids have the same columns. */
  years: number[];
  /** A body by its id, for predecessors and successors. */
  agency: (id: string) => IndexedAgency | null;
};

/** The order in which kinds stand on a page: from the government down to the others. */
export const kindOrder: readonly AgencyKind[] = [
  "government",
  "office",
  "department",
  "township",
  "subdistrict",
  "other",
];

const byKindAndName = (a: IndexedAgency, b: IndexedAgency): number =>
  kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
  compareCodePoints(a.pinyin, b.pinyin) ||
  compareCodePoints(a.id, b.id);

function yearsOf(agencies: readonly IndexedAgency[]): number[] {
  const held = agencies.flatMap((agency) => agency.years.map(({ year }) => year));
  if (held.length === 0) return [];
  const first = held.reduce((a, b) => Math.min(a, b));
  const last = held.reduce((a, b) => Math.max(a, b));
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function growTree({ regions, agencies }: DatasetIndex): RegionTree {
  const nodes = new Map<string, RegionNode>();
  const byParent = regions.toSorted((a, b) => a.path.length - b.path.length || compareCodePoints(a.code, b.code));
  for (const region of byParent) {
    const node = { region, parts: [], own: [], all: [], reports: 0 };
    nodes.set(region.code, node);
    if (region.parent !== null) nodes.get(region.parent)?.parts.push(node);
  }
  const unplaced: IndexedAgency[] = [];
  for (const agency of agencies.toSorted(byKindAndName)) {
    const own = agency.region.code === null ? undefined : nodes.get(agency.region.code);
    if (own === undefined) unplaced.push(agency);
    own?.own.push(agency);
    for (const code of own?.region.path ?? []) {
      const node = nodes.get(code);
      node?.all.push(agency);
      if (node !== undefined) node.reports += agency.years.length;
    }
  }
  const ids = new Map(agencies.map((agency) => [agency.id, agency]));
  return {
    roots: [...nodes.values()].filter(({ region }) => region.parent === null),
    find: (code) => nodes.get(code) ?? null,
    unplaced,
    years: yearsOf(agencies),
    agency: (id) => ids.get(id) ?? null,
  };
}

const trees = new WeakMap<DatasetIndex, RegionTree>();

export function regionTree(index: DatasetIndex): RegionTree {
  const known = trees.get(index) ?? growTree(index);
  trees.set(index, known);
  return known;
}
