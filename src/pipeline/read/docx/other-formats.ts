/** What a file called .docx is instead, by its first bytes or by the parts it holds; null for what may be one. */

/** Word keeps a document with a password in the container that its old format used, under this name. */
const encryptedStream = Buffer.from("EncryptedPackage", "utf16le");

const signatures: [string, string][] = [
  ["PDF", "%PDF"],
  ["RTF", "{\\rtf"],
  ["DOC", "\u00d0\u00cf\u0011\u00e0"],
  ["HTML", "<"],
  ["HTML", "\u00ef\u00bb\u00bf<"],
];

export function otherFormatOf(bytes: Uint8Array): "encrypted" | string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found =
    signatures.find(([, start]) => buffer.subarray(0, start.length).toString("latin1") === start)?.[0] ?? null;
  return found === "DOC" && buffer.includes(encryptedStream) ? "encrypted" : found;
}

export function packageFormatOf(parts: string[]): string {
  if (parts.some((name) => name.startsWith("xl/"))) return "XLSX";
  if (parts.some((name) => name.startsWith("ppt/"))) return "PPTX";
  return parts.includes("mimetype") ? "ODT" : "ZIP";
}
