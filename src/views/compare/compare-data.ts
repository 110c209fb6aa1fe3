/** What has been loaded for a state: the measure, the bodies in order of name, their rows, and the group they make. */
import { compareCodePoints } from "../../model/code-point-order.ts";
import type { CompareBody, CompareRow } from "./decode-shards.ts";
import type { Measure } from "./measures.ts";

export type CompareData = {
  measure: Measure;
  bodies: CompareBody[];
  rows: CompareRow[];
  /** Names of the chosen region; null where bodies were chosen one by one. */
  regionName: string | null;
  /** Ids or codes that the dataset doesn't have. */
  unknown: string[];
};

export const inOrderOfName = (bodies: readonly CompareBody[]): CompareBody[] =>
  bodies.toSorted((a, b) => compareCodePoints(a.name, b.name) || compareCodePoints(a.id, b.id));
