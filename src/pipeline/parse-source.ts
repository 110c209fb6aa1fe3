/**
 * One file through the stages that need no other file: read, recognise, check. Comes in as bytes, goes out as an
 * assessed report with its findings, or with the findings that say why it is none. Never throws on content.
 */
import { hash } from "node:crypto";
import type { AssessedFile } from "../diagnostics/assessed-report.ts";
import { diagnose, type Diagnostic, type Outcome } from "../diagnostics/outcome.ts";
import type { Document } from "../model/document.ts";
import type { SourceFile, SourceRecord } from "../model/source.ts";
import { checkReport } from "./check/check-report.ts";
import { readDocument } from "./read/read-document.ts";
import { recogniseReport } from "./recognise/recognise-report.ts";

export async function parseSource(source: SourceFile): Promise<AssessedFile> {
  const { path, bytes } = source;
  const sha256 = bytes === null ? "" : hash("sha256", bytes, "hex");
  try {
    const read = readDocument(source);
    const assessed = assess(read instanceof Promise ? await read : read, source.record);
    const { report, diagnostics } = assessed;
    return {
      path,
      sha256,
      report,
      get checks() {
        return assessed.checks;
      },
      diagnostics,
    };
  } catch (error) {
    // A throw is a bug of ours; it costs this report, not the others, and is not hidden.
    const reason = error instanceof Error ? error.message.slice(0, 200) : "unknown";
    return { path, sha256, ...unread([diagnose("parser-failed", { reason }, { file: path })]) };
  }
}

type Assessment = Omit<AssessedFile, "path" | "sha256">;

const unread = (diagnostics: Diagnostic[]): Assessment => ({ report: null, checks: [], diagnostics });

function assess(document: Outcome<Document | null>, record: SourceRecord | null): Assessment {
  if (document.value === null) return unread(document.diagnostics);
  const recognised = recogniseReport(document.value, record);
  const found = [...document.diagnostics, ...recognised.diagnostics];
  if (recognised.value === null) return unread(found);
  const checked = checkReport(recognised.value, recognised.unopened);
  return {
    report: checked.value,
    get checks() {
      return checked.checks;
    },
    diagnostics: [...found, ...checked.diagnostics],
  };
}
