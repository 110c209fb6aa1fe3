/**
 * Where the cases went: the six groups with their shares, and the rows that aren't 0, the largest first.
 * Shares are the dataset's metrics, not computed here; below ten decisions they are marked as small.
 */
import { formatNumber, formatShare } from "../../i18n/format.ts";
import type { OutcomeGroup } from "../../form/figure-ids.ts";
import { rowTerms } from "../../form/terms.ts";
import type { AgencyYear } from "../../model/dataset.ts";
import { leastForShare } from "../comparison/metric-words.ts";
import type { PageContext } from "../page-context.ts";
import type { FigureCell, FigureCells } from "../evidence/figure-cell.ts";
import type { YearFacts } from "./year-facts.ts";

export type OutcomeGroupRow = {
  group: OutcomeGroup;
  className: string;
  name: string;
  count: number | null;
  text: string;
  share: string;
};
export type OutcomeLeafRow = { className: string; name: string; count: string; cell: FigureCell };
export type OutcomesView = {
  /** A sentence instead of everything else, where nothing was decided or nothing is known. */
  empty: string | null;
  total: string;
  isSmall: boolean;
  smallNote: string;
  groups: OutcomeGroupRow[];
  leaves: OutcomeLeafRow[];
};

const metricOfGroup: Record<OutcomeGroup, string> = {
  granted: "grantedRate",
  partlyGranted: "partlyGrantedRate",
  refused: "refusalRate",
  unavailable: "unavailableRate",
  notProcessed: "notProcessedRate",
  other: "otherRate",
};

const classOfGroup = (group: OutcomeGroup): string =>
  `swatch swatch-${group.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

function groupRows({ t, locale }: PageContext, year: AgencyYear, facts: YearFacts): OutcomeGroupRow[] {
  return facts.outcomes.map(({ group, value }) => {
    const share = year.metrics.find((metric) => metric.id === metricOfGroup[group])?.value ?? null;
    return {
      group,
      className: classOfGroup(group),
      name: rowTerms[group]?.[locale] ?? group,
      count: value,
      text: value === null ? t.profile.state.notTold : formatNumber(value, locale),
      share: share === null ? "" : formatShare(share, locale),
    };
  });
}

function leafRows({ locale }: PageContext, cells: FigureCells, facts: YearFacts): OutcomeLeafRow[] {
  return facts.outcomes
    .flatMap(({ group, leaves }) => leaves.map((leaf) => ({ ...leaf, group })))
    .filter((leaf) => leaf.value !== 0)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
    .map(({ group, row, id, value }) => {
      const cell = cells(id);
      return {
        className: classOfGroup(group),
        name: rowTerms[row]?.[locale] ?? row,
        count: value === null ? cell.text : formatNumber(value, locale),
        cell,
      };
    });
}

export function renderOutcomesView(
  context: PageContext,
  year: AgencyYear,
  cells: FigureCells,
  facts: YearFacts,
): OutcomesView {
  const words = context.t.profile.outcomes;
  const handled = facts.handled.value;
  const nothingKnown = handled === null && facts.outcomes.every((outcome) => outcome.value === null);
  // Rows that aren't 0 are shown even where the total says 0: hiding them would hide the contradiction.
  const nothingDecided = handled === 0 && facts.outcomes.every((outcome) => outcome.value === 0);
  const total = handled === null ? context.t.profile.state.notTold : formatNumber(handled, context.locale);
  return {
    empty: nothingKnown ? words.notTold : nothingDecided ? words.empty : null,
    total,
    isSmall: handled !== null && handled < leastForShare,
    smallNote: words.smallShare(total),
    groups: groupRows(context, year, facts),
    leaves: leafRows(context, cells, facts),
  };
}
