/**
 * The counts that one clause tells in numbers. A number whose measure isn't told in its own clause may take it from the
 * clause before, where that ends with it (收到申请，共12件).
 */
import { unknownBetween, isNeutral, type Clause } from "./clauses.ts";
import type { FoundClaim, Reading } from "./found-claim.ts";
import { measureOnLeft, measureOnRight, measuresOfEach, publishedCount, type Told } from "./measure-of-count.ts";
import { respectiveCounts } from "./respective-counts.ts";
import { hear, type Talk } from "./talk.ts";
import type { Quantity, Token } from "./token.ts";

const caseUnits = /^(?:件次?|宗|起|例|份|条次?|次|项|个|篇|封|部)$/;
const moneyUnits = /^(?:元|万元|亿元)$/;

const isCount = ({ unit }: Quantity): boolean => unit === null || caseUnits.test(unit);
const isMoney = ({ unit }: Quantity): boolean => unit !== null && moneyUnits.test(unit);

/** What a number without a measure of its own takes from the clause before, or from a noun beside it. */
function impliedMeasure(
  tokens: readonly Token[],
  quantity: number,
  start: number,
  before: Clause | null,
  reading: Reading,
): Told | null {
  const left = tokens.slice(start, quantity);
  if (left.some((token) => !isNeutral(token))) return null;
  const isPart = reading.talk.isPart || left.some(({ kind }) => kind === "part");
  const hasNoun = (list: readonly Token[]): boolean =>
    list.some((token) => token.kind === "noun" && token.noun === "request");
  const isRequests = reading.later.family === "requests" && !isPart && !reading.later.isOfficialPapers;
  const last = before?.tokens.at(-1);
  if (
    start === 0 &&
    !isPart &&
    last !== undefined &&
    before?.end?.kind === "clause" &&
    before.end.from === last.to &&
    unknownInside(left, tokens[quantity]!) === 0
  ) {
    // A span of time is no count: 一年来，….
    if (before.tokens.some((token) => token.kind === "quantity" && isCount(token))) return null;
    const gap = { ...tokens[quantity]!, from: last.to, to: last.to };
    const told = measureOnLeft([...before.tokens, gap], before.tokens.length, 0, reading);
    if (told !== "none" && told !== null) return { ...told, used: -1 };
    if (told === null) return null;
    if (isRequests && hasNoun(before.tokens) && [...before.tokens, gap].every((t) => t === gap || isNeutral(t))) {
      return { measures: ["received"], plain: false, used: -1 };
    }
  }
  const isBeside = hasNoun(left) && unknownInside(left, tokens[quantity]!) === 0;
  const after = tokens.slice(quantity + 1);
  const isBehind = left.length > 0 && hasNoun(after) && !after.some((token) => token.kind === "noise");
  return isRequests && (isBeside || isBehind) ? { measures: ["received"], plain: false, used: -1 } : null;
}

const unknownInside = (left: readonly Token[], quantity: Token): number =>
  left.length === 0 ? 0 : unknownBetween([...left, quantity], 0, left.length);

function toldOf(
  tokens: readonly Token[],
  quantity: number,
  starts: { pause: number; count: number },
  before: Clause | null,
  reading: Reading,
): Told | null {
  const token = tokens[quantity] as Quantity;
  if (token.unit === null || tokens[quantity - 1]?.kind === "each") {
    const each = measuresOfEach(tokens, quantity, starts.count, reading);
    return each ?? (token.unit === null ? impliedMeasure(tokens, quantity, starts.pause, before, reading) : null);
  }
  const isGrown = tokens[quantity - 1]?.kind === "change" && isFormer(tokens, quantity - 2, reading.text);
  const left = measureOnLeft(tokens, isGrown ? quantity - 2 : quantity, starts.count, reading);
  if (left !== "none") return left;
  for (let i = quantity - 1; i >= starts.count; i--) {
    const { kind } = tokens[i]!;
    if (kind === "pause" || kind === "noise") break;
    if (kind === "publish" && tokens.slice(i, quantity).some((t) => t.kind === "noun" && t.noun === "information")) {
      return publishedCount(tokens, i, quantity, reading);
    }
  }
  const listed = listedDocuments(tokens, quantity, starts.pause, reading);
  if (listed !== null) return listed;
  return measureOnRight(tokens, quantity, reading) ?? impliedMeasure(tokens, quantity, starts.pause, before, reading);
}

