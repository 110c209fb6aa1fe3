/**
 * The sums over bodies of one year and one scope, as the home page tells them. Takes an index's or a region's totals; gives the
 * leading one in full and all of them as rows. Adds nothing up across scopes.
 */
import { formatNumber, formatShare } from "../../i18n/format.ts";
import { outcomeGroups, type OutcomeGroup } from "../../form/figure-ids.ts";
import type { DatasetIndex, Totals } from "../../model/dataset.ts";
import type { PageContext } from "../page-context.ts";

/** Below this many decisions a percentage would say more than the cases can. */
const fewestForShare = 10;
const balanceParts = ["carriedIn", "received", "handled", "carriedOut"] as const;

export type OutcomeLine = {
  group: OutcomeGroup;
  /** The end of the swatch's class name. */
  swatch: string;
  name: string;
  count: number;
  countText: string;
  share: string;
};
export type LeadingTotals = {
  sentence: string;
  scopeText: string;
  balance: { name: string; count: string }[];
  balanceText: string;
  caption: string;
  /** What the bar shows, for those who don't see it. */
  outcomeSentence: string;
  outcomes: OutcomeLine[];
  shareNote: string;
};
export type TotalsRow = { year: string; scope: string; bodies: string; leftOut: string; cells: string[] };
export type TotalsView = { leading: LeadingTotals | null; columns: string[]; rows: TotalsRow[] };

const outcomeLines = ({ t, locale }: PageContext, totals: Totals): OutcomeLine[] =>
  outcomeGroups.map((group) => ({
    group,
    swatch: group.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`),
    name: t.pages.outcome[group],
    count: totals.outcomes[group],
    countText: formatNumber(totals.outcomes[group], locale),
    share: totals.handled < fewestForShare ? "" : formatShare(totals.outcomes[group] / totals.handled, locale),
  }));

function describeLeading(context: PageContext, totals: Totals): LeadingTotals {
  const { home, scope, balance } = context.t.pages;
  const number = (value: number) => formatNumber(value, context.locale);
  const outcomes = outcomeLines(context, totals);
  const told = outcomes.filter((o) => o.count > 0).map((o) => home.outcomePart(o.name, o.countText));
  const left = totals.carriedIn + totals.received;
  const right = totals.handled + totals.carriedOut;
  const outcomeSentence = told.length === 0 ? home.outcomesNone : home.outcomesLine(told.join(home.listSeparator));
  const balanceText = left === right ? home.balanceHolds : home.balanceFails(number(left), number(right));
  const { year, bodies } = totals;
  const line = home.totalsLine({ year, bodies, received: number(totals.received), handled: number(totals.handled) });
  return {
    sentence: [line, outcomeSentence].join(home.sentenceGap),
    scopeText: scope[totals.scope],
    balance: balanceParts.map((part) => ({ name: balance[part], count: number(totals[part]) })),
    balanceText: [balanceText, home.leftOut(totals.leftOut)].join(home.sentenceGap),
    caption: home.outcomeCaption(year, scope[totals.scope]),
    outcomeSentence,
    outcomes,
    shareNote: totals.handled < fewestForShare ? home.shareWithheld : "",
  };
}

/**
 * Own reports where there are any; of those the latest year that has at least half as many bodies as the fullest, so that
 * a year of which only a few reports are in does not stand for the whole.
 */
function leadingOf(totals: readonly Totals[]): Totals | undefined {
  const counted = totals.filter(({ bodies }) => bodies > 0);
  const own = counted.filter(({ scope }) => scope === "own");
  const chosen = own.length > 0 ? own : counted;
  const most = chosen.reduce((least, { bodies }) => Math.max(least, bodies), 0);
  return chosen.filter(({ bodies }) => bodies * 2 >= most).toSorted((a, b) => b.year - a.year)[0];
}

export function renderTotals(context: PageContext, index: Pick<DatasetIndex, "totals">): TotalsView {
  const t = context.t.pages;
  const number = (value: number) => formatNumber(value, context.locale);
  const leading = leadingOf(index.totals);
  return {
    leading: leading === undefined ? null : describeLeading(context, leading),
    columns: [...balanceParts.map((part) => t.balance[part]), ...outcomeGroups.map((group) => t.outcome[group])],
    rows: index.totals
      .toSorted((a, b) => (a.scope === b.scope ? b.year - a.year : a.scope === "own" ? -1 : 1))
      .map((totals) => ({
        year: String(totals.year),
        scope: t.scope[totals.scope],
        bodies: number(totals.bodies),
        leftOut: number(totals.leftOut),
        cells: [
          ...balanceParts.map((part) => totals[part]),
          ...outcomeGroups.map((group) => totals.outcomes[group]),
        ].map((value) => (totals.bodies === 0 ? t.agencies.noFigure : number(value))),
      })),
  };
}
