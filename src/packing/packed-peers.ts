/**
 * Peers of one report → columns and back. Names and ids of the nearest stand once in a body's file, since they are mostly the
 * same from year to year; quartiles follow from the values where these are told.
 */
import type { PackedPeers, PackedSpread } from "../model/packed-agency.ts";
import type { PeerGroup, PeerSpread } from "../model/peers.ts";
import { roundNumber } from "../model/rate.ts";
import { formatNumbers, parseNumbers } from "./number-list.ts";
import { packMetrics, unpackMetrics, type Metric } from "./packed-metrics.ts";

/** The value below which `share` of the sorted values lie, between neighbours in proportion. Takes at least one value. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const at = share * (sorted.length - 1);
  const [low = 0, high = low] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return roundNumber(low + (high - low) * (at - Math.floor(at)));
}

/** The bodies that a file names, in the order in which they are first named. */
export type PeerNames = { ids: string[]; names: string[]; placeOf: Map<string, number> };
export const createPeerNames = (): PeerNames => ({ ids: [], names: [], placeOf: new Map() });

function placeOfPeer({ id, name }: { id: string; name: string }, { ids, names, placeOf }: PeerNames): number {
  const known = placeOf.get(id);
  if (known !== undefined) return known;
  placeOf.set(id, ids.length);
  names.push(name);
  return ids.push(id) - 1;
}

function packSpread(spread: PeerSpread, metrics: readonly Metric[]): PackedSpread {
  const { metric, counted, tooFew, unknown, quartiles, values, deciles } = spread;
  return {
    metric: metrics.findIndex(({ id }) => id === metric),
    counted,
    ...(tooFew === 0 ? {} : { tooFew }),
    ...(unknown === 0 ? {} : { unknown }),
    ...(values === null ? {} : { values: formatNumbers(values) }),
    ...(values !== null || quartiles === null
      ? {}
      : { quartiles: formatNumbers([quartiles.low, quartiles.median, quartiles.high]) }),
    ...(deciles === null ? {} : { deciles: formatNumbers(deciles) }),
  };
}

const numbersOf = (text: string): number[] => parseNumbers(text).map((number) => number ?? 0);

function quartilesOf(values: number[] | null, told: string | undefined): PeerSpread["quartiles"] {
  if (values !== null) {
    if (values.length === 0) return null;
    return { low: quantile(values, 0.25), median: quantile(values, 0.5), high: quantile(values, 0.75) };
  }
  const [low, median, high] = told === undefined ? [] : numbersOf(told);
  return low === undefined || median === undefined || high === undefined ? null : { low, median, high };
}

function unpackSpread(packed: PackedSpread, metrics: readonly Metric[]): PeerSpread {
  const values = packed.values === undefined ? null : numbersOf(packed.values);
  return {
    metric: metrics[packed.metric]!.id,
    counted: packed.counted,
    tooFew: packed.tooFew ?? 0,
    unknown: packed.unknown ?? 0,
    quartiles: quartilesOf(values, packed.quartiles),
    values,
    deciles: packed.deciles === undefined ? null : numbersOf(packed.deciles),
  };
}

export function packPeers(group: PeerGroup, names: PeerNames, metrics: readonly Metric[]): PackedPeers {
  const { states, numerators } = packMetrics(group.nearest.map(({ received }) => received));
  return {
    area: group.area,
    isWidened: group.isWidened,
    count: group.count,
    spreads: group.spreads.map((spread) => packSpread(spread, metrics)),
    nearest: group.nearest.map((peer) => placeOfPeer(peer, names)),
    received: { states, numerators },
    disclosureRate: packMetrics(group.nearest.map(({ disclosureRate }) => disclosureRate)),
  };
}

export function unpackPeers(
  packed: PackedPeers,
  { ids, names }: Pick<PeerNames, "ids" | "names">,
  metrics: readonly Metric[],
): PeerGroup {
  const metric = (id: string): Metric => metrics.find((candidate) => candidate.id === id)!;
  const count = packed.nearest.map(() => "-").join(",");
  const received = unpackMetrics({ ...packed.received, denominators: count }, () => metric("received"));
  const rates = unpackMetrics(packed.disclosureRate, () => metric("disclosureRate"));
  return {
    area: packed.area,
    isWidened: packed.isWidened,
    count: packed.count,
    spreads: packed.spreads.map((spread) => unpackSpread(spread, metrics)),
    nearest: packed.nearest.map((place, at) => ({
      id: ids[place]!,
      name: names[place]!,
      received: received[at]!,
      disclosureRate: rates[at]!,
    })),
  };
}
