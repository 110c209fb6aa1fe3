/**
 * The grams of every body, kept beside the list of published files, so that only reports that have changed are read again for
 * the search. What isn't as it was written gives nothing and is never an error.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { DerivedAgency } from "../../../model/dataset.ts";
import { contentKey } from "../body-keys.ts";
import { hashOf, type Keeping } from "../kept-list.ts";
import { recordGrams, type ReportText } from "./body-grams.ts";
import { createGramTable, type GramTable } from "./gram-table.ts";

type Kept = { table: GramTable; records: Map<string, Uint8Array> };
type Head = { version: string; sha256: string; grams: number; bodies: [key: string, bytes: number][] };

const nothing = (): Kept => ({ table: createGramTable(), records: new Map() });
const pathOf = ({ path }: Keeping): string => `${path}.grams`;

function readKept(keeping: Keeping): Kept {
  const bytes = readFileSync(pathOf(keeping));
  const line = bytes.indexOf(10);
  const head = JSON.parse(bytes.toString("utf8", 0, line)) as Head;
  const body = bytes.subarray(line + 1);
  const before = hashOf(JSON.stringify([head.version, head.grams, head.bodies]) + hashOf(body));
  if (head.version !== keeping.version || before !== head.sha256) return nothing();
  // A copy: a piece of a Buffer shares its memory.
  const grams = new Uint32Array(Uint8Array.from(body.subarray(0, head.grams * 4)).buffer);
  const records = new Map<string, Uint8Array>();
  let at = head.grams * 4;
  for (const [key, length] of head.bodies) {
    records.set(key, body.subarray(at, at + length));
    at += length;
  }
  return { table: createGramTable(grams), records };
}

function openKept(keeping: Keeping | null): Kept {
  if (keeping === null) return nothing();
  try {
    return readKept(keeping);
  } catch {
    return nothing();
  }
}

/** Only what is still in use. */
function writeKept(keeping: Keeping, { table, records }: Kept): void {
  const grams = table.grams();
  const parts = [new Uint8Array(grams.buffer), ...records.values()];
  const body = Buffer.concat(parts);
  const bodies = [...records].map(([key, { length }]): Head["bodies"][number] => [key, length]);
  const { version } = keeping;
  const sha256 = hashOf(JSON.stringify([version, grams.length, bodies]) + hashOf(body));
  const head: Head = { version, sha256, grams: grams.length, bodies };
  const path = pathOf(keeping);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.next`, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body]));
  renameSync(`${path}.next`, path);
}

/** Records of all bodies in their order, and the grams that their numbers stand for. */
export type RecordedGrams = { records: Uint8Array[]; grams: Uint32Array };
/** The records of the last time by the bodies' keys, in the order in which the bodies stood. */
export type EarlierGrams = ReadonlyMap<string, Uint8Array>;

export type BodyGrams = {
  /** Reads a body's text while it is at hand, unless its grams are known. */
  take: (file: DerivedAgency, reports: readonly ReportText[]) => void;
  /** Kept for the next time. */
  finish: (files: readonly DerivedAgency[]) => RecordedGrams;
  earlier: () => EarlierGrams;
};

export function createBodyGrams(keeping: Keeping | null): BodyGrams {
  let kept: Kept | null = null;
  const fresh = new Map<DerivedAgency, Uint8Array>();
  const recordOf = (file: DerivedAgency, reports: () => readonly ReportText[]): Uint8Array => {
    const { table, records } = (kept ??= openKept(keeping));
    const key = contentKey(file);
    const known = fresh.get(file) ?? (key === null ? undefined : records.get(key));
    if (known !== undefined) return known;
    const record = recordGrams(reports(), table);
    fresh.set(file, record);
    return record;
  };
  return {
    take: (file, reports) => void recordOf(file, () => reports),
    finish: (files) => {
      const records = files.map((file) => recordOf(file, () => file.years.map(({ packed }) => packed)));
      const { table } = (kept ??= openKept(keeping));
      if (keeping !== null && fresh.size > 0) {
        const byKey = files.map((file, at): [string | null, Uint8Array] => [contentKey(file), records[at]!]);
        writeKept(keeping, {
          table,
          records: new Map(byKey.filter((entry): entry is [string, Uint8Array] => entry[0] !== null)),
        });
      }
      return { records, grams: table.grams() };
    },
    earlier: () => (kept ??= openKept(keeping)).records,
  };
}
