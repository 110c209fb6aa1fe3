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
  const { path, bytes } = source;
  const sha256 = bytes === null ? "" : hash("sha256", bytes, "hex");
  try {
    const read = readDocument(source);
    return new ParsedFile(path, sha256, assess(read instanceof Promise ? await read : read, source.record));
  } catch (error) {
    // A throw is a bug of ours; it costs this report, not the others, and is not hidden.
    const reason = error instanceof Error ? error.message.slice(0, 200) : "unknown";
    return new ParsedFile(path, sha256, unread([diagnose("parser-failed", { reason }, { file: path })]));
  }
}

/** `sums`: what they came to. */
type Assessment = { report: Report | null; sums: { readonly checks: RelationResult[] }; diagnostics: Diagnostic[] };

const unread = (diagnostics: Diagnostic[]): Assessment => ({ report: null, sums: { checks: [] }, diagnostics });

function assess(document: Outcome<Document | null>, record: SourceRecord | null): Assessment {
  if (document.value === null) return unread(document.diagnostics);
  const recognised = recogniseReport(document.value, record);
  const found = [...document.diagnostics, ...recognised.diagnostics];
  if (recognised.value === null) return unread(found);
  const sums = checkReport(recognised.value, recognised.unopened);
  return { report: sums.value, sums, diagnostics: [...found, ...sums.diagnostics] };
}

/**
 * What the sums came to is worked out when it is first asked for. One getter serves all files: were it each file's own, V8
 * would give each a shape of its own and free it late, with all that hangs on it.
 */
class ParsedFile implements AssessedFile {
  // Only declared, so that the keys have their order.
  declare readonly path: string;
  declare readonly sha256: string;
  declare readonly report: Report | null;
  declare readonly checks: RelationResult[];
  declare readonly diagnostics: Diagnostic[];
  readonly #sums: Assessment["sums"];

  static readonly #checks: PropertyDescriptor = {
    enumerable: true,
    get(this: ParsedFile): RelationResult[] {
      return this.#sums.checks;
    },
  };

  constructor(path: string, sha256: string, { report, sums, diagnostics }: Assessment) {
    this.#sums = sums;
    this.path = path;
    this.sha256 = sha256;
    this.report = report;
    Object.defineProperty(this, "checks", ParsedFile.#checks);
    this.diagnostics = diagnostics;
  }
}
