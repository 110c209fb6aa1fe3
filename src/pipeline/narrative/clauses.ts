/** Tokens → clauses, parted by commas, colons, brackets and the ends of sentences; and what lies between two tokens. */
import type { Token } from "./token.ts";

export type Clause = { tokens: Token[]; /** What ends it: a mark, a heading, or nothing. */ end: Token | null };

export function clausesOf(tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [];
  let open: Token[] = [];
  for (const token of tokens) {
    if (token.kind === "clause" || token.kind === "sentence" || token.kind === "heading") {
      clauses.push({ tokens: open, end: token });
      open = [];
    } else open.push(token);
  }
  if (open.length > 0) clauses.push({ tokens: open, end: null });
  return clauses;
}

/** How many characters between the tokens `from` and `to` of a clause belong to no token. */
export function unknownBetween(tokens: readonly Token[], from: number, to: number): number {
  let unknown = 0;
  for (let at = from; at < to; at++) unknown += tokens[at + 1]!.from - tokens[at]!.to;
  return unknown;
}

/** Tokens that change nothing between a measure and its number. */
export const isNeutral = ({ kind }: Token): boolean =>
  kind === "filler" ||
  kind === "noun" ||
  kind === "scope" ||
  kind === "year" ||
  kind === "title" ||
  kind === "date" ||
  kind === "part";
