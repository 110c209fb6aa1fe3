/**
 * What a region's page says of text that also stands in other reports: how many of its reports have such passages, and which
 * of the bodies that the page lists. Nothing where there is none.
 */
import type { DatasetIndex } from "../../model/dataset.ts";
import type { CopiedFile, CopiedReport } from "../../model/narrative/copied-file.ts";
import type { PageContext } from "../page-context.ts";
import { copiedBodies, type CopiedBody } from "./copied-page.ts";

/** Whole, because the page is made again when it changes, and for no other change of the file. */
export type RegionCopied = { found: number; reports: CopiedReport[] };
export type CopiedRegionView = { told: string; bodies: CopiedBody[] };

type Index = Pick<DatasetIndex, "agencies" | "regions">;

type ByRegion = ReadonlyMap<string, RegionCopied>;

/** Regions without such reports are left out. Reports of a county's towns are listed with the county's. */
function groupByRegion({ reports }: CopiedFile, index: Index): ByRegion {
  const levels = new Map(index.regions.map(({ code, level }) => [code, level]));
  const bodies = new Map(index.agencies.map(({ id, region }) => [id, region]));
  const regions = new Map<string, RegionCopied>();
  for (const report of reports) {
    const place = bodies.get(report.agencyId);
    for (const { code } of place?.path ?? []) {
      if (code === null) continue;
      const region = regions.get(code) ?? { found: 0, reports: [] };
      const level = levels.get(code);
      region.found += 1;
      if (code === place?.code || level === "county" || level === "town") region.reports.push(report);
      regions.set(code, region);
    }
  }
  return regions;
}

/** Every page of a region asks for its own. */
const known = new WeakMap<CopiedFile, ByRegion>();

/** By code of the region. */
export function copiedByRegion(file: CopiedFile, index: Index): ByRegion {
  const regions = known.get(file) ?? groupByRegion(file, index);
  known.set(file, regions);
  return regions;
}

/** Pages of regions with what each shows of the file. */
export function withCopied<P extends { code: string }>(pages: readonly P[], file: CopiedFile, index: Index) {
  const regions = copiedByRegion(file, index);
  return pages.map((page) => ({ ...page, copied: regions.get(page.code) }));
}

export const renderCopiedRegion = (context: PageContext, copied: RegionCopied | undefined): CopiedRegionView | null =>
  copied === undefined
    ? null
    : { told: context.t.narrative.copied.region.told(copied.found), bodies: copiedBodies(context, copied.reports) };
