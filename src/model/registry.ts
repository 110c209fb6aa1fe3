/**
 * The optional registry of bodies, reports/agencies.csv: ids once given, their names and former or other names.
 * An id stands for one body for good; it is never given to another.
 */
import { z } from "zod";
import { AgencyId } from "./dataset.ts";

export const RegistryEntry = z.strictObject({
  id: AgencyId,
  name: z.string().min(1),
  /** Other names that reports use for the same body. */
  aliases: z.array(z.string().min(1)),
  /** From the province down. */
  regionNames: z.array(z.string().min(1)),
});
export type RegistryEntry = z.infer<typeof RegistryEntry>;
