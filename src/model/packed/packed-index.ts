/**
 * The index as it is published: a row of values for each report, and of a body only what isn't the usual. A region's names
 * and path stand in the list of regions, so a body gives its code. Comes back as it was.
 */
import { z } from "zod";
import { Agency, DatasetIndex, Region, type IndexedRegion, type YearSummary } from "../dataset.ts";
import { Edition } from "../report.ts";
import { Scope, SourceKind } from "../source.ts";

const Count = z.number().nullable();
const PackedYear = z
  .tuple([z.int(), Edition, Scope, SourceKind, Count, Count, Count, Count, Count, z.int(), z.int(), z.int()])
  .describe(
    "Year, edition, scope, kind; received, carriedIn, handled, carriedOut, reviewCases as effective values, null where not known; numbers of errors, warnings and notes found.",
  );
type PackedYear = z.infer<typeof PackedYear>;

const { aliases, status, until, predecessors, successors, formerIds } = Agency.shape;
const PackedAgency = z.strictObject({
  ...Agency.shape,
  region: z.strictObject({
    code: Region.shape.code,
    told: Region.shape.told,
    names: Region.shape.names.optional().describe("Where they aren't those of the region of this code."),
    path: Region.shape.path.optional().describe("Where it isn't that of the region of this code."),
  }),
  aliases: aliases.optional().describe("None where absent."),
  status: status.optional().describe("active where absent."),
  until: until.optional(),
  predecessors: predecessors.optional(),
  successors: successors.optional(),
  formerIds: formerIds.optional(),
  years: z.array(PackedYear),
});
type PackedAgency = z.infer<typeof PackedAgency>;

export const PackedIndex = z.strictObject({ ...DatasetIndex.shape, agencies: z.array(PackedAgency) });
export type PackedIndex = z.infer<typeof PackedIndex>;

type IndexedAgency = DatasetIndex["agencies"][number];
type RegionsByCode = ReadonlyMap<string, IndexedRegion>;

const byCode = (regions: readonly IndexedRegion[]): RegionsByCode =>
  new Map(regions.map((region) => [region.code, region]));

/** What a body of this region has for names and path where it has nothing of its own. */
function usualOf(code: string | null, regions: RegionsByCode): Pick<Region, "names" | "path"> {
  const region = regions.get(code ?? "");
  if (region === undefined) return { names: [], path: [] };
  return { names: region.names, path: region.path.map((own, at) => ({ code: own, name: region.names[at] ?? "" })) };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function packRegion({ code, names, path, told }: Region, regions: RegionsByCode): PackedAgency["region"] {
  const usual = usualOf(code, regions);
  return {
    code,
    told,
    ...(isSame(names, usual.names) ? {} : { names }),
    ...(isSame(path, usual.path) ? {} : { path }),
  };
}

function unpackRegion({ code, told, names, path }: PackedAgency["region"], regions: RegionsByCode): Region {
  const own = usualOf(code, regions);
  return { code, names: names ?? own.names, path: path ?? own.path, told };
}

function packYear({ year, edition, scope, kind, findings, ...counts }: YearSummary): PackedYear {
  const { received, carriedIn, handled, carriedOut, reviewCases } = counts;
  const { error, warning, note } = findings;
  return [year, edition, scope, kind, received, carriedIn, handled, carriedOut, reviewCases, error, warning, note];
}

function unpackYear([year, edition, scope, kind, ...rest]: PackedYear): YearSummary {
  const [received, carriedIn, handled, carriedOut, reviewCases, error, warning, note] = rest;
  const findings = { error, warning, note };
  return { year, edition, scope, kind, received, carriedIn, handled, carriedOut, reviewCases, findings };
}

const usual = { aliases: [], status: "active", until: null, predecessors: [], successors: [], formerIds: [] } as const;

/** Bodies of an index as they are published; `regions` are those of the index. */
export function packBodies(agencies: readonly IndexedAgency[], regions: readonly IndexedRegion[]): PackedAgency[] {
  const known = byCode(regions);
  return agencies.map(({ region, years, ...agency }): PackedAgency => {
    const odd = Object.entries(agency).filter(([key, value]) => !isSame(usual[key as keyof typeof usual], value));
    return {
      ...(Object.fromEntries(odd) as Omit<PackedAgency, "region" | "years">),
      region: packRegion(region, known),
      years: years.map(packYear),
    };
  });
}

export const packIndex = ({ agencies, ...index }: DatasetIndex): PackedIndex => ({
  ...index,
  agencies: packBodies(agencies, index.regions),
});

/** Of a file whose shape is known to be right. */
export function unpackIndex({ agencies, ...index }: PackedIndex): DatasetIndex {
  const regions = byCode(index.regions);
  const unpacked = agencies.map((agency): IndexedAgency => ({
    ...agency,
    region: unpackRegion(agency.region, regions),
    aliases: agency.aliases ?? [],
    status: agency.status ?? "active",
    until: agency.until ?? null,
    predecessors: agency.predecessors ?? [],
    successors: agency.successors ?? [],
    formerIds: agency.formerIds ?? [],
    years: agency.years.map(unpackYear),
  }));
  return { ...index, agencies: unpacked };
}

/** A published index as read from its file; one of another shape throws. */
export const readIndex = (file: unknown): DatasetIndex => unpackIndex(PackedIndex.parse(file));
