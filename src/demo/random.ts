/**
 * Chance with a seed: the same numbers on every machine and in every order of making. A stream is forked for each thing
 * that is made (a body, a report), so that one more draw here never changes what is made elsewhere.
 */
export type Random = () => number;

/** mulberry32: numbers from 0 up to, but not including, 1. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A stream of its own for the thing of these numbers, such as body 12 in year 2021. */
export function forkRandom(seed: number, ...place: number[]): Random {
  let hash = seed | 0;
  for (const number of place) hash = Math.imul(hash ^ (number + 0x9e3779b9), 0x85ebca6b) ^ (hash >>> 13);
  return createRandom(hash);
}

export function pick<T>(items: readonly T[], random: Random): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}

export const chance = (probability: number, random: Random): boolean => random() < probability;

/** A whole number from `least` to `most`, both included. */
export const between = (least: number, most: number, random: Random): number =>
  least + Math.floor(random() * (most - least + 1));

/** Normal, mean 0, deviation 1 (Box and Muller). */
export const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Log-normal with this median; `spread` is the deviation of its logarithm. */
export const logNormal = (median: number, spread: number, random: Random): number =>
  median * Math.exp(spread * normal(random));

/** The index that a running sum of weights reaches; weights need not add up to 1. */
export function pickWeighted(weights: readonly number[], total: number, random: Random): number {
  let left = random() * total;
  for (let index = 0; index < weights.length; index += 1) {
    left -= weights[index] ?? 0;
    if (left < 0) return index;
  }
  return weights.length - 1;
}
