/**
 * The bodies of one scope and year as a funnel: each rate against its n, the pooled rate of the group and its 95 %
 * limits. Bodies with fewer than ten cases enter the pooled rate and aren't drawn; disputed ones enter nothing.
 */
import { leastForShare } from "../comparison/metric-words.ts";
import type { FunnelPosition, SectionContext, ShownRow } from "./section-rows.ts";
import { formatValue } from "./compare-words.ts";
import { funnelCurve, funnelLimits, type FunnelLimits } from "./funnel-limits.ts";
import { formatNumber } from "../../i18n/format.ts";

export type FunnelDrawing = {
  type: "funnel";
  label: string;
  description: string;
  caption: string;
  points: { n: number; share: number; title: string; outside: boolean; label: string | null }[];
  pooled: { value: number; text: string };
  limitsText: string;
  outsideText: string;
  curve: FunnelLimits[];
  xTitle: string;
};

/** More dots than this cover each other. */
const mostPoints = 2000;
/** Names stand beside the dots only where there is room for them. */
const mostNamed = 12;

type Counted = ShownRow & { part: number; all: number };

const countedRows = (rows: ShownRow[]): Counted[] =>
  rows.flatMap((row) => {
    const { numerator, denominator, reason } = row.row.measured;
    if (reason !== null || numerator === null || denominator === null) return [];
    return [{ ...row, part: numerator, all: denominator }];
  });

function positionOf({ part, all }: Counted, pooled: number): FunnelPosition {
  const { low, high } = funnelLimits(all, pooled);
  const share = part / all;
  return share < low ? "below" : share > high ? "above" : "within";
}

type Placed = Counted & { position: FunnelPosition };

function findingOf(counted: Counted[], placed: Placed[], pooled: number, context: SectionContext): string {
  const { measure, wording, group } = context;
  const { t, locale } = wording;
  const say = (n: number): string => formatNumber(n, locale);
  const sum = (key: "part" | "all"): number => counted.reduce((total, row) => total + row[key], 0);
  const head = t.funnel.finding(
    group,
    counted.length,
    say(sum("part")),
    say(sum("all")),
    formatValue(pooled, measure, wording),
  );
  const count = (position: FunnelPosition): number => placed.filter((row) => row.position === position).length;
  if (placed.length === 0) return head + t.funnel.noneDrawn;
  if (count("within") === placed.length) return head + t.funnel.allWithin(placed.length);
  return head + t.funnel.within(count("within"), count("above"), count("below"));
}

function drawingOf(placed: Placed[], pooled: number, finding: string, context: SectionContext): FunnelDrawing {
  const { measure, wording } = context;
  const { t, shared, locale } = wording;
  const value = formatValue(pooled, measure, wording);
  const sizes = placed.map(({ all }) => all);
  return {
    type: "funnel",
    label: `${measure.name[locale]}${shared.charts.colon}${finding}`,
    description: t.funnel.description(placed.length),
    caption: t.funnel.caption,
    points: placed.map(({ part, all, name, words, position }) => ({
      n: all,
      share: part / all,
      title: t.funnel.pointTitle(name, words.text),
      outside: position !== "within",
      label: placed.length <= mostNamed ? name : null,
    })),
    pooled: { value: pooled, text: t.funnel.pooled(value) },
    limitsText: t.funnel.limits,
    outsideText: t.funnel.outside,
    curve: funnelCurve(leastForShare, Math.max(leastForShare, ...sizes), pooled),
    xTitle: t.funnel.xTitle,
  };
}

/** `otherwise` is the finding where there is no group to pool: fewer than two bodies, or fewer than ten cases in all. */
export function funnelOf(rows: ShownRow[], otherwise: string, context: SectionContext) {
  const { t } = context.wording;
  const counted = countedRows(rows);
  const all = counted.reduce((sum, row) => sum + row.all, 0);
  const few = counted.filter((row) => row.all < leastForShare).length;
  const fewWords = few === 0 ? [] : [t.funnel.few(few)];
  if (all < leastForShare || counted.length < 2) return { drawing: null, finding: otherwise, remarks: fewWords, rows };
  const pooled = counted.reduce((sum, row) => sum + row.part, 0) / all;
  const placed = counted
    .filter((row) => row.all >= leastForShare)
    .map((row): Placed => ({ ...row, position: positionOf(row, pooled) }));
  const positions = new Map(placed.map(({ row, position }) => [row, position]));
  const finding = findingOf(counted, placed, pooled, context);
  const tooMany = placed.length > mostPoints ? [t.tooMany.points(placed.length, mostPoints)] : [];
  return {
    drawing: placed.length === 0 || tooMany.length > 0 ? null : drawingOf(placed, pooled, finding, context),
    finding,
    remarks: [...tooMany, ...fewWords],
    rows: rows.map((row) => ({ ...row, position: positions.get(row.row) ?? null })),
  };
}
