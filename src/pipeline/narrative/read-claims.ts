/**
 * A report's text → the counts that it tells in words. Reads sections one, five and six; what stands around the tables is
 * left alone, since it may be a torn table. Refuses numbers whose measure isn't told by known words: better none than a wrong one.
 */
import type { Claim } from "../../model/narrative/claim.ts";
import type { Report, Section } from "../../model/report.ts";
import { clausesOf, type Clause } from "./clauses.ts";
import { countedClaims } from "./counted-claims.ts";
import type { FoundClaim } from "./found-claim.ts";
import { noneClaims } from "./none-claims.ts";
import { plainTextOf, type PlainText } from "./plain-text.ts";
import { hear, startTalk, type Talk } from "./talk.ts";
import type { Token } from "./token.ts";
import { tokenise } from "./tokenise.ts";
import { partsAfter } from "./parts-of-count.ts";
import { inParagraph, scopeOf } from "./whose-count.ts";

const told = new Set<Section["id"]>(["overview", "problems", "otherMatters"]);
/** A heading alone, such as （二）依申请公开, or one at a paragraph's beginning. */
const heading = /^(?:#+|[（(]?[一二三四五六七八九十]{1,2}[）)、.．]|\d{1,2}[、.．])/;
/** Some digit, numeral or negation, and a word of what is counted. */
const mayCount = /[\d０-９未没無无零一二两兩三四五六七八九十]/;
const mayTell =
  /申请|申請|复议|複議|诉讼|訴訟|规范性|規範性|规章|處理費|处理费|事业性收费|主动公开|主動公開|信息|[收办答受]|予公开|以公开|分公开|法提供|予处理/;

export type ReportText = Pick<Report, "sections" | "year" | "agencyName">;

export function readClaims({ sections, year, agencyName }: ReportText): Claim[] {
  return sections.flatMap((section) => (told.has(section.id) ? claimsOfSection(section, year, agencyName) : []));
}

function claimsOfSection({ id, paragraphs }: Section, year: number | null, agencyName: string | null): Claim[] {
  const claims: Claim[] = [];
  let talk = startTalk(year);
  for (const [paragraph, { text: printed }] of paragraphs.entries()) {
    if ((printed.length > 40 && !mayCount.test(printed)) || !mayTell.test(printed)) {
      if (heading.test(printed)) talk = startTalk(year);
      continue;
    }
    const plain = plainTextOf(printed);
    if (heading.test(plain.text)) talk = startTalk(year);
    const { family, isStrong } = talk;
    talk = { ...startTalk(year), family, isStrong };
    const place = { section: id, paragraph };
    claims.push(...claimsOfText(plain, talk, { year, agencyName }).map((claim) => withPlace(claim, plain, place)));
  }
  return claims;
}

type Whose = { year: number | null; agencyName: string | null };
type ScopedClaim = FoundClaim & Pick<Claim, "scope" | "parts">;

function claimsOfText({ text }: PlainText, talk: Talk, { year, agencyName }: Whose): ScopedClaim[] {
  const context = { text, reportYear: year };
  const clauses = clausesOf(tokenise(text));
  const claims: ScopedClaim[] = [];
  let sentence = 0;
  let names = false;
  let outside: Talk | null = null;
  for (const [at, clause] of clauses.entries()) {
    if (at === sentence) names = namesRequests(clauses, at);
    const before = at > sentence ? clauses[at - 1]! : null;
    const found = countedClaims({ clause, before, next: clauses[at + 1] ?? null }, talk, { ...context, names });
    if (found.length === 0) found.push(...noneClaims({ clause, before }, talk, text));
    for (const claim of found) {
      const heard = tokensBefore(clauses.slice(sentence, at + 1), claim);
      const start = clauses[sentence - 1]?.end?.to ?? 0;
      const scope = inParagraph(scopeOf(heard, text.slice(start, claim.from), agencyName), text.slice(0, start));
      const plain = claim.plain && isKnownUpTo(claim, clause, clauses[at - 1]?.end?.to ?? 0, text, agencyName);
      claims.push({
        ...claim,
        plain,
        scope,
        parts: claim.measure === "proactive" ? partsAfter(clauses, at, claim) : null,
      });
    }
    if (clause.end !== null) hear(talk, clause.end, context);
    // 新收126件（去年为81件），办结119件: what brackets say of another year ends with them.
    if (clause.end?.kind === "clause" && clause.end.mark === "（") outside = { ...talk };
    else if (clause.end?.kind === "clause" && clause.end.mark === "）" && outside !== null) {
      [talk.year, talk.isYearDoubtful, outside] = [outside.year, outside.isYearDoubtful, null];
    }
    if (endsSentence(clause)) sentence = at + 1;
  }
  return claims;
}

/** No word before the count in its clause that isn't known, but for the body's name: it might make the count a part's. */
function isKnownUpTo(
  { from }: FoundClaim,
  { tokens }: Clause,
  start: number,
  text: string,
  agencyName: string | null,
): boolean {
  let [at, unknown] = [start, ""];
  for (const token of tokens) {
    if (token.from >= from) break;
    unknown += text.slice(at, token.from);
    at = token.to;
  }
  const named = agencyName === null ? unknown : unknown.replace(agencyName, "");
  return !/[\p{L}\p{N}]/u.test(named);
}

const endsSentence = ({ end }: Clause): boolean =>
  end !== null && end.kind !== "clause" && !(end.kind === "sentence" && end.mark === "；");

/** True when requests are named somewhere in the sentence that begins at a clause. */
function namesRequests(clauses: readonly Clause[], from: number): boolean {
  for (let at = from; at < clauses.length; at++) {
    const isNamed = ({ kind, ...token }: Token): boolean =>
      kind === "noun" && "noun" in token && (token.noun === "request" || token.noun === "weakRequest");
    if (clauses[at]!.tokens.some(isNamed)) return true;
    if (endsSentence(clauses[at]!)) return false;
  }
  return false;
}

const tokensBefore = (clauses: readonly Clause[], { to }: FoundClaim): Token[] =>
  clauses.flatMap(({ tokens }) => tokens.filter((token) => token.to <= to));

function withPlace(
  { from, to, ...claim }: ScopedClaim,
  { places }: PlainText,
  place: Pick<Claim["at"], "section" | "paragraph">,
): Claim {
  const at = places === null ? { from, to } : { from: places[from]!, to: places[to - 1]! + 1 };
  return { ...claim, at: { ...place, ...at } };
}