/** 由17件增至26件: what it was before. */
const isFormer = (tokens: readonly Token[], at: number, text: string): boolean =>
  tokens[at]?.kind === "quantity" &&
  tokens[at + 1]?.kind === "change" &&
  ["由", "从"].includes(text.charAt(tokens[at]!.from - 1));

/** 制定规章1件、规范性文件2件: the verb is that of the list. */
function listedDocuments(tokens: readonly Token[], quantity: number, start: number, { talk }: Reading): Told | null {
  const last = tokens[quantity - 1];
  if (last?.kind !== "noun" || unknownBetween(tokens, quantity - 1, quantity) > 0 || talk.documentVerb === null)
    return null;
  if (last.noun !== "normativeDocuments" && last.noun !== "rules") return null;
  if (tokens.slice(start, quantity - 1).some((token) => !isNeutral(token))) return null;
  return { measures: [`${last.noun}.${talk.documentVerb}`], plain: !talk.isPart, used: quantity - 1 };
}

/** 10件/53条, and 10件（53条）, are one count in two units. */
function secondUnit(tokens: readonly Token[], at: number, text: string, next: Clause | null): FoundClaim["also"] {
  const first = tokens[at] as Quantity;
  const beside = tokens[at + 1];
  const inBrackets = tokens.length === at + 1 && text.charAt(first.to) === "（" ? next?.tokens : undefined;
  const bracketed = inBrackets?.at(-1);
  const other =
    beside?.kind === "quantity" && /^[/／]$/.test(text.slice(first.to, beside.from))
      ? beside
      : bracketed?.kind === "quantity" &&
          inBrackets!.every((t) => t === bracketed || t.kind === "filler") &&
          text.charAt(bracketed.to) === "）"
        ? bracketed
        : null;
  return other === null || other.unit === null || other.unit === first.unit
    ? null
    : { value: other.value, unit: other.unit };
}

const mayCount = (told: Told, quantity: Quantity): boolean => {
  // 35个单位共收到…
  if (quantity.unit === "个" && !told.measures.every((measure) => /^(normativeDocuments|rules)\./.test(measure)))
    return false;
  const isFee = told.measures.every((measure) => measure === "fees" || measure === "processingFee");
  return quantity.unit === null || (isFee ? isMoney(quantity) : caseUnits.test(quantity.unit));
};

const afterTalk = (tokens: readonly Token[], talk: Talk, context: Parameters<typeof hear>[2]): Talk => {
  const later = { ...talk };
  for (const token of tokens) hear(later, token, context);
  return later;
};

/** Hears the clause's tokens on the way: afterwards `talk` is that of its end. */
export function countedClaims(
  { clause, before, next }: { clause: Clause; before: Clause | null; next: Clause | null },
  talk: Talk,
  context: { text: string; reportYear: number | null; names: boolean },
): FoundClaim[] {
  const { tokens } = clause;
  const later = afterTalk(tokens, talk, context);
  if (later.family === null && context.names) later.family = "requests";
  const isPlan = tokens.some(({ kind }) => kind === "plan");
  const claims: FoundClaim[] = [];
  const starts = { pause: 0, count: 0 };
  for (const [at, token] of tokens.entries()) {
    hear(talk, token, context);
    if (token.kind === "pause") starts.pause = at + 1;
    if (token.kind !== "quantity" || isFormer(tokens, at, context.text)) continue;
    const reading = { text: context.text, talk, later };
    const told = isPlan
      ? null
      : (respectiveCounts(tokens, reading).get(at) ?? toldOf(tokens, at, starts, before, reading));
    if (told !== null && mayCount(told, token)) {
      const also = secondUnit(tokens, at, context.text, next);
      claims.push(...told.measures.map((measure) => claimOf(measure, token, { told, talk, also })));
    }
    starts.count = starts.pause = Math.max(at, told?.used ?? at) + 1;
  }
  return claims;
}

function claimOf(
  measure: FoundClaim["measure"],
  token: Quantity,
  { told, talk, also }: { told: Told; talk: Talk; also: FoundClaim["also"] },
): FoundClaim {
  const isSure =
    !talk.isYearDoubtful &&
    (talk.isStrong || measure === "fees" || measure.startsWith("normative") || measure.startsWith("rules"));
  const { value, unit, exact, from, to } = token;
  return { measure, value, unit, also, exact, plain: told.plain && isSure, year: talk.year, from, to };
}
