/**
 * Names of all regions and bodies for the search box, in columns: as small as it can be, since a browser loads it whole.
 * The n-th entries of a table's columns belong together; `src/views/search-names.ts` reads it.
 */
import { z } from "zod";
import { RegionCode } from "../dataset.ts";
import { schemaVersion } from "./dataset-version.ts";

/** Values by place in a list, in decimal; what isn't here is as the rule says. */
const exceptions = <T extends z.ZodType>(value: T) => z.record(z.string().regex(/^\d+$/), value);

export const SearchFile = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  readings: z
    .string()
    .describe(
      "Each character of the names, followed by its usual toneless syllable: 卫wei东dong. Makes a name's pinyin.",
    ),
  regions: z.strictObject({
    codes: z.array(RegionCode),
    names: z.array(z.string()),
    parents: z.array(z.int().nullable()).describe("The region's own region, by its place in this list."),
    pinyin: exceptions(z.string()).describe("Where the usual readings are not the name's."),
  }),
  agencies: z.strictObject({
    names: z.array(z.string()),
    codes: z.array(z.string()).describe("The id's part before the slash."),
    regions: z.array(z.int().nullable()).describe("By place in the list of regions; null where it isn't known."),
    slugs: exceptions(z.string()).describe("The id's part after the slash, where it isn't the pinyin with hyphens."),
    pinyin: exceptions(z.string()).describe("Where the usual readings are not the name's."),
    aliases: exceptions(z.array(z.string())),
    places: exceptions(z.string()).describe("Names of the region from the province down, where it has no code."),
  }),
});
export type SearchFile = z.infer<typeof SearchFile>;
