/** The value below which `share` of the sorted values lie, between neighbours in proportion. Takes at least one value. */
import { roundNumber } from "../model/rate.ts";

export function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const [low = 0, high = low] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return roundNumber(low + (high - low) * (at - Math.floor(at)));
}
