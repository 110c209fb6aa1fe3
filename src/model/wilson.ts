/** The Wilson 95 % interval of a share: `count` of `n`, 0 ≤ count ≤ n, n ≥ 1. Never leaves 0…1. */
export type Interval = { low: number; high: number };

/** The 97.5 % quantile of the normal distribution. */
const z = 1.959963984540054;

export function wilsonInterval(count: number, n: number): Interval {
  const share = count / n;
  const spread = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const centre = share + (z * z) / (2 * n);
  const scale = 1 + (z * z) / n;
  return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
}
