/**
 * Records of grams by body → for each gram the numbers of the reports that have it, in the order of the grams. All of them
 * stand in one typed array, some bytes for each gram of each report.
 */
import { eachRecorded } from "./body-grams.ts";

/** `reports` of a body: how many it has, so that one without text counts too. */
export type RecordedBody = { record: Uint8Array; reports: number };
export type GramList = { gram: number; reports: Uint32Array };

function countReports(bodies: readonly RecordedBody[], ids: number): Uint32Array {
  const counts = new Uint32Array(ids + 1);
  for (const { record } of bodies) eachRecorded(record, (_, id) => void (counts[id + 1]! += 1));
  return counts;
}

export function* listReports(bodies: readonly RecordedBody[], grams: Uint32Array): Generator<GramList> {
  const starts = countReports(bodies, grams.length);
  for (let id = 0; id < grams.length; id += 1) starts[id + 1]! += starts[id]!;
  const all = new Uint32Array(starts[grams.length]!);
  const ends = starts.slice(0, grams.length);
  let first = 0;
  for (const { record, reports } of bodies) {
    eachRecorded(record, (report, id) => {
      all[ends[id]!] = first + report;
      ends[id]! += 1;
    });
    first += reports;
  }
  const order = Uint32Array.from(grams.keys()).sort((a, b) => grams[a]! - grams[b]!);
  for (const id of order) {
    // A gram of a report that is no more.
    if (starts[id] === starts[id + 1]) continue;
    yield { gram: grams[id]!, reports: all.subarray(starts[id], starts[id + 1]) };
  }
}
