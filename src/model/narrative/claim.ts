/**
 * A count that a report tells in words, where it stands, and how it stands to the report's own figures. A claim is what the
 * words say, never what they should say; one that isn't plainly a count of this report has no verdict of difference.
 */
import { z } from "zod";
import { SectionId } from "../report.ts";

const reviewMeasures = ["reconsideration", "litigation", "litigationDirect", "litigationAfterReconsideration"] as const;
const results = ["upheld", "corrected", "otherResult", "pending"] as const;

/** What is counted. Names of rows of table 三 are those of its rows; others are words that no single row has. */
export const Measure = z.enum([
  "received",
  "accepted",
  "answered",
  "concluded",
  "dealtWith",
  "carriedIn",
  "carriedOut",
  "granted",
  "partlyGranted",
  "disclosed",
  "refused",
  "refused.stateSecret",
  "refused.prohibitedByLaw",
  "refused.publicSafety",
  "refused.thirdPartyRights",
  "refused.internalAffairs",
  "refused.deliberative",
  "refused.enforcementFile",
  "refused.administrativeInquiry",
  "unavailable",
  "unavailable.notHeld",
  "unavailable.notReadyMade",
  "unavailable.unclear",
  "notProcessed",
  "notProcessed.complaint",
  "notProcessed.repeated",
  "notProcessed.excessive",
  "other",
  "other.uncorrected",
  "other.unpaid",
  ...reviewMeasures,
  ...reviewMeasures.flatMap((block) => results.map((result) => `${block}.${result}` as const)),
  "reviews",
  "normativeDocuments.made",
  "normativeDocuments.repealed",
  "normativeDocuments.inForce",
  "rules.made",
  "rules.repealed",
  "rules.inForce",
  "fees",
  "processingFee",
  "proactive",
]);
export type Measure = z.infer<typeof Measure>;

/** Whose count it is: the body's own, that of its whole area, another body's, or nobody named. */
export const ClaimScope = z.enum(["own", "area", "other", "unsaid"]);
export type ClaimScope = z.infer<typeof ClaimScope>;

export const Claim = z.strictObject({
  measure: Measure,
  value: z.number(),
  /** As written: 件, 宗, 条, 元 …; null for a none in words (未收到). */
  unit: z.string().nullable(),
  /** The same count in a second unit: 10 件/53 条. */
  also: z.strictObject({ value: z.number(), unit: z.string() }).nullable(),
  /** False where the words say 余, 约, 近, 超过, or give a range. */
  exact: z.boolean(),
  /** False where words that aren't known stand between measure and number or before them in the clause, or the measure is only implied. */
  plain: z.boolean(),
  scope: ClaimScope,
  /** Null for a part of a year, several years, or a year that isn't told beyond doubt. */
  year: z.int().nullable(),
  /** Of a count of information made public: how many counts after 其中 there are, and what they add up to. */
  parts: z.strictObject({ count: z.int(), sum: z.number() }).nullable(),
  /** In `sections` of the report: paragraph from 0, characters (UTF-16) of its text from 0, the end excluded. */
  at: z.strictObject({ section: SectionId, paragraph: z.int(), from: z.int(), to: z.int() }),
});
export type Claim = z.infer<typeof Claim>;

export const Verdict = z.enum([
  /** The number is the figure's, or that of one of the readings that the words allow. */
  "agrees",
  /** Same measure, unit, scope and year, and none of the readings gives the number. */
  "differs",
  /** As differs, where the table prints nothing but 0. */
  "tableZero",
  "otherUnit",
  "otherScope",
  "otherYear",
  /** Approximate: no table is as vague. */
  "approximate",
  /** No table counts it: 信息处理费, information made public. */
  "notInTables",
  "cannotTell",
]);
export type Verdict = z.infer<typeof Verdict>;
