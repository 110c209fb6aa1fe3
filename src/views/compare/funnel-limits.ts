/**
 * The 95 % limits of a funnel: between them lies a body's rate, by chance alone in 19 cases of 20, if its true rate is
 * the pooled one. Exact binomial quantiles, interpolated between whole cases (Spiegelhalter 2005), so that the curve is
 * right for small n, where the usual normal approximation leaves 0…1. Takes 0 ≤ pooled ≤ 1 and n ≥ 1.
 */
export type FunnelLimits = { n: number; low: number; high: number };

/** The count, in fractions of a case, below which a binomial variable falls with probability `tail`. */
function quantile(tail: number, n: number, pooled: number): number {
  // In logarithms, since (1 - p)^n is too small for a number once n reaches some thousands.
  const odds = Math.log(pooled) - Math.log1p(-pooled);
  let logTerm = n * Math.log1p(-pooled);
  let sum = Math.exp(logTerm);
  let count = 0;
  let before = 0;
  while (sum < tail && count < n) {
    before = sum;
    logTerm += Math.log((n - count) / (count + 1)) + odds;
    sum += Math.exp(logTerm);
    count += 1;
  }
  return sum === before ? count : count - (sum - tail) / (sum - before);
}

const within = (share: number): number => Math.min(1, Math.max(0, share));

export function funnelLimits(n: number, pooled: number): FunnelLimits {
  // A pooled rate of 0 or 1 leaves chance nothing to do.
  if (pooled <= 0 || pooled >= 1) return { n, low: pooled, high: pooled };
  return {
    n,
    low: within(quantile(0.025, n, pooled) / n),
    // The upper limit is the lower one of the opposite outcome.
    high: within(1 - quantile(0.025, n, 1 - pooled) / n),
  };
}

const steps = 60;

/** Limits between two n, close together where the curve is steep. */
export function funnelCurve(least: number, most: number, pooled: number): FunnelLimits[] {
  const ratio = Math.max(1, most / least);
  const places = Array.from({ length: steps + 1 }, (_, i) => Math.round(least * ratio ** (i / steps)));
  return [...new Set(places)].map((n) => funnelLimits(n, pooled));
}
