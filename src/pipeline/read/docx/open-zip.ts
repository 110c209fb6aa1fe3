/**
 * The parts of a ZIP file by name, each unpacked when asked for and checked: its length, its checksum, and that all
 * together stay within the limit, whatever the file's own figures say. Refuses encrypted and damaged files, ZIP64 and
 * files in pieces, and names that stand twice.
 */
import { crc32, inflateRawSync } from "node:zlib";
import { readLimits } from "../read-limits.ts";

export type ZipFault = { kind: "encrypted" } | { kind: "broken"; reason: string } | { kind: "too-much"; limit: number };
export type ZipPart = { bytes: Uint8Array } | { fault: ZipFault };
export type ZipFile = { names: string[]; read: (name: string) => ZipPart };

type Entry = { method: number; crc: number; packed: number; size: number; offset: number; isEncrypted: boolean };

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
/** The end record is 22 bytes, and a comment of at most 65,535 may follow it. */
const endLength = 22;
const longestComment = 0xffff;
const stored = 0;
const deflated = 8;
/** Bytes. */
const leastChunk = 0x4000;

const broken = (reason: string): { fault: ZipFault } => ({ fault: { kind: "broken", reason } });

export function openZip(bytes: Uint8Array): ZipFile | { fault: ZipFault } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return broken("no central directory");
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) return broken("in pieces");
  if (count === 0xffff || start === 0xffffffff) return broken("ZIP64");
  const entries = readDirectory(view, bytes, start, end, count);
  if (!(entries instanceof Map)) return entries;
  let unpacked = 0;
  const read = (name: string): ZipPart => {
    const entry = entries.get(name);
    if (entry === undefined) return broken(`no ${name}`);
    const part = unpack(view, bytes, entry, Math.max(0, readLimits.unpacked - unpacked));
    if ("bytes" in part) unpacked += part.bytes.length;
    return part;
  };
  return { names: [...entries.keys()], read };
}

/** Looked for from the end on, since a comment may stand behind it. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (
      view.getUint32(at, true) === endSignature &&
      at + endLength + view.getUint16(at + 20, true) <= view.byteLength
    ) {
      return at;
    }
  }
  return null;
}

function readDirectory(
  view: DataView,
  bytes: Uint8Array,
  start: number,
  end: number,
  count: number,
): Map<string, Entry> | { fault: ZipFault } {
  const entries = new Map<string, Entry>();
  const decoder = new TextDecoder();
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature) return broken("central directory");
    const nameLength = view.getUint16(at + 28, true);
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/");
    if (entries.has(name)) return broken("a name twice");
    entries.set(name, {
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function unpack(view: DataView, bytes: Uint8Array, entry: Entry, room: number): ZipPart {
  if (entry.isEncrypted) return { fault: { kind: "encrypted" } };
  if ([entry.packed, entry.size, entry.offset].includes(0xffffffff)) return broken("ZIP64");
  const { offset, packed } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localSignature) return broken("local header");
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) return broken("cut short");
  const content = inflate(bytes.subarray(start, start + packed), entry, room);
  if ("fault" in content) return content;
  if (content.bytes.length !== entry.size) return broken("length");
  return crc32(content.bytes) === entry.crc ? content : broken("checksum");
}

function inflate(packed: Uint8Array, { method, size }: Entry, room: number): ZipPart {
  const tooMuch: ZipPart = { fault: { kind: "too-much", limit: readLimits.unpacked } };
  if (method === stored) return packed.length > room ? tooMuch : { bytes: packed };
  if (method !== deflated) return broken(`method ${method}`);
  if (size > room || room === 0) return tooMuch;
  try {
    // In one piece where the size is told rightly: pieces take as much again when they are put together.
    const chunkSize = Math.max(leastChunk, size + 1);
    return { bytes: inflateRawSync(packed, { chunkSize, maxOutputLength: room }) };
  } catch (error) {
    const isTooLong = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    return isTooLong ? tooMuch : broken("compressed data");
  }
}
