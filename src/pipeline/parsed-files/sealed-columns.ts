/**
 * Columns of numbers and texts ↔ one file that is read in a moment: the numbers as they stand in memory, a column's texts in
 * one piece with their ends beside it. Its first line names version and columns, its end is the hash of all before. A file of
 * another version, cut short or spoiled, or none, gives nothing; it is never an error. Written beside its place and renamed,
 * so that a killed run leaves the old one.
 */
import { createHash, hash } from "node:crypto";
import { closeSync, mkdirSync, openSync, readFileSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import { writeAll } from "./write-all.ts";

/** A text for each row; null where there is none. */
export type Texts = (row: number) => string | null;
export type Columns = {
  numbers: (name: string) => Float64Array;
  /** What is counted from 0. */
  counts: (name: string) => Uint32Array;
  texts: (name: string) => Texts;
};

type Encoding = "latin1" | "utf16le";
type Part = { name: string; bytes: Uint8Array; encoding?: Encoding | undefined };
/** As the first line tells it; `bytes`: how many, without those that fill up eights. */
type Told = { version: string; parts: { name: string; bytes: number; encoding?: Encoding | undefined }[] };

/** Where numbers may stand so that they can be used as they are. */
const aligned = (length: number): number => Math.ceil(length / 8) * 8;
const sealLength = 64;
const newline = 10;
const noText = 0xffffffff;
const ends = ".ends";

/** Another build of the same folder may have renamed it already: its seal will tell whether it is whole. */
export function takePlace(next: string, path: string): void {
  try {
    renameSync(next, path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
}

const bytesOf = (numbers: Float64Array | Uint32Array): Uint8Array =>
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);

/** UTF-16 where a text has more than Western letters: it holds any text as it is, torn characters too. */
function encodeTexts(name: string, texts: readonly (string | null)[]): Part[] {
  const whole = texts.map((text) => text ?? "").join("");
  const encoding = /^[\0-\xff]*$/.test(whole) ? "latin1" : "utf16le";
  let end = 0;
  const places = Uint32Array.from(texts, (text) => (text === null ? noText : (end += text.length)));
  return [
    { name, bytes: Buffer.from(whole, encoding), encoding },
    { name: name + ends, bytes: bytesOf(places) },
  ];
}

function openTexts(whole: string, places: Uint32Array): Texts {
  const starts = new Uint32Array(places.length);
  let end = 0;
  for (let row = 0; row < places.length; row++) {
    starts[row] = end;
    if (places[row] !== noText) end = places[row]!;
  }
  return (row) => (places[row] === noText ? null : whole.slice(starts[row], places[row]));
}

export type ColumnsWriter = {
  numbers: (name: string, numbers: Float64Array) => void;
  counts: (name: string, counts: Uint32Array) => void;
  texts: (name: string, texts: readonly (string | null)[]) => void;
  /** Puts the file in its place. */
  finish: () => void;
};

/** The first line; blanks before its end fill up eights. */
function headOf(version: string, parts: readonly Part[]): Uint8Array {
  const told: Told = {
    version,
    parts: parts.map(({ name, bytes, encoding }) => ({ name, bytes: bytes.length, encoding })),
  };
  const line = Buffer.from(JSON.stringify(told));
  const head = Buffer.alloc(aligned(line.length + 1), " ");
  head.set(line);
  head[head.length - 1] = newline;
  return head;
}

function writeParts(path: string, version: string, parts: readonly Part[]): void {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(`${path}.next`, "w");
  const sum = createHash("sha256");
  const write = (bytes: Uint8Array): void => {
    sum.update(bytes);
    writeAll(file, bytes);
  };
  try {
    write(headOf(version, parts));
    for (const { bytes } of parts) {
      write(bytes);
      write(new Uint8Array(aligned(bytes.length) - bytes.length));
    }
    writeAll(file, Buffer.from(sum.digest("hex")));
  } finally {
    closeSync(file);
  }
  takePlace(`${path}.next`, path);
}

export function createColumns(path: string, version: string): ColumnsWriter {
  const parts: Part[] = [];
  return {
    numbers: (name, numbers) => void parts.push({ name, bytes: bytesOf(numbers) }),
    counts: (name, counts) => void parts.push({ name, bytes: bytesOf(counts) }),
    texts: (name, texts) => void parts.push(...encodeTexts(name, texts)),
    finish: () => writeParts(path, version, parts),
  };
}

/** Its own memory from an address on that numbers can stand at. */
function readWhole(path: string): Buffer {
  try {
    const bytes = readFileSync(path);
    return bytes.byteOffset % 8 === 0 ? bytes : Buffer.from(Uint8Array.from(bytes).buffer);
  } catch {
    return Buffer.alloc(0);
  }
}

/** What the first line tells, where the file is whole and of this version; with where the first column begins. */
function readHead(bytes: Buffer, version: string): { told: Told; start: number } | null {
  const end = bytes.length - sealLength;
  if (end <= 0 || bytes.toString("latin1", end) !== hash("sha256", bytes.subarray(0, end), "hex")) return null;
  const start = bytes.indexOf(newline) + 1;
  const told = JSON.parse(bytes.toString("utf8", 0, start)) as Told;
  return told.version === version ? { told, start } : null;
}

/** Null where nothing is kept. Refuses the name of a column that isn't there. */
export function readColumns(path: string, version: string): Columns | null {
  const bytes = readWhole(path);
  const head = readHead(bytes, version);
  if (head === null) return null;
  const places = new Map<string, { start: number; length: number; encoding: Encoding | undefined }>();
  let start = head.start;
  for (const { name, bytes: length, encoding } of head.told.parts) {
    places.set(name, { start, length, encoding });
    start += aligned(length);
  }
  const placeOf = (name: string) => {
    const place = places.get(name);
    if (place === undefined) throw new Error(`no column ${name}`);
    return { ...place, at: bytes.byteOffset + place.start };
  };
  const counts = (name: string): Uint32Array => {
    const { at, length } = placeOf(name);
    return new Uint32Array(bytes.buffer, at, length / 4);
  };
  return {
    counts,
    numbers(name) {
      const { at, length } = placeOf(name);
      return new Float64Array(bytes.buffer, at, length / 8);
    },
    texts(name) {
      const { start: from, length, encoding } = placeOf(name);
      return openTexts(bytes.toString(encoding, from, from + length), counts(name + ends));
    },
  };
}
