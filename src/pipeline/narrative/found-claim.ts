/** A count or a none as found in a passage, before it is known whose it is and where the passage stands. */
import type { Measure } from "../../model/narrative/claim.ts";
import type { Talk } from "./talk.ts";

export type FoundClaim = {
  measure: Measure;
  value: number;
  unit: string | null;
  also: { value: number; unit: string } | null;
  exact: boolean;
  plain: boolean;
  year: number | null;
  from: number;
  to: number;
};

/** A clause being read: `at` is the token looked at, `before` the clause before in the same sentence. */
export type Reading = {
  text: string;
  talk: Talk;
  /** What the talk will be of once the clause has ended: 收到12件申请 names the requests after the number. */
  later: Talk;
};
