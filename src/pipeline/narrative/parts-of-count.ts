/** The parts told after a count of information made public: 其中政策类3条、动态类20条, in its sentence or the next. */
import type { Claim } from "../../model/narrative/claim.ts";
import type { Clause } from "./clauses.ts";
import type { FoundClaim } from "./found-claim.ts";

export function partsAfter(clauses: readonly Clause[], at: number, { unit, to }: FoundClaim): Claim["parts"] {
  let isOpen = false;
  let [count, sum] = [0, 0];
  for (let i = at; i < clauses.length; i++) {
    const { tokens, end } = clauses[i]!;
    for (const token of tokens) {
      if (token.from < to) continue;
      if (token.kind === "part") isOpen = true;
      if (isOpen && token.kind === "quantity" && token.unit === unit) [count, sum] = [count + 1, sum + token.value];
    }
    const isEnd = end?.kind === "heading" || (end?.kind === "sentence" && end.mark !== "；");
    const startsWithParts = clauses[i + 1]?.tokens[0]?.kind === "part";
    if (isEnd && (isOpen || !startsWithParts)) break;
  }
  return count === 0 ? null : { count, sum };
}
