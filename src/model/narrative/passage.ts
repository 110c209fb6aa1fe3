/**
 * A stretch of a report's section five that speaks of problems, of measures, or of what became of last year's. Says what
 * the words are about, never whether they are true; what can't be told apart belongs to no passage.
 */
import { z } from "zod";
import { problemThemeIds } from "./problem-theme-ids.ts";

export const PassageKind = z
  .enum(["problem", "measure", "followUp"])
  .describe("What is amiss; what is done or planned against it; what became of what an earlier report told.");
export type PassageKind = z.infer<typeof PassageKind>;

export const ProblemThemeId = z.enum(problemThemeIds);
export type ProblemThemeId = z.infer<typeof ProblemThemeId>;

export const Passage = z.strictObject({
  kind: PassageKind,
  paragraph: z.int().describe("By place in the section, from 0."),
  from: z.int().describe("Characters of the paragraph before it."),
  to: z.int().describe("Characters of the paragraph up to its end."),
  themes: z.array(ProblemThemeId).describe("In the order of the list; empty where no term of it occurs."),
});
export type Passage = z.infer<typeof Passage>;
