/**
 * The index as a tree: each region with its parts and its bodies, and for every year how many of them existed and how many
 * have a report. A body whose region isn't known stands apart.
 */
import { compareCodePoints } from "../../../model/code-point-order.ts";
import { AgencyKind, type DatasetIndex, type IndexedRegion } from "../../../model/dataset.ts";
import { presenceIn, type Life } from "../../../model/presence.ts";

export type IndexedBody = DatasetIndex["agencies"][number] & Life;
/** For each of the tree's years. */
export type Coverage = { held: number[]; existing: number[] };
export type RegionNode = {
  region: IndexedRegion;
  /** In the order of their codes. */
  parts: RegionNode[];
  /** Bodies of this region itself, and how they are covered. */
  own: IndexedBody[];
  ownCoverage: Coverage;
  /** Bodies of this region and of all its parts. */
  all: IndexedBody[];
  coverage: Coverage;
  reports: number;
};
export type RegionTree = {
  nodes: ReadonlyMap<string, RegionNode>;
  roots: RegionNode[];
  bodies: IndexedBody[];
  unplaced: IndexedBody[];
  years: number[];
};

const byKindAndName = (a: IndexedBody, b: IndexedBody): number =>
  AgencyKind.options.indexOf(a.kind) - AgencyKind.options.indexOf(b.kind) ||
  compareCodePoints(a.pinyin, b.pinyin) ||
  compareCodePoints(a.id, b.id);

function yearsOf(agencies: DatasetIndex["agencies"]): number[] {
  const held = new Set(agencies.flatMap(({ years }) => years.map(({ year }) => year)));
  if (held.size === 0) return [];
  const [first, last] = [Math.min(...held), Math.max(...held)];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Adds the year in which a body came about, where one tells it; a body that took in another may be older. */
function withLives(agencies: DatasetIndex["agencies"]): IndexedBody[] {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  return agencies.map((agency) => {
    const untils = agency.predecessors.flatMap(({ id }) => {
      const before = byId.get(id);
      return before?.status === "renamed" || before?.status === "split" ? (before.until ?? []) : [];
    });
    return {
      ...agency,
      held: agency.years.map(({ year }) => year),
      from: untils.length === 0 ? null : Math.min(...untils) + 1,
    };
  });
}

const emptyCoverage = (years: readonly number[]): Coverage => ({
  held: years.map(() => 0),
  existing: years.map(() => 0),
});

function addTo(coverages: readonly Coverage[], body: IndexedBody, years: readonly number[]): void {
  for (const [at, year] of years.entries()) {
    if (presenceIn(body, year) !== "existing") continue;
    const isHeld = body.held.includes(year);
    for (const { held, existing } of coverages) {
      existing[at] = (existing[at] ?? 0) + 1;
      if (isHeld) held[at] = (held[at] ?? 0) + 1;
    }
  }
}

function createNodes(regions: readonly IndexedRegion[], years: readonly number[]): Map<string, RegionNode> {
  const nodes = new Map<string, RegionNode>();
  const byParent = regions.toSorted((a, b) => a.path.length - b.path.length || compareCodePoints(a.code, b.code));
  for (const region of byParent) {
    const counts = { coverage: emptyCoverage(years), ownCoverage: emptyCoverage(years), reports: 0 };
    const node: RegionNode = { region, parts: [], own: [], all: [], ...counts };
    nodes.set(region.code, node);
    if (region.parent !== null) nodes.get(region.parent)?.parts.push(node);
  }
  return nodes;
}

export function growTree({ regions, agencies }: Pick<DatasetIndex, "regions" | "agencies">): RegionTree {
  const years = yearsOf(agencies);
  const nodes = createNodes(regions, years);
  const bodies = withLives(agencies).sort(byKindAndName);
  const unplaced: IndexedBody[] = [];
  for (const body of bodies) {
    const own = body.region.code === null ? undefined : nodes.get(body.region.code);
    if (own === undefined) unplaced.push(body);
    own?.own.push(body);
    const around = (own?.region.path ?? []).flatMap((code) => nodes.get(code) ?? []);
    for (const node of around) {
      node.all.push(body);
      node.reports += body.years.length;
    }
    addTo([...around.map(({ coverage }) => coverage), ...(own === undefined ? [] : [own.ownCoverage])], body, years);
  }
  const roots = [...nodes.values()].filter(({ region }) => region.parent === null);
  return { nodes, roots, bodies, unplaced, years };
}
