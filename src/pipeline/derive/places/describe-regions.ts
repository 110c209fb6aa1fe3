/**
 * The tree of regions → what lists, menus and grids of what is held show: of all regions together, and of each one. Counties
 * stand under their cities; a town's bodies are counted with its county's.
 */
import { schemaVersion, type DatasetIndex } from "../../../model/dataset.ts";
import {
  mostBodiesListed,
  type ListedBody,
  type RegionFile,
  type RegionPart,
  type RegionsFile,
} from "../../../model/region-file.ts";
import { growTree, type IndexedBody, type RegionNode, type RegionTree } from "./region-tree.ts";

export type DescribedRegion = Omit<RegionFile, "schemaVersion" | "totals" | "shown">;

const partOf = ({ region, all, reports, coverage }: RegionNode, depth: number): RegionPart => ({
  code: region.code,
  name: region.name,
  level: region.level,
  depth,
  bodies: all.length,
  reports,
  ...coverage,
});

function ownPart({ own, ownCoverage }: RegionNode, depth: number): RegionPart[] {
  if (own.length === 0) return [];
  const reports = own.reduce((sum, { years }) => sum + years.length, 0);
  return [{ code: null, name: "", level: null, depth, bodies: own.length, reports, ...ownCoverage }];
}

const listsParts = ({ region }: RegionNode): boolean => region.level === "province" || region.level === "city";

function partsWithin(node: RegionNode, depth: number): RegionPart[] {
  if (!listsParts(node) || node.parts.length === 0) return [];
  return [
    ...ownPart(node, depth),
    ...node.parts.flatMap((part) => [
      partOf(part, depth),
      ...(part.region.level === "city" ? partsWithin(part, depth + 1) : []),
    ]),
  ];
}

const listBody = ({ id, name, kind, status, from, until, years }: IndexedBody): ListedBody => ({
  id,
  name,
  kind,
  status,
  from,
  until,
  years: years.map((year) => [year.year, year.kind, year.received]),
});

function describeNode(node: RegionNode, years: number[]): DescribedRegion {
  const held = node.all.flatMap((body) => body.years.map(({ year }) => year));
  return {
    region: node.region,
    years,
    bodies: node.all.length,
    reports: node.reports,
    held: { first: held.reduce((a, b) => Math.min(a, b)), last: held.reduce((a, b) => Math.max(a, b)) },
    parts: partsWithin(node, 0),
    listed: (listsParts(node) ? node.own : node.all).map(listBody),
  };
}

function partsOfAll(nodes: readonly RegionNode[], depth: number): RegionPart[] {
  return nodes
    .filter(({ region }) => region.level !== "town")
    .flatMap((node) => [
      partOf(node, depth),
      ...(node.region.level === "county" ? [] : partsOfAll(node.parts, depth + 1)),
    ]);
}

const describeAll = ({ roots, bodies, unplaced, years }: RegionTree): RegionsFile => ({
  schemaVersion,
  years,
  parts: partsOfAll(roots, 0),
  listed: bodies.length > mostBodiesListed ? [] : bodies.map(listBody),
  unplaced: unplaced.map(({ id }) => id),
});

/** `regions` is in the order of the index. */
export function describeRegions(index: Pick<DatasetIndex, "regions" | "agencies">): {
  all: RegionsFile;
  regions: DescribedRegion[];
} {
  const tree = growTree(index);
  const regions = index.regions.flatMap(({ code }) => {
    const node = tree.nodes.get(code);
    return node === undefined ? [] : [describeNode(node, tree.years)];
  });
  return { all: describeAll(tree), regions };
}
