/**
 * The nones that one clause tells in words: 未收到申请, 未发生行政复议、行政诉讼, 无结转, 复议和诉讼均未发生. Only where nothing
 * unknown stands between "none" and the end of the clause: 未发生行政复议被纠错 is no none of reviews.
 */
import type { Measure } from "../../model/narrative/claim.ts";
import { unknownBetween, type Clause } from "./clauses.ts";
import type { FoundClaim } from "./found-claim.ts";
import { isReview, type Talk } from "./talk.ts";
import type { Token } from "./token.ts";

type Target = { measure: Measure; isImplied: boolean };

const mayBeNone = (measure: Measure): boolean =>
  isReview(measure) ||
  ["received", "accepted", "carriedIn", "carriedOut", "refused", "processingFee", "fees"].includes(measure);

function targetOf(token: Token, talk: Talk): Target | null {
  if (token.kind === "document") {
    const { documents } = talk;
    return documents === null || token.part === "inForce"
      ? null
      : { measure: `${documents}.${token.part}`, isImplied: false };
  }
  if (token.kind !== "measure" || !mayBeNone(token.measure)) return null;
  if (token.family === "case" && talk.family !== "requests") return null;
  return { measure: token.measure, isImplied: false };
}

const isPassable = ({ kind }: Token): boolean =>
  kind === "filler" ||
  kind === "noun" ||
  kind === "scope" ||
  kind === "title" ||
  kind === "negated" ||
  kind === "pause" ||
  kind === "and" ||
  kind === "year";

/** 未发生举报、行政复议: another thing that isn't there either; a way of asking would be a part. */
const isFirstOfList = (tokens: readonly Token[], at: number): boolean => {
  const [token, next] = [tokens[at]!, tokens[at + 1]];
  return token.kind === "noise" && !token.channel && (next?.kind === "pause" || next?.kind === "and");
};

/** What is said not to be, from a negation to the end of its clause; empty where anything else stands there. */
function targetsAfter(
  tokens: readonly Token[],
  negation: number,
  { talk, text }: { talk: Talk; text: string },
): Target[] {
  const targets: Target[] = [];
  let isListed = false;
  for (let i = negation + 1; i < tokens.length; i++) {
    const token = tokens[i]!;
    const target = targetOf(token, talk);
    if (target !== null) {
      if (!targets.some(({ measure }) => measure === target.measure)) targets.push(target);
    } else if (token.kind === "noise" && ((isListed && targets.length > 0) || isFirstOfList(tokens, i))) continue;
    else if (!isPassable(token)) return [];
    isListed = token.kind === "pause" || token.kind === "and" || (isListed && token.kind === "filler");
  }
  if (unknownBetween(tokens, negation, tokens.length - 1) > 0) return [];
  const reviews = targets.filter(({ measure }) => isReview(measure));
  if (reviews.length > 0) return reviews;
  if (targets.length > 0) return targets;
  const said = text.slice(tokens[negation]!.from, tokens.at(-1)!.to);
  // Of money, or of complaints, and not of requests.
  return /[费收]|投诉|举报/.test(said.replace("收到", "")) ? [] : impliedNone(tokens.slice(negation + 1), talk);
}

/** 无政府信息公开申请: a noun alone. */
function impliedNone(tokens: readonly Token[], talk: Talk): Target[] {
  const nouns = tokens.filter((token) => token.kind === "noun");
  const isRequest =
    nouns.some(({ noun }) => noun === "request") || (talk.isStrong && nouns.some(({ noun }) => noun === "weakRequest"));
  return isRequest ? [{ measure: "received", isImplied: true }] : [];
}

/** 行政复议、行政诉讼均未发生: what stands before a negation that ends the clause. */
function targetsBefore(tokens: readonly Token[], negation: number): Target[] {
  const after = tokens.slice(negation + 1);
  if (!after.every(({ kind }) => kind === "filler" || kind === "negated")) return [];
  const targets: Target[] = [];
  let first = negation;
  for (let i = negation - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (token.kind === "measure" && isReview(token.measure))
      targets.unshift({ measure: token.measure, isImplied: false });
    else if (!isPassable(token)) break;
    first = token.kind === "measure" ? i : first;
  }
  const unknown = unknownBetween(tokens, first, tokens.length - 1);
  // A colon parts 行政复议：无.
  return unknown === 0 || (unknown === 1 && negation === tokens.length - 1) ? targets : [];
}

/** 行政复议：无 */
function asAnswered(clause: Clause, before: Clause | null): Clause {
  const isAnswer = clause.tokens.length === 1 && before?.end?.kind === "clause" && before.end.mark === "：";
  return isAnswer ? { tokens: [...before.tokens, ...clause.tokens], end: clause.end } : clause;
}

/** `talk` is that of the clause's end; `text` ends the clause with a mark or the paragraph. */
export function noneClaims(told: { clause: Clause; before: Clause | null }, talk: Talk, text: string): FoundClaim[] {
  const clause = asAnswered(told.clause, told.before);
  const { tokens, end } = clause;
  const negations = tokens.flatMap(({ kind }, at) => (kind === "negation" ? [at] : []));
  if (negations.length !== 1 || tokens.some(({ kind }) => kind === "quantity" || kind === "plan")) return [];
  const at = negations[0]!;
  const last = tokens.at(-1)!;
  if ((end?.from ?? text.length) !== last.to) return [];
  const after = targetsAfter(tokens, at, { talk, text });
  const targets = after.length > 0 ? after : targetsBefore(tokens, at);
  const first = after.length > 0 ? tokens[at]! : tokens[0]!;
  return targets.map(({ measure, isImplied }) => ({
    measure,
    value: 0,
    unit: null,
    also: null,
    exact: true,
    plain: !isImplied && !talk.isYearDoubtful,
    year: talk.year,
    from: first.from,
    to: last.to,
  }));
}
