/**
 * What a corpus says of itself beside its reports: the registry of bodies (agencies.csv), regions of its own
 * (regions.csv), and whether it is made up (corpus.json). All of it is optional.
 * An id stands for one body for good; it is never given to another.
 */
import { z } from "zod";
import { AgencyId, AgencyKind, AgencyStatus, RegionCode } from "./dataset.ts";

export const RegistryEntry = z.strictObject({
  id: AgencyId,
  name: z.string().min(1),
  /** Other names that reports use for the same body. */
  aliases: z.array(z.string().min(1)),
  /** From the province down. */
  regionNames: z.array(z.string().min(1)),
  /** Overrides what the name tells. */
  kind: AgencyKind.nullable().default(null),
  status: AgencyStatus.default("active"),
  /** Last year in which the body existed. */
  until: z.int().min(1949).max(2100).nullable().default(null),
  successors: z.array(AgencyId).default([]),
  formerIds: z.array(AgencyId).default([]),
});
export type RegistryEntry = z.infer<typeof RegistryEntry>;

/** A row of regions.csv: adds a region to GB/T 2260, or overrides its name there. */
export const RegionRow = z.strictObject({
  code: RegionCode,
  name: z.string().min(1),
  /** Telephone area code, such as 0379; null where it isn't told. */
  phone: z
    .string()
    .regex(/^0\d{2,3}$/)
    .nullable(),
});
export type RegionRow = z.infer<typeof RegionRow>;

/** corpus.json. */
export const CorpusNote = z.strictObject({ synthetic: z.boolean().default(false) });
export type CorpusNote = z.infer<typeof CorpusNote>;

/** All of it. */
export type Corpus = { registry: RegistryEntry[]; regions: RegionRow[]; synthetic: boolean };
