/** The pieces that a paragraph is cut into before counts are looked for: words with a meaning here, numbers, boundaries. */
import type { Measure } from "../../model/narrative/claim.ts";

export type Noun = "request" | "weakRequest" | "information" | "normativeDocuments" | "rules";

export type Meaning =
  | { kind: "measure"; family: "case" | "review" | "fee" | "proactive"; measure: Measure }
  /** A result of the review named last. */
  | { kind: "result"; result: string }
  /** Made, repealed or in force, said of documents named in the same sentence. */
  | { kind: "document"; part: "made" | "repealed" | "inForce" }
  | { kind: "publish" }
  | { kind: "noun"; noun: Noun }
  | {
      kind:
        "filler" | "title" | "date" | "negation" | "negated" | "change" | "plan" | "part" | "each" | "and" | "heading";
    }
  /** Another thing than a request (`sets` the talk to it), or a part, fate or piece of furniture that is no count. */
  | { kind: "noise"; sets: boolean; channel: boolean }
  | { kind: "clause" | "sentence" | "pause"; mark: string }
  | { kind: "scope"; scope: "own" | "area" }
  /** The report's year plus a difference, a year by its number, or none that is whole. */
  | { kind: "year"; year: number | null; difference: number | null }
  | { kind: "quantity"; value: number; unit: string | null; exact: boolean };

export type Token = Meaning & { from: number; to: number };
export type Quantity = Extract<Token, { kind: "quantity" }>;
