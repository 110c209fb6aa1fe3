/**
 * Bytes → text, by content alone: a BOM, then UTF-16 told by its zero bytes, UTF-8, and GB18030 (of which GBK is a part).
 * Refuses what is no text: known binary formats, byte sequences of no encoding, text full of control characters. A few of
 * these, as programs leave them behind, become spaces, and a finding says so.
 */
import { diagnose, type Outcome } from "../../diagnostics/outcome.ts";
import { trait } from "../../form/character-traits.ts";
import { surveyText } from "./text-survey.ts";

const signatures: { looksLike: string; bytes: number[] }[] = [
  { looksLike: "PNG", bytes: [0x89, 0x50, 0x4e, 0x47] },
  { looksLike: "JPEG", bytes: [0xff, 0xd8, 0xff] },
  { looksLike: "GIF", bytes: [0x47, 0x49, 0x46, 0x38] },
  { looksLike: "PDF", bytes: [0x25, 0x50, 0x44, 0x46] },
  { looksLike: "ZIP/DOCX", bytes: [0x50, 0x4b, 0x03, 0x04] },
  { looksLike: "DOC/XLS", bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { looksLike: "RAR", bytes: [0x52, 0x61, 0x72, 0x21] },
  { looksLike: "gzip", bytes: [0x1f, 0x8b] },
];

const startsWith = (bytes: Uint8Array, prefix: number[]): boolean => prefix.every((b, i) => bytes[i] === b);

/** UTF-16 without a BOM shows as zero bytes on one side of most pairs in mixed Chinese and ASCII text. */
function zeroByteEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] === 0) {
      if (i % 2 === 0) even++;
      else odd++;
    }
  }
  if (bytes.length % 2 === 1 || even + odd === 0) return null;
  // 一 (U+4E00) puts zeros on the other side, so the greater number decides.
  if (odd > 4 && odd > 2 * even) return "utf-16le";
  return even > 4 && even > 2 * odd ? "utf-16be" : null;
}

function encodingByMark(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return "utf-8";
  if (startsWith(bytes, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(bytes, [0xfe, 0xff])) return "utf-16be";
  return zeroByteEncoding(bytes);
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const pieceLength = 0x10000;
const isContinuation = (byte: number | undefined): boolean => ((byte ?? 0) & 0xc0) === 0x80;

/** Where a piece begins that has the first byte that is not UTF-8; the length of the bytes where none has. */
function badPiece(bytes: Uint8Array): number {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for (let at = 0; at < bytes.length; at += pieceLength) {
    try {
      decoder.decode(bytes.subarray(at, at + pieceLength), { stream: true });
    } catch {
      return at;
    }
  }
  return bytes.length;
}

/** The offset of the first byte that is not UTF-8: the longest prefix that still decodes, found by halving. */
function firstBadByte(bytes: Uint8Array): number {
  const piece = badPiece(bytes);
  if (piece === bytes.length) return Math.max(0, bytes.length - 1);
  // A character may go on from one piece into the next.
  let start = Math.max(0, piece - 1);
  while (start > 0 && isContinuation(bytes[start])) start -= 1;
  const decodes = (end: number): boolean => {
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(start, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let good = piece;
  let bad = Math.min(bytes.length, piece + pieceLength);
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/** GB18030 hardly ever begins with this many characters that are also UTF-8; a UTF-8 text with a lost byte does. */
const surelyUtf8 = 10;
function isBrokenUtf8(bytes: Uint8Array): boolean {
  let characters = 0;
  for (const byte of bytes.subarray(0, firstBadByte(bytes))) {
    if (byte > 0x7f && !isContinuation(byte) && ++characters > surelyUtf8) return true;
  }
  return false;
}

// Text files hold no control characters but tab, line feed, carriage return and form feed.

const strayControl = /[\u0000-\u0008\u000b\u000e-\u001f]/;
const strayControls = new RegExp(strayControl, "g");
const isStrayControl = (code: number): boolean => code < 0x20 && (code < 9 || code === 11 || code > 13);
/** Among so many characters one may be stray; where there are more, the bytes are no text. */
const fewestPerStray = 200;

/** Every place stays where it is; digits that a control character parts are never run together. */
function withoutControls(text: string, file: string): Outcome<string> | null {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (isStrayControl(text.charCodeAt(at))) count += 1;
  if (count * fewestPerStray > text.length) return null;
  return {
    value: text.replace(strayControls, " "),
    diagnostics: [diagnose("control-characters", { count }, { file })],
  };
}

/** True for a text with a stray control character, or one that stands for bytes that are no UTF-8. */
const isDoubtful = (text: string): boolean => (surveyText(text).traits & trait.doubtful) !== 0;

const firstBytes = new Set(signatures.map(({ bytes }) => bytes[0]!));

/**
 * Text of nearly every file, in a quarter of the time of what follows below: UTF-8 without a mark. Null for bytes that may
 * be anything else: those that begin like another format or with a mark, and those that make a replacement or a control
 * character, as UTF-16 and binary files do.
 */
function plainUtf8(bytes: Uint8Array): string | null {
  const first = bytes[0] ?? 0;
  if (first >= 0xef || firstBytes.has(first)) return null;
  const view = bytes instanceof Buffer ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = view.toString("utf8");
  return isDoubtful(text) ? null : text;
}

/** `file` is the path that findings name. The value is null when the bytes are no text. */
export function decodeText(bytes: Uint8Array, file: string): Outcome<string | null> {
  const plain = plainUtf8(bytes);
  if (plain !== null) return { value: plain, diagnostics: [] };
  const signature = signatures.find((s) => startsWith(bytes, s.bytes));
  if (signature) return refuse(file, signature.looksLike);
  const attempts = attemptsFor(encodingByMark(bytes));
  for (const encoding of attempts) {
    const text = encoding === "gb18030" && isBrokenUtf8(bytes) ? null : tryDecode(bytes, encoding);
    if (text === null) continue;
    const converted = diagnose("encoding-converted", { encoding: encoding.toUpperCase() }, { file });
    const told = encoding === "utf-8" ? [] : [converted];
    if (!strayControl.test(text)) return { value: text, diagnostics: told };
    const cleaned = withoutControls(text, file);
    return cleaned === null
      ? refuse(file, "binary")
      : { value: cleaned.value, diagnostics: [...told, ...cleaned.diagnostics] };
  }
  const offset = attempts.length === 1 ? 0 : firstBadByte(bytes);
  return { value: null, diagnostics: [diagnose("encoding-unknown", { offset }, { file })] };
}

/** GB18030 comes last: it accepts nearly any bytes, so only what is not UTF-8 is tried as it. */
const attemptsFor = (marked: string | null): string[] => (marked === null ? ["utf-8", "gb18030"] : [marked]);

const refuse = (file: string, looksLike: string): Outcome<null> => ({
  value: null,
  diagnostics: [diagnose("not-text", { looksLike }, { file, at: { line: 1, column: 1 } })],
});
