/**
 * Which measure a number counts: the nearest word to its left that has a meaning, in its own stretch of the clause, else
 * the first to its right (5件予以公开). Null where that word is of another thing, or none is there.
 */
import type { Measure } from "../../model/narrative/claim.ts";
import { isNeutral, unknownBetween } from "./clauses.ts";
import type { Reading } from "./found-claim.ts";
import { isReview, type ReviewBlock, type Talk } from "./talk.ts";
import type { Token } from "./token.ts";

/** `used`: the last token that gave the measure, so that no later number takes it again. */
export type Told = { measures: Measure[]; plain: boolean; used: number };

const deciding = new Set<Measure>(["accepted", "concluded", "dealtWith"]);
const totals = new Set<Measure>(["received", "accepted", "dealtWith"]);

const isRequestNoun = (token: Token): boolean =>
  token.kind === "noun" && (token.noun === "request" || token.noun === "weakRequest");
const isChannel = (token: Token): boolean => token.kind === "noise" && token.channel;

/** A count of table 三, where the talk is of requests. */
function caseMeasure(measure: Measure, tokens: readonly Token[], at: number, reading: Reading): Measure | null {
  const { later, text } = reading;
  const token = tokens[at]!;
  const word = text.slice(token.from, token.to);
  if (later.family !== "requests" || later.isOfficialPapers) return null;
  if (totals.has(measure) && (reading.talk.isPart || tokens.filter(isChannel).length === 1)) return null;
  if (/^提/.test(word) && !tokens.some(isRequestNoun)) return null;
  if (measure === "carriedIn" || measure === "carriedOut") return carriedMeasure(measure, word, reading.talk);
  return measure;
}

/** 结转 with a year: in when it is from the year before, out when it is to the year after. */
function carriedMeasure(measure: "carriedIn" | "carriedOut", word: string, { year }: Talk): Measure | null {
  const told = /20\d\d/.exec(word);
  if (told === null || year === null) return measure;
  const difference = Number(told[0]) - year;
  if (measure === "carriedIn" && difference === -1) return measure;
  if (measure === "carriedOut" && difference === 1) return measure;
  return measure === "carriedOut" && difference === 0 && /^结转/.test(word) ? "carriedIn" : null;
}

const isDeciding = (token: Token): boolean => token.kind === "measure" && deciding.has(token.measure);

/** A kind of review; nothing where the body decides reviews itself (审结行政复议案件). */
function reviewMeasure(
  measure: ReviewBlock,
  tokens: readonly Token[],
  at: number,
  { text, talk }: Reading,
): Measure | null {
  const clause = text.slice(tokens[0]!.from, tokens[at]!.to);
  const isReceived = tokens.slice(0, at).some((token) => token.kind === "measure" && token.measure === "received");
  const next = tokens[at + 1];
  // 收到行政复议申请97件: the requests are not for information, and what follows is of them too.
  const isAsked = isReceived && next?.kind === "noun" && next.noun === "weakRequest";
  const decides =
    isAsked ||
    /(?:代理|应诉|出庭)[^，。；]*$/.test(text.slice(Math.max(0, tokens[at]!.from - 8), tokens[at]!.from)) ||
    tokens.slice(0, at).some(isDeciding);
  if (decides && !clause.includes("信息公开")) {
    talk.review = null;
    if (isAsked) talk.family = "other";
    return null;
  }
  return measure;
}

/** Null where the word at this place means another thing here. */
export function measureAt(tokens: readonly Token[], at: number, reading: Reading): Measure | null {
  const token = tokens[at]!;
  const { talk } = reading;
  if (token.kind === "result") return talk.review === null ? null : (`${talk.review}.${token.result}` as Measure);
  if (token.kind === "document") {
    const documents = talk.documents ?? reading.later.documents;
    return documents === null ? null : `${documents}.${token.part}`;
  }
  if (token.kind !== "measure") return null;
  if (token.family === "case") return caseMeasure(token.measure, tokens, at, reading);
  return isReview(token.measure) ? reviewMeasure(token.measure, tokens, at, reading) : token.measure;
}

export const hasMeaning = (token: Token, { talk, later }: Reading): boolean =>
  token.kind === "measure" ||
  token.kind === "result" ||
  (token.kind === "document" && (talk.documents ?? later.documents) !== null);

/** The other kind of review joined to one by 、 or 和, with nothing known to be counted apart. */
function joinedReviews(tokens: readonly Token[], at: number): number | null {
  let isJoined = false;
  for (let i = at - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (token.kind === "pause" || token.kind === "and") isJoined = true;
    else if (token.kind === "measure" && isReview(token.measure)) {
      return isJoined && unknownBetween(tokens, i, at) === 0 ? i : null;
    } else if (!isNeutral(token)) return null;
  }
  return null;
}

function reviewsTogether(tokens: readonly Token[], at: number, value: number): Measure[] | null {
  const token = tokens[at]!;
  const other = joinedReviews(tokens, at);
  if (token.kind !== "measure" || !isReview(token.measure) || other === null) return null;
  const first = tokens[other]!;
  if (first.kind !== "measure" || first.measure === token.measure) return null;
  return value === 0 ? [first.measure, token.measure] : ["reviews"];
}

const verbs = new Set<Measure>(["received", "accepted", "answered", "concluded"]);

