/**
 * How much longer than reading and decoding them it takes to parse text reports of a corpus, on one core, like bench:parse:
 * processor time of some passes over a sample, after warming up. Before each pass the parser forgets how tables were read
 * and learns it from other reports, as it has in the midst of a corpus; else each report that differs from all others would
 * be known from the pass before. Both are timed in the same passes, over the same files.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSource } from "../../../src/pipeline/parse-source.ts";
import { forgetPlans } from "../../../src/pipeline/recognise/plans/known-plans.ts";

/** What only one report of a hundred needs is compiled late: after some twenty passes. */
const [warming, passes] = [24, 15];

export type ParseFloor = { reports: number; parseMicroseconds: number; floorMicroseconds: number };
type Sample = { learned: string[]; timed: string[] };

/** At most `many` text files below `reports` for either use, evenly taken, one for this and the next for that. */
function sampleTexts(reports: string, many: number): Sample {
  const all = readdirSync(reports, { recursive: true, encoding: "utf8" })
    .filter((path) => /-\d{4}\.txt$/.test(path))
    .sort();
  const each = Math.min(many, all.length >> 1);
  const take = (first: number): string[] =>
    Array.from({ length: each }, (_, at) =>
      join(reports, all[Math.floor(((2 * at + first) * all.length) / (2 * each))]!),
    );
  return { learned: take(0), timed: take(1) };
}

const floor = (path: string): unknown => new TextDecoder().decode(readFileSync(path));
const parse = (path: string): unknown => {
  const bytes = readFileSync(path);
  return parseSource({ path, size: bytes.length, bytes, record: null });
};

async function microseconds(paths: string[], work: (path: string) => unknown): Promise<number> {
  const before = process.cpuUsage();
  for (const path of paths) await work(path);
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

// The system counts in steps of some milliseconds, of which a pass over the floor has two: only all passes together tell.

export async function measureParseFloor(reports: string, many = 1000): Promise<ParseFloor> {
  const { learned, timed } = sampleTexts(reports, many);
  const spent = { floor: 0, parse: 0 };
  for (let pass = 0; pass < warming + passes; pass++) {
    forgetPlans();
    await microseconds(learned, parse);
    const [floorTime, parseTime] = [await microseconds(timed, floor), await microseconds(timed, parse)];
    if (pass < warming) continue;
    spent.floor += floorTime;
    spent.parse += parseTime;
  }
  const parsed = passes * timed.length;
  return {
    reports: timed.length,
    parseMicroseconds: spent.parse / parsed,
    floorMicroseconds: spent.floor / parsed,
  };
}
