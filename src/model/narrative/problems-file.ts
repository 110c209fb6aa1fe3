/**
 * What section five speaks of, counted: how many reports name each theme among problems and among measures, by year and by
 * level of the body. Originals and extracts are counted apart, since the words of extracts are ours.
 */
import { z } from "zod";
import { AgencyLevel, schemaVersion } from "../dataset.ts";
import { ProblemThemeId } from "./passage.ts";

const byTheme = z.array(z.int()).length(ProblemThemeId.options.length).describe("In the order of `themes`.");

export const ProblemGroup = z.strictObject({
  year: z.int(),
  level: z
    .enum(["all", ...AgencyLevel.options, "unknown"])
    .describe("The body's level; all: every body, those of no known level too."),
  words: z
    .enum(["original", "extract"])
    .describe("Whose words they are: the body's, or, of an extract, the project's."),
  reports: z.int(),
  readable: z.int().describe("Reports of whose section five something was told apart; the others are left out below."),
  problems: byTheme,
  problemsWithoutTheme: z.int().describe("Reports with a passage of problems in which no term occurs."),
  measures: byTheme,
  measuresWithoutTheme: z.int(),
  followUps: z.int().describe("Reports that say what became of an earlier year's problems."),
});
export type ProblemGroup = z.infer<typeof ProblemGroup>;

export const ProblemsFile = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  themes: z.array(
    z.strictObject({
      id: ProblemThemeId,
      name: z.strictObject({ zh: z.string(), en: z.string() }),
      terms: z.array(z.string()).describe("A sentence that holds one of them belongs to the theme."),
    }),
  ),
  groups: z.array(ProblemGroup).describe("By year, then all before the levels, then originals before extracts."),
});
export type ProblemsFile = z.infer<typeof ProblemsFile>;
