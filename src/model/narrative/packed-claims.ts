/**
 * The counts that a report tells in words, packed: six numbers each, and what its tables print of which its text has no word.
 * What the words themselves give back (the unit, how they put it) isn't written again; src/packing/words packs and unpacks.
 */
import { z } from "zod";
import { Claim, Measure, Verdict } from "./claim.ts";

export const PackedClaims = z.strictObject({
  counts: z
    .string()
    .regex(/^[-0-9.,e+x]*$/)
    .describe(
      "Six numbers for each count, in the order of the text: measure and verdict by their place in the lists of text.json; paragraphs after that of the count before, all paragraphs of the report's sections counted from 0; first character in it; how many characters; the number. Parted by commas: nothing is 0, x5 is five times 0.",
    ),
  silent: z
    .array(Measure)
    .optional()
    .describe("Reviews that table 四 counts and the text has no word of; never told of extracts."),
});
export type PackedClaims = z.infer<typeof PackedClaims>;

/** A count at full length: `at.from` and `at.to` are characters (UTF-16) of the paragraph's text. */
export const ToldCount = z.strictObject({
  measure: Measure,
  verdict: Verdict,
  value: z.number(),
  at: Claim.shape.at,
});
export type ToldCount = z.infer<typeof ToldCount>;

export const ToldCounts = z.strictObject({ counts: z.array(ToldCount), silent: z.array(Measure) });
export type ToldCounts = z.infer<typeof ToldCounts>;
