/** What is told of a report's copied text in few bytes, as the file of its body has it; src/packing/words gives it back whole. */
import { z } from "zod";

const place = z
  .tuple([z.int(), z.int(), z.int(), z.int()])
  .describe("Section of the form from 0, paragraph from 0, first character of its text and the one after the last.");
export type PackedTextPlace = z.infer<typeof place>;

const source = z.strictObject({
  of: z.int().optional().describe("By place in `bodies`; absent for the same body."),
  year: z.int(),
  at: place,
  shared: z.int().describe("Runs of five characters in both, in hundredths of those in either."),
  text: z.string().optional().describe("Of the first source, where its words are others than here."),
});

export const PackedCopiedText = z.strictObject({
  counts: z
    .tuple([z.int(), z.int(), z.int(), z.int()])
    .describe(
      "Characters compared; of these, found elsewhere, in other years of the same body, in reports of other bodies.",
    ),
  bodies: z
    .array(z.tuple([z.string(), z.string()]))
    .optional()
    .describe("Ids and names of other bodies."),
  passages: z.array(
    z.strictObject({ at: place, total: z.int().optional().describe("1 where absent."), sources: z.array(source) }),
  ),
  more: z.int().optional().describe("Passages that are not listed; 0 where absent."),
});
export type PackedCopiedText = z.infer<typeof PackedCopiedText>;
export type PackedCopiedSource = z.infer<typeof source>;
