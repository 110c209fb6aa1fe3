/**
 * One region's sums and spreads: what its page shows beyond the index. Sums never mix a body's own report with a summary;
 * spreads are of own reports of one year.
 */
import { z } from "zod";
import { AgencyId, RegionCode, schemaVersion, Totals } from "./dataset.ts";
import { MetricValue } from "./metric.ts";
import { PeerSpread } from "./peers.ts";

/** Above this many bodies a region's page tells how they spread and names none. */
export const mostBodiesListed = 40;

export const RegionFile = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  code: RegionCode,
  totals: z.array(Totals).describe("Of all bodies in the region, its parts included."),
  shown: z
    .strictObject({
      year: z.int().describe("The latest year for which at least half as many own reports are held as for any other."),
      reports: z.int(),
      spreads: z.array(PeerSpread),
      bodies: z
        .array(z.strictObject({ id: AgencyId, name: z.string(), received: MetricValue, disclosureRate: MetricValue }))
        .describe(`By name; empty where there are more than ${mostBodiesListed}.`),
    })
    .nullable()
    .describe("Null where no own report is held."),
});
export type RegionFile = z.infer<typeof RegionFile>;
