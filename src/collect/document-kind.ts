/**
 * Of what kind a downloaded document is: by its first bytes, else by what the server says. Bytes and the Content-Type go in,
 * an extension that the project has a reader for comes out, or why there is none; text whose declared encoding its bytes
 * contradict is marked. Never looks at the address, where an extension promises nothing.
 */
import type { ReportFormat } from "../model/source.ts";
import type { OutcomeCode } from "./outcomes.ts";

export type DocumentKind = { format: ReportFormat; isCharsetWrong: boolean };

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, text.length)).toString("latin1") === text;

const declared: Record<string, ReportFormat> = {
  "text/html": "html",
  "application/xhtml+xml": "html",
  "text/plain": "txt",
  "text/markdown": "md",
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
};
/** What servers say of files they know nothing of. */
const silent = [
  "",
  "application/octet-stream",
  "binary/octet-stream",
  "application/x-download",
  "application/download",
];

/** A page, whatever is said of it. */
function markupStart(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 2000))
    .toString("latin1")
    .replace(/^\xef\xbb\xbf/, "");
  return /^\s*(<!--|<\?xml|<!doctype html|<(html|head|meta|body|table|div|title|script|p)\b)/i.test(start);
}

function byContent(bytes: Uint8Array): ReportFormat | "other" | null {
  // A few bytes before it do no harm.
  if (Buffer.from(bytes.subarray(0, 1024)).includes("%PDF-") && !markupStart(bytes)) return "pdf";
  if (startsWith(bytes, "PK\u0003\u0004")) return Buffer.from(bytes).includes("word/document.xml") ? "docx" : "other";
  if (markupStart(bytes)) return "html";
  // Old Word and Excel files, RAR, 7z, pictures: whatever has a zero byte is no text but UTF-16, which begins with its mark.
  const isUtf16 = startsWith(bytes, "\xff\xfe") || startsWith(bytes, "\xfe\xff");
  return bytes.subarray(0, 2000).includes(0) && !isUtf16 ? "other" : null;
}

/** The charset is told wrong when the bytes cannot be that, or when Chinese is said to be Latin. */
function isCharsetWrong(bytes: Uint8Array, charset: string): boolean {
  if (charset === "") return false;
  try {
    const decoder = new TextDecoder(charset, { fatal: true });
    decoder.decode(bytes);
    return decoder.encoding === "windows-1252" && bytes.some((byte) => byte > 127);
  } catch {
    return true;
  }
}

export function tellKind(bytes: Uint8Array, contentType: string): DocumentKind | OutcomeCode {
  if (bytes.length === 0) return "empty";
  const type = (contentType.split(";")[0] ?? "").trim().toLowerCase();
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(contentType)?.[1] ?? "";
  const said = Object.hasOwn(declared, type) ? (declared[type] ?? null) : null;
  const found = byContent(bytes);
  if (found === "other" || (said === null && !silent.includes(type))) return "type-unreadable";
  // A page where a PDF was promised is a site's way of saying that there is none.
  if ((said === "pdf" || said === "docx") && found !== said) return "type-mismatch";
  const format = found ?? said;
  if (format === null) return "type-unreadable";
  const isText = format !== "pdf" && format !== "docx";
  return { format, isCharsetWrong: isText && isCharsetWrong(bytes, charset) };
}
