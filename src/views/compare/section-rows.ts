/** What a section of the compare page is drawn from: its rows with their words, and all that one drawing takes. */
import type { Scope } from "../../model/source.ts";
import type { MetricWords } from "../comparison/metric-words.ts";
import type { Links } from "../links.ts";
import type { BodyNames } from "./body-names.ts";
import type { CompareState } from "./compare-state.ts";
import type { CompareWording } from "./compare-words.ts";
import type { CompareRow } from "./decode-shards.ts";
import type { Measure } from "./measures.ts";

/** Where a share lies to the limits of a funnel; null for a row that is not placed. */
export type FunnelPosition = "within" | "above" | "below" | null;
export type ShownRow = { row: CompareRow; name: string; label: string; words: MetricWords; position?: FunnelPosition };

/** All that drawing one section takes. */
export type SectionContext = {
  measure: Measure;
  group: string;
  state: CompareState;
  wording: CompareWording;
  links: Links;
  nameOf: BodyNames;
  scope: Scope;
  scopeName: string;
  year: string | null;
};
