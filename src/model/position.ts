/**
 * Where something stands in a source: line and column count from 1, a column is a UTF-16 code unit,
 * as editors and GitHub count them. A reader that cannot tell says "unknown"; it never invents a place.
 */
import { z } from "zod";

export const Position = z.union([
  z.strictObject({
    page: z.int().positive().optional(),
    line: z.int().positive(),
    column: z.int().positive(),
  }),
  z.literal("unknown"),
]);
export type Position = z.infer<typeof Position>;
