/**
 * How much longer than reading and decoding them it takes to parse text reports of a corpus, on one core, like bench:parse:
 * medians of some passes over a sample, after warming up.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSource } from "../../../src/pipeline/parse-source.ts";

const [warming, passes] = [6, 9];

export type ParseFloor = { reports: number; parseMicroseconds: number; floorMicroseconds: number };

/** At most `many` text files below `reports`, evenly taken. */
function sampleTexts(reports: string, many: number): string[] {
  const all = readdirSync(reports, { recursive: true, encoding: "utf8" })
    .filter((path) => /-\d{4}\.txt$/.test(path))
    .sort();
  const step = Math.max(1, all.length / many);
  return Array.from({ length: Math.min(many, all.length) }, (_, at) => join(reports, all[Math.floor(at * step)]!));
}

const floor = (path: string): unknown => new TextDecoder().decode(readFileSync(path));
const parse = (path: string): unknown => {
  const bytes = readFileSync(path);
  return parseSource({ path, size: bytes.length, bytes, record: null });
};

async function microseconds(paths: string[], work: (path: string) => unknown): Promise<number> {
  const { user, system } = process.cpuUsage();
  for (const path of paths) await work(path);
  const after = process.cpuUsage();
  return (after.user - user + after.system - system) / paths.length;
}

const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

export async function measureParseFloor(reports: string, many = 1000): Promise<ParseFloor> {
  const paths = sampleTexts(reports, many);
  const times = { floor: [] as number[], parse: [] as number[] };
  for (let pass = 0; pass < warming; pass++) await microseconds(paths, parse);
  for (let pass = 0; pass < passes; pass++) {
    times.floor.push(await microseconds(paths, floor));
    times.parse.push(await microseconds(paths, parse));
  }
  return {
    reports: paths.length,
    parseMicroseconds: median(times.parse),
    floorMicroseconds: median(times.floor),
  };
}
