/**
 * Looks for streams that unpack to more than a report can hold, before the library unpacks them whole: a megabyte can
 * become a gigabyte. Pictures are left out, since nobody unpacks them. Says yes or no; streams that are packed in other
 * ways, or broken, are left to the limits on time and memory.
 */
import { constants, inflateSync } from "node:zlib";

const opening = /stream\r?\n/g;
/** How far before a stream's data its dictionary is looked for. */
const dictionaryLength = 400;
const image = /\/Subtype\s*\/Image\b/;

/** `limit`: bytes of one stream, unpacked. */
export function hasOversizedStream(bytes: Uint8Array, limit: number): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  for (const match of text.matchAll(opening)) {
    const start = match.index + match[0].length;
    if (text.slice(match.index - 3, match.index) === "end" || !looksPacked(bytes, start)) continue;
    const before = text.slice(Math.max(0, match.index - dictionaryLength), match.index);
    const dictionary = before.slice(before.lastIndexOf(" obj") + 1);
    if (!image.test(dictionary) && unpacksBeyond(bytes.subarray(start), limit)) return true;
  }
  return false;
}

/** The two bytes that open a zlib stream. */
const looksPacked = (bytes: Uint8Array, at: number): boolean =>
  (bytes[at]! & 0x0f) === 8 && (bytes[at]! * 256 + bytes[at + 1]!) % 31 === 0;

function unpacksBeyond(packed: Uint8Array, limit: number): boolean {
  // Deflate packs at most about a thousandfold, so that most streams need no look.
  const end = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength).indexOf("endstream");
  const data = end === -1 ? packed : packed.subarray(0, end);
  if (data.length * 1032 < limit) return false;
  try {
    inflateSync(data, { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH });
    return false;
  } catch (error) {
    return error instanceof RangeError;
  }
}
