/**
 * Passages of a report's text that also stand, word for word or nearly so, in other reports. It tells that they do, never
 * which was first. Names, numbers and dates are not compared, the wording of law and form is left out, extracts take no part.
 */
import { z } from "zod";
import { SectionId } from "../report.ts";

/** Where words stand: paragraph of the section from 0, characters (UTF-16) of its text from 0, the end excluded. */
export const TextPlace = z.strictObject({ section: SectionId, paragraph: z.int(), from: z.int(), to: z.int() });
export type TextPlace = z.infer<typeof TextPlace>;

/** Passages and sources kept of one report. */
export const mostPassages = 12;
export const mostSources = 3;

export const CopiedSource = z.strictObject({
  agencyId: z.string(),
  /** Of another body. */
  name: z.string().optional(),
  year: z.int(),
  at: TextPlace,
  kind: z.enum(["sameBody", "otherBody"]),
  /** Runs of five characters that both have, as a share of those that either has; two decimals. */
  shared: z.number().min(0).max(1),
  /** The words as they stand there, told of the first source; absent where they are those of this report. */
  text: z.string().optional(),
});
export type CopiedSource = z.infer<typeof CopiedSource>;

export const CopiedPassage = z.strictObject({
  at: TextPlace,
  /** Other reports that have it. */
  total: z.int(),
  /** Those that share most with this report; one of each kind where there are both. */
  sources: z.array(CopiedSource).min(1).max(mostSources),
});
export type CopiedPassage = z.infer<typeof CopiedPassage>;

export const CopiedText = z.strictObject({
  /** Characters of the sentences that are compared. */
  considered: z.int(),
  /** Of these, characters in sentences that also stand elsewhere. */
  found: z.int(),
  /** The same, by whose reports have them; a sentence may count in both. */
  sameBody: z.int(),
  otherBody: z.int(),
  /** The longest, then by place. */
  passages: z.array(CopiedPassage).min(1).max(mostPassages),
  /** Further passages that are not listed. */
  more: z.int(),
});
export type CopiedText = z.infer<typeof CopiedText>;
