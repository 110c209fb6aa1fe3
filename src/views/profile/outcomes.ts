/**
 * Where the cases went: the six groups in the form's order, each with its share of the
 * decisions and the interval. Shares are the dataset's metrics, not computed here; below ten decisions there are none.
 */
import { formatNumber, formatShare } from "../../i18n/format.ts";
import type { OutcomeGroup } from "../../form/figure-ids.ts";
import type { AgencyYear } from "../../model/dataset.ts";
import { leastForShare } from "../comparison/metric-words.ts";
import type { PageContext } from "../page-context.ts";
import type { LinkedFigures } from "./figure-links.ts";
import { linked, type Segment } from "./segments.ts";
import type { OutcomeFact, YearFacts } from "./year-facts.ts";
import { capitalisedGroup, classOfGroup } from "./year-items.ts";

/** `share` and `interval` are empty where there are too few decisions. */
export type OutcomeGroupRow = {
  className: string;
  name: string;
  count: number | null;
  told: Segment;
  metric: string;
  share: string;
  interval: string;
};
export type OutcomesView = {
  /** A sentence instead of everything else, where nothing was decided or nothing is known. */
  empty: string | null;
  total: string;
  hasShares: boolean;
  groups: OutcomeGroupRow[];
  /** Says that the other groups are 0, and why there are no shares. */
  notes: string[];
  /**
   * One part of the bar for each group; none for a single group, nor where a
   * count isn't known, since the parts would show wrong shares.
   */
  parts: { className: string; count: number }[];
};

const metricOfGroup: Record<OutcomeGroup, string> = {
  granted: "grantedRate",
  partlyGranted: "partlyGrantedRate",
  refused: "refusalRate",
  unavailable: "unavailableRate",
  notProcessed: "notProcessedRate",
  other: "otherRate",
};

/** A group of one row that isn't 0 leads to its line; a sum of rows stands in none. */
function toldOf(context: PageContext, figures: LinkedFigures, { value, leaves }: OutcomeFact): Segment {
  const [only, ...more] = leaves.filter((leaf) => leaf.value !== 0);
  if (only !== undefined && more.length === 0) return linked(figures(only.id));
  return { text: value === null ? context.t.profile.state.notTold : formatNumber(value, context.locale) };
}

function groupRow(context: PageContext, year: AgencyYear, figures: LinkedFigures, fact: OutcomeFact): OutcomeGroupRow {
  const { t, locale } = context;
  const id = metricOfGroup[fact.group];
  const metric = year.metrics.find((candidate) => candidate.id === id);
  const isEnough = (metric?.denominator ?? 0) >= leastForShare;
  const interval = isEnough ? (metric?.interval ?? null) : null;
  return {
    className: classOfGroup(fact.group),
    name: capitalisedGroup(context, fact.group),
    count: fact.value,
    told: toldOf(context, figures, fact),
    metric: id,
    share: metric === undefined || metric.value === null || !isEnough ? "" : formatShare(metric.value, locale),
    interval:
      interval === null
        ? ""
        : t.profile.rates.interval(formatShare(interval.low, locale), formatShare(interval.high, locale)),
  };
}

function notesOf(context: PageContext, rows: OutcomeGroupRow[], handled: number | null): string[] {
  const { t, locale } = context;
  return [
    rows.some(({ count }) => count === 0) ? t.profile.outcomes.rest : "",
    handled !== null && handled > 0 && handled < leastForShare
      ? t.profile.outcomes.smallShare(formatNumber(handled, locale))
      : "",
  ].filter((note) => note !== "");
}

export function renderOutcomesView(
  context: PageContext,
  year: AgencyYear,
  figures: LinkedFigures,
  facts: YearFacts,
): OutcomesView {
  const words = context.t.profile.outcomes;
  const handled = facts.handled.value;
  const nothingKnown = handled === null && facts.outcomes.every((outcome) => outcome.value === null);
  // Rows that aren't 0 are shown even where the total says 0: hiding them would hide the contradiction.
  const nothingDecided = handled === 0 && facts.outcomes.every((outcome) => outcome.value === 0);
  const rows = facts.outcomes.map((fact) => groupRow(context, year, figures, fact));
  const isAllKnown = rows.every(({ count }) => count !== null);
  const groups = rows.filter(({ count }) => count !== 0);
  return {
    empty: nothingKnown ? words.notTold : nothingDecided ? words.empty : null,
    total: handled === null ? context.t.profile.state.notTold : formatNumber(handled, context.locale),
    hasShares: groups.some(({ share }) => share !== ""),
    groups,
    notes: notesOf(context, rows, handled),
    parts:
      isAllKnown && groups.length > 1 ? groups.map(({ className, count }) => ({ className, count: count ?? 0 })) : [],
  };
}
