/**
 * The grams of every body, kept beside the list of published files, so that only reports that have changed are read again for
 * the search. What isn't as it was written gives nothing and is never an error.
 */
import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import type { DerivedAgency } from "../../../model/packed/derived-dataset.ts";
import { contentKey } from "../body-keys.ts";
import { hashOf, type Keeping } from "../kept-list.ts";
import { recordGrams, type ReportText } from "./body-grams.ts";
import { createGramTable, type GramTable } from "./gram-table.ts";

type Kept = { table: GramTable; records: Map<string, Uint8Array> };
type Head = { version: string; sha256: string; grams: number; bodies: [key: string, bytes: number][] };

/** Pieces of one memory that follow one another, as records do that were read together, as one. */
function joinNeighbours(pieces: readonly Uint8Array[]): Uint8Array[] {
  const joined: Uint8Array[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const follows = last?.buffer === piece.buffer && last.byteOffset + last.length === piece.byteOffset;
    if (follows) joined[joined.length - 1] = new Uint8Array(last.buffer, last.byteOffset, last.length + piece.length);
    else joined.push(piece);
  }
  return joined;
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}

const nothing = (): Kept => ({ table: createGramTable(), records: new Map() });
const pathOf = ({ path }: Keeping): string => `${path}.grams`;

function readKept(keeping: Keeping): Kept {
  const bytes = readFileSync(pathOf(keeping));
  const line = bytes.indexOf(10);
  const head = JSON.parse(bytes.toString("utf8", 0, line)) as Head;
  const body = bytes.subarray(line + 1);
  const before = sealOf([head.version, head.grams, head.bodies], [body]);
  if (head.version !== keeping.version || before !== head.sha256) return nothing();
  // A copy: a piece of a Buffer shares its memory.
  const grams = new Uint32Array(body.buffer.slice(body.byteOffset, body.byteOffset + head.grams * 4));
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

/** Of the parts one after another. They are never put together, since all of them are long. */
function sealOf(told: unknown, parts: readonly Uint8Array[]): string {
  const sum = createHash("sha256");
  for (const part of parts) sum.update(part);
  return hashOf(JSON.stringify(told) + sum.digest("hex"));
}

/** Only what is still in use. */
function writeKept(keeping: Keeping, { table, records }: Kept): void {
  const grams = table.grams();
  const parts = [new Uint8Array(grams.buffer), ...joinNeighbours([...records.values()])];
  const bodies = [...records].map(([key, { length }]): Head["bodies"][number] => [key, length]);
  const { version } = keeping;
  const sha256 = sealOf([version, grams.length, bodies], parts);
  const head: Head = { version, sha256, grams: grams.length, bodies };
  const path = pathOf(keeping);
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(`${path}.next`, "w");
  try {
    for (const part of [Buffer.from(`${JSON.stringify(head)}\n`), ...parts]) writeAll(file, part);
  } finally {
    closeSync(file);
  }
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
