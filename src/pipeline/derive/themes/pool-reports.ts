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

export type Pool = Record<ThemeId, { counted: number; unknown: number; disputed: number; values: Float64Array }>;

const forThemes = <T>(make: (theme: ThemeId) => T): Record<ThemeId, T> =>
  Object.fromEntries(ThemeId.options.map((theme) => [theme, make(theme)])) as Record<ThemeId, T>;

/** A province has hundreds of thousands of shares, so their values stand in the order of these. */
const idsOf = forThemes((theme) => [...new Set(Object.values(themeKeys[theme].keys).flat())]);

export const createPool = (): Pool =>
  forThemes((theme) => ({ counted: 0, unknown: 0, disputed: 0, values: new Float64Array(idsOf[theme].length) }));

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

/** Adds a whole pool, whose reports are none of the other's. */
export function addPool(pool: Pool, other: Pool): void {
  for (const theme of ThemeId.options) {
    const [part, added] = [pool[theme], other[theme]];
    part.counted += added.counted;
    part.unknown += added.unknown;
    part.disputed += added.disputed;
    for (let place = 0; place < added.values.length; place++) part.values[place]! += added.values[place]!;
  }
}

/** What is told of a theme's sums: which there are is the same for each of thousands of pools. */
const toldOf = forThemes((theme) => {
  const { keys, metrics: told, shares } = themeKeys[theme];
  return {
    keys: Object.entries(keys),
    metrics: metrics.filter(({ id }) => told.includes(id)),
    shares: Object.entries(shares).map(([part, whole]) => {
      const [numerator, denominator] = [[...(keys[part] ?? [])], [...(keys[whole] ?? [])]];
      return { id: part, unit: "share" as const, numerator, denominator };
    }),
  };
});

/** Places of some ids in a pool's values, told once: the lists are those above. */
const placesOf = forThemes((theme) => {
  const known = new Map<readonly string[], number[]>();
  return (ids: readonly string[]): readonly number[] => {
    const places = known.get(ids) ?? ids.map((id) => idsOf[theme].indexOf(id)).filter((place) => place !== -1);
    known.set(ids, places);
    return places;
  };
});

/** `withShares` tells each part's share of its whole as well. */
export function sumsOfPool(pool: Pool, theme: ThemeId, withShares: boolean): ThemeSums {
  const { counted, unknown, disputed, values } = pool[theme];
  const told = toldOf[theme];
  const sum = (ids: readonly string[]): FigureSum => {
    let all = 0;
    for (const place of placesOf[theme](ids)) all += values[place]!;
    return { sum: counted === 0 ? null : roundNumber(all), disputed: false, absent: false };
  };
  return {
    counted,
    unknown,
    disputed,
    sums: Object.fromEntries(told.keys.map(([key, ids]) => [key, sum(ids).sum ?? 0])),
    metrics: told.metrics.map((definition) => metricOf(definition, sum)),
    shares: withShares ? told.shares.map((definition) => metricOf(definition, sum)) : [],
  };
}
