/**
 * What a passage is speaking of, carried from word to word: requests for information or something else, which year, which
 * kind of review, which documents. A heading forgets it, the end of a sentence most of it.
 */
import type { Measure } from "../../model/narrative/claim.ts";
import type { Token } from "./token.ts";

export type Family = "requests" | "other" | "proactive" | null;
export type ReviewBlock = "reconsideration" | "litigation" | "litigationDirect" | "litigationAfterReconsideration";

export type Talk = {
  family: Family;
  /** Requests for information are named as such, not only "requests". */
  isStrong: boolean;
  /** Incoming documents are being sorted: what is open, on request, or not. */
  isOfficialPapers: boolean;
  year: number | null;
  /** Another year was spoken of before in this paragraph, and this sentence names none. */
  isYearDoubtful: boolean;
  review: ReviewBlock | null;
  isPart: boolean;
  documents: "normativeDocuments" | "rules" | null;
  documentVerb: "made" | "repealed" | "inForce" | null;
};

export const startTalk = (year: number | null): Talk => ({
  family: null,
  isStrong: false,
  isOfficialPapers: false,
  year,
  isYearDoubtful: false,
  review: null,
  isPart: false,
  documents: null,
  documentVerb: null,
});

export const isReview = (measure: Measure): measure is ReviewBlock =>
  measure === "reconsideration" || measure.startsWith("litigation");

function endSentence(talk: Talk, reportYear: number | null): void {
  if (talk.year !== reportYear) talk.isYearDoubtful = true;
  talk.year = reportYear;
  talk.isOfficialPapers = talk.isPart = false;
  talk.review = talk.documents = talk.documentVerb = null;
}

const officialPapers = /^(?:公文|发文|公文类|公开属性)$/;

function hearNoun(talk: Talk, noun: Extract<Token, { kind: "noun" }>["noun"]): void {
  if (noun === "normativeDocuments" || noun === "rules") talk.documents = noun;
  else if (noun === "request" && !talk.isOfficialPapers) [talk.family, talk.isStrong] = ["requests", true];
  else if (noun === "weakRequest" && talk.family === null) talk.family = "requests";
}

/** Takes in one token; `reportYear` is what relative years are counted from. */
export function hear(
  talk: Talk,
  token: Token,
  { text, reportYear }: { text: string; reportYear: number | null },
): void {
  if (token.kind === "heading") Object.assign(talk, startTalk(reportYear));
  else if (token.kind === "sentence" && token.mark !== "；") endSentence(talk, reportYear);
  else if (token.kind === "noun") hearNoun(talk, token.noun);
  else if (token.kind === "document") talk.documentVerb = token.part;
  else if (token.kind === "part") talk.isPart = true;
  // 一季度2件，…，全年共10件
  else if (token.kind === "filler" && talk.year === null && text.startsWith("全年", token.from)) {
    talk.year = reportYear;
  } else if (token.kind === "noise") {
    if (officialPapers.test(text.slice(token.from, token.to))) talk.isOfficialPapers = true;
    if (token.sets) talk.family = "other";
  } else if (token.kind === "year") {
    const told =
      token.year ?? (token.difference === null || reportYear === null ? null : reportYear + token.difference);
    talk.year = told;
    talk.isYearDoubtful = false;
  } else if (token.kind === "measure") {
    if (token.family === "proactive") talk.family = "proactive";
    if (isReview(token.measure)) talk.review = token.measure;
    // 上年结转申请3件 is read as one word.
    if (talk.family === null && text.slice(token.from, token.to).includes("申请")) talk.family = "requests";
  }
}
