/**
 * Reports → sums of a group of bodies, theme by theme. A report that leaves one of a theme's figures open, or contradicts
 * it, stays out of that theme's sums whole and is counted as left out; the other themes may still use it.
 */
import type { ReportShares, Share } from "../../../model/packed/report-facts.ts";
import { ThemeId, type ThemeSums } from "../../../model/themes.ts";
import { metricOf } from "../compute-metric.ts";
import { effectiveOf, roundNumber, sumFigures, type FigureSum, type Printed } from "../figure-sums.ts";
import { metrics } from "../metrics.ts";
import { themeKeys } from "./theme-keys.ts";

export type Pool = Record<ThemeId, { counted: number; unknown: number; disputed: number; values: number[] }>;

const forThemes = <T>(make: (theme: ThemeId) => T): Record<ThemeId, T> =>
  Object.fromEntries(ThemeId.options.map((theme) => [theme, make(theme)])) as Record<ThemeId, T>;

/** A province has hundreds of thousands of shares, so their values stand in the order of these. */
const idsOf = forThemes((theme) => [...new Set(Object.values(themeKeys[theme].keys).flat())]);
const placesOf = forThemes((theme) => new Map(idsOf[theme].map((id, place) => [id, place])));

export const createPool = (): Pool =>
  forThemes((theme) => ({ counted: 0, unknown: 0, disputed: 0, values: idsOf[theme].map(() => 0) }));

function shareOf(theme: ThemeId, report: Printed): Share {
  const lists = Object.values(themeKeys[theme].keys);
  const sums = lists.map((ids) => sumFigures(ids, report));
  if (sums.some(({ sum }) => sum === null)) return "unknown";
  if (sums.some(({ sum, disputed }) => disputed || (sum ?? 0) < 0)) return "disputed";
  const effective = effectiveOf(report);
  return idsOf[theme].map((id) => effective(id) ?? 0);
}

export const sharesOf = (report: Printed): ReportShares => forThemes((theme) => shareOf(theme, report));

export function addToPool(pool: Pool, shares: ReportShares, themes: readonly ThemeId[] = ThemeId.options): void {
  for (const theme of themes) {
    const share = shares[theme];
    const part = pool[theme];
    if (typeof share === "string") {
      part[share] += 1;
      continue;
    }
    part.counted += 1;
    for (let place = 0; place < share.length; place++) part.values[place]! += share[place]!;
  }
}

/** `withShares` tells each part's share of its whole as well. */
export function sumsOfPool(pool: Pool, theme: ThemeId, withShares: boolean): ThemeSums {
  const { counted, unknown, disputed, values } = pool[theme];
  const { keys, metrics: told, shares } = themeKeys[theme];
  const sum = (ids: readonly string[]): FigureSum => ({
    sum:
      counted === 0
        ? null
        : roundNumber(ids.reduce((all, id) => all + (values[placesOf[theme].get(id) ?? -1] ?? 0), 0)),
    disputed: false,
    absent: false,
  });
  const parts = withShares ? Object.entries(shares) : [];
  return {
    counted,
    unknown,
    disputed,
    sums: Object.fromEntries(Object.entries(keys).map(([key, ids]) => [key, sum(ids).sum ?? 0])),
    metrics: metrics.filter(({ id }) => told.includes(id)).map((definition) => metricOf(definition, sum)),
    shares: parts.map(([part, whole]) =>
      metricOf(
        { id: part, unit: "share", numerator: [...(keys[part] ?? [])], denominator: [...(keys[whole] ?? [])] },
        sum,
      ),
    ),
  };
}
