/**
 * One file through the stages that need no other file: read, recognise, check. Comes in as bytes, goes out as an
 * assessed report with its findings, or with the findings that say why it is none. Never throws on content.
 */
import { hash } from "node:crypto";
import type { AssessedFile } from "../diagnostics/assessed-report.ts";
import { diagnose, type Diagnostic, type Outcome } from "../diagnostics/outcome.ts";
import type { RelationResult } from "../model/check.ts";
import type { Document } from "../model/document.ts";
import type { Report } from "../model/report.ts";
import type { SourceFile, SourceRecord } from "../model/source.ts";
import { checkReport } from "./check/check-report.ts";
import { readDocument } from "./read/read-document.ts";
import { recogniseReport } from "./recognise/recognise-report.ts";

export async function parseSource(source: SourceFile): Promise<AssessedFile> {
  const { path: file } = source;
  // Text is read without touching its bytes; readers of other formats may hand theirs away, so these are hashed before.
  let hashed = isText(file) ? null : hashOf(source);
  try {
    const { record } = source;
    if (record?.sha256 !== undefined) hashed ??= hashOf(source);
    const changed = compareHash(source, hashed);
    const read = readDocument(source);
    return new ParsedFile(source, hashed, assess(read instanceof Promise ? await read : read, record, changed));
  } catch (error) {
    // A throw is a bug of ours; it costs this report, not the others, and is not hidden.
    const reason = error instanceof Error ? error.message.slice(0, 200) : "unknown";
    return new ParsedFile(source, hashed, unread([diagnose("parser-failed", { reason }, { file })]));
  }
}

const isText = (path: string): boolean => path.endsWith(".txt") || path.endsWith(".md");
const hashOf = ({ bytes }: SourceFile): string => (bytes === null ? "" : hash("sha256", bytes, "hex"));

/** What was recorded when the file was fetched or added; a file that isn't taken into memory isn't compared. */
function compareHash({ path: file, record }: SourceFile, hashed: string | null): Diagnostic[] {
  const recorded = record?.sha256;
  if (recorded === undefined || hashed === null || hashed === "" || hashed === recorded) return [];
  const [told, found] = [recorded.slice(0, 12), hashed.slice(0, 12)];
  return [diagnose("file-changed", { recorded: told, found }, { file })];
}

/** `sums`: what they came to. */
type Assessment = { report: Report | null; sums: { readonly checks: RelationResult[] }; diagnostics: Diagnostic[] };

const unread = (diagnostics: Diagnostic[]): Assessment => ({ report: null, sums: { checks: [] }, diagnostics });

function assess(document: Outcome<Document | null>, record: SourceRecord | null, changed: Diagnostic[]): Assessment {
  if (document.value === null) return unread([...document.diagnostics, ...changed]);
  const recognised = recogniseReport(document.value, record);
  const found = [...document.diagnostics, ...changed, ...recognised.diagnostics];
  if (recognised.value === null) return unread(found);
  const sums = checkReport(recognised.value, recognised.unopened);
  return { report: sums.value, sums, diagnostics: [...found, ...sums.diagnostics] };
}

type Lazy = "sha256" | "checks";

const lazily = <Key extends Lazy>(key: Key, work: (file: ParsedFile) => ParsedFile[Key]): PropertyDescriptor => ({
  enumerable: true,
  configurable: true,
  get(this: ParsedFile): ParsedFile[Key] {
    const value = work(this);
    Object.defineProperty(this, key, { enumerable: true, configurable: true, writable: true, value });
    return value;
  },
});

/**
 * What the sums came to, and a text's hash, which only the dataset asks for, are worked out when they are first asked for.
 * One getter serves all files: were it each file's own, V8 would give each a shape of its own and free it late, with all that
 * hangs on it.
 */
class ParsedFile implements AssessedFile {
  // Only declared, so that the keys have their order.
  declare readonly path: string;
  declare readonly sha256: string;
  declare readonly report: Report | null;
  declare readonly checks: RelationResult[];
  declare readonly diagnostics: Diagnostic[];
  readonly #source: SourceFile;
  readonly #sums: Assessment["sums"];

  static readonly #sha256 = lazily("sha256", (file) => hashOf(file.#source));
  static readonly #checks = lazily("checks", (file) => file.#sums.checks);

  constructor(source: SourceFile, hashed: string | null, { report, sums, diagnostics }: Assessment) {
    this.#source = source;
    this.#sums = sums;
    this.path = source.path;
    if (hashed === null) Object.defineProperty(this, "sha256", ParsedFile.#sha256);
    else this.sha256 = hashed;
    this.report = report;
    Object.defineProperty(this, "checks", ParsedFile.#checks);
    this.diagnostics = diagnostics;
  }
}