/** 收到并办结1件: the verb before, where only 并, 和 or 、 stands between. */
function joinedVerbs(tokens: readonly Token[], at: number, reading: Reading): Measure[] {
  const [first, link, second] = [tokens[at - 2], tokens[at - 1], tokens[at]!];
  if (first?.kind !== "measure" || second.kind !== "measure" || link === undefined) return [];
  const isLink = link.kind === "and" || link.kind === "pause" || reading.text.slice(link.from, link.to) === "并";
  const areVerbs = verbs.has(first.measure) && verbs.has(second.measure) && first.measure !== second.measure;
  if (!isLink || !areVerbs || unknownBetween(tokens, at - 2, at) > 0) return [];
  const measure = measureAt(tokens, at - 2, reading);
  return measure === null ? [] : [measure];
}

/** 维持行政复议3件: the result stands before what it is of. */
const turnedResult = (tokens: readonly Token[], at: number): number =>
  tokens[at - 1]?.kind === "result" ? at - 1 : at;

export function measureOnLeft(
  tokens: readonly Token[],
  quantity: number,
  start: number,
  reading: Reading,
): Told | null | "none" {
  const { value, unit } = tokens[quantity] as Extract<Token, { kind: "quantity" }>;
  for (let i = quantity - 1; i >= start; i--) {
    const token = tokens[i]!;
    if (token.kind === "noise" || token.kind === "change" || token.kind === "negation") return null;
    if (token.kind === "pause") return "none";
    if (!hasMeaning(token, reading)) continue;
    const unknown = unknownBetween(tokens, i, quantity);
    if (token.kind === "measure" && token.measure === "disclosed") {
      const told = publishedMeasure(tokens, i, quantity, reading);
      if (told !== undefined) return told;
    }
    const isPublic = token.kind === "measure" && token.family === "proactive";
    if (unknown > (isPublic ? 8 : 0)) return null;
    if (isPublic && unit !== null && !/[条篇件份次则]/.test(unit)) return null;
    const joined = reviewsTogether(tokens, i, value);
    if (joined !== null) return { measures: joined, plain: true, used: i };
    const measure = measureAt(tokens, isReviewToken(token) ? turnedResult(tokens, i) : i, reading);
    if (measure === null) return null;
    // 办理…行政复议案件9件 may be those that the body decides, even where they are about information.
    const mayDecide = isReviewToken(token) && tokens.slice(0, i).some(isDeciding);
    const isPlain = unknown === 0 && !mayDecide;
    return { measures: [...joinedVerbs(tokens, i, reading), measure], plain: isPlain, used: i };
  }
  return "none";
}

const isReviewToken = (token: Token): boolean => token.kind === "measure" && isReview(token.measure);

/** 公开, said of information rather than of what became of a request; undefined where it isn't. */
function publishedMeasure(
  tokens: readonly Token[],
  at: number,
  quantity: number,
  reading: Reading,
): Told | null | undefined {
  const between = tokens.slice(at + 1, quantity);
  const isInformation = between.some((token) => token.kind === "noun" && token.noun === "information");
  if (!isInformation && reading.later.family === "requests" && !between.some((t) => t.kind === "noun"))
    return undefined;
  return isInformation ? publishedCount(tokens, at, quantity, reading) : null;
}

/** 发布政府信息12条: information made public, unless the talk is of requests or of an account on some platform. */
export function publishedCount(tokens: readonly Token[], at: number, quantity: number, reading: Reading): Told | null {
  const { unit } = tokens[quantity] as Extract<Token, { kind: "quantity" }>;
  if (reading.later.family === "requests" || tokens.some(isChannel) || reading.talk.isPart) return null;
  if (unit === null || !/^[条篇]/.test(unit) || unknownBetween(tokens, at, quantity) > 8) return null;
  return { measures: ["proactive"], plain: false, used: at };
}

export function measureOnRight(tokens: readonly Token[], quantity: number, reading: Reading): Told | null {
  for (let i = quantity + 1; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === "quantity" || token.kind === "pause" || token.kind === "noise" || token.kind === "change")
      return null;
    if (token.kind === "negation" || token.kind === "plan") return null;
    if (!hasMeaning(token, reading)) continue;
    if (unknownBetween(tokens, quantity, i) > 0) return null;
    if (token.kind === "measure" && (token.measure === "received" || token.family === "proactive")) return null;
    const measure = measureAt(tokens, i, reading);
    return measure === null ? null : { measures: [measure], plain: true, used: i };
  }
  return null;
}

/** Every measure of a list that one number is said of: 新收、办结申请各1件, 均为0. */
export function measuresOfEach(
  tokens: readonly Token[],
  quantity: number,
  start: number,
  reading: Reading,
): Told | null {
  const measures: Measure[] = [];
  let first = quantity;
  for (let i = quantity - 1; i >= start; i--) {
    const token = tokens[i]!;
    if (token.kind === "noise" || token.kind === "change" || token.kind === "negation") break;
    if (!hasMeaning(token, reading)) continue;
    // 答复引起的复议、诉讼各1件: the cause is not counted.
    if (measures.some(isReview) && !isReviewToken(token)) break;
    const measure = measureAt(tokens, i, reading);
    if (measure !== null && !measures.includes(measure)) measures.unshift(measure);
    first = i;
  }
  if (measures.length === 0 || unknownBetween(tokens, first, quantity) > 0) return null;
  return { measures, plain: true, used: quantity };
}
