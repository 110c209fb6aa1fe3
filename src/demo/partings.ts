/**
 * Files that are not one sound report of one body and year: a corrected second report, a broken file, a half-year statistic.
 * Three bodies have one each however small the corpus; beyond them few by chance.
 */
import { chance, type Random } from "./random.ts";

export type Parting = "secondReport" | "brokenFile" | "halfYear";

/** By the number of the body, in the corpus's last year. */
const certain: Record<number, Parting> = { 7: "secondReport", 11: "brokenFile", 13: "halfYear" };

export function partingOf(body: number, isLastYear: boolean, random: Random): Parting | null {
  const byChance = chance(0.002, random) ? "secondReport" : chance(0.0004, random) ? "brokenFile" : null;
  return isLastYear ? (certain[body] ?? byChance) : byChance;
}
