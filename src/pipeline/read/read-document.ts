/**
 * A file → Document, by the format that its name tells; a new format is one reader and one line in the map.
 * Refuses empty and oversized files and formats without a reader, each with a finding; never throws on content.
 */
import { diagnose, type Diagnostic, type Outcome } from "../../diagnostics/outcome.ts";
import type { Document } from "../../model/document.ts";
import type { SourceFile } from "../../model/source.ts";
import { isCommaSeparated, withTabsForCommas } from "./comma-separated.ts";
import { decodeText } from "./decode-text.ts";
import { withoutDrawing } from "./drawn-tables.ts";
import { readDocx } from "./docx/read-docx.ts";
import { readHtml } from "./html/read-html.ts";
import { readPdf } from "./pdf/read-pdf.ts";
import { readLimits } from "./read-limits.ts";
import { readText } from "./read-text.ts";
import { readTextWithTables } from "./tables-in-text.ts";

type Reader = (bytes: Uint8Array, path: string) => Outcome<Document | null> | Promise<Outcome<Document | null>>;

/** A page saved as .txt is still a page; plain text never begins a line with these. */
const isMarkup = (text: string): boolean =>
  text.slice(0, 2000).includes("<") && /^\s*<(!doctype html|html|head|body|table|div)\b/i.test(text.slice(0, 2000));

const textReader =
  (format: "txt" | "md"): Reader =>
  (bytes, path) => {
    const decoded = decodeText(bytes, path);
    if (decoded.value === null) return { value: null, diagnostics: decoded.diagnostics };
    if (isMarkup(decoded.value)) return readHtml(bytes, path);
    const text = withoutDrawing(decoded.value);
    const isTable = path.toLowerCase().endsWith(".csv") || isCommaSeparated(text);
    const input = { path, format, text: isTable ? withTabsForCommas(text) : text };
    const mixed = readTextWithTables(input);
    if (mixed !== null) return { value: mixed, diagnostics: decoded.diagnostics };
    const document = readText(input);
    return { value: document.value, diagnostics: [...decoded.diagnostics, ...document.diagnostics] };
  };

const readers: Record<string, Reader> = {
  txt: textReader("txt"),
  csv: textReader("txt"),
  md: textReader("md"),
  html: readHtml,
  htm: readHtml,
  docx: readDocx,
  pdf: readPdf,
};

const extensionOf = (path: string): string => {
  const at = path.lastIndexOf(".");
  const extension = at === -1 ? "" : path.slice(at + 1);
  return /[/\\]/.test(extension) ? "" : extension.toLowerCase();
};

/** A promise for the formats that are read in threads and streams; text is read at once. */
export function readDocument(source: SourceFile): Outcome<Document | null> | Promise<Outcome<Document | null>> {
  const { path: file, bytes, size } = source;
  if (size > readLimits.fileSize || bytes === null) {
    return refuse(diagnose("file-too-large", { size, limit: readLimits.fileSize }, { file }));
  }
  const extension = extensionOf(file);
  const reader = Object.hasOwn(readers, extension) ? readers[extension] : undefined;
  if (reader === undefined) return refuse(diagnose("format-unsupported", { extension: extension || "?" }, { file }));
  if (bytes.length === 0) return emptyFile(file);
  const outcome = reader(bytes, file);
  return outcome instanceof Promise ? outcome.then((read) => unlessEmpty(read, file)) : unlessEmpty(outcome, file);
}

const refuse = (diagnostic: Diagnostic): Outcome<null> => ({ value: null, diagnostics: [diagnostic] });

const emptyFile = (file: string): Outcome<null> =>
  refuse(diagnose("empty-file", {}, { file, at: { line: 1, column: 1 } }));

const unlessEmpty = (read: Outcome<Document | null>, file: string): Outcome<Document | null> =>
  read.value !== null && read.value.blocks.length === 0 ? emptyFile(file) : read;
