/**
 * Files of a reports folder → what is known of each, a line of JSON, with the row of sources.csv that it was read by, and
 * its packed report, another line. Runs in a thread of its own or beside the caller; what comes out is the same.
 */
import { hash } from "node:crypto";
import { partFile, storeFile, type FileHead } from "../../packing/stored-file.ts";
import type { ReportFacts } from "../../model/packed/report-facts.ts";
import type { SourceRecord } from "../../model/source.ts";
import { tellFacts } from "../derive/tell-facts.ts";
import { loadListedSource } from "../load-sources.ts";
import { parseSource } from "../parse-source.ts";
import { tellWords, type ToldWords } from "./tell-words.ts";

export type ListedFile = { path: string; record: SourceRecord | null };
/**
 * `content` is a digest of the packed report's line; "" where there is none. `facts` of a report that may be published, and
 * what its words tell beside its figures.
 */
export type ParsedFile = {
  record: SourceRecord | null;
  head: FileHead;
  facts: ReportFacts | null;
  content: string;
  words: ToldWords | null;
};
export type Batch = { root: string; files: ListedFile[] };

export const contentOf = (packed: string | Uint8Array): string => hash("sha256", packed, "hex").slice(0, 32);

async function parseListed(root: string, { path, record }: ListedFile): Promise<{ line: ParsedFile; packed: string }> {
  const byPath = new Map(record === null ? [] : [[path, { record, line: 0 }]]);
  const { value, diagnostics } = loadListedSource(path, { root, byPath });
  const file = value === null ? { path, report: null, checks: [], diagnostics, sha256: "" } : await parseSource(value);
  const { head, packed } = partFile(storeFile(file));
  if (packed === null || head.report === null) {
    return { line: { record, head, facts: null, content: "", words: null }, packed: "" };
  }
  const text = JSON.stringify(packed);
  const isPublishable = head.report.year !== null && head.report.edition !== null;
  const facts = isPublishable ? tellFacts(packed, head.report.form) : null;
  const words = facts === null || file.report === null ? null : tellWords(file.report);
  return { line: { record, head, facts, content: contentOf(text), words }, packed: text };
}

/** In the order of the batch, two lines each with their ends. */
export async function parseBatch({ root, files }: Batch): Promise<Uint8Array> {
  const lines: string[] = [];
  for (const file of files) {
    const { line, packed } = await parseListed(root, file);
    lines.push(`${JSON.stringify(line)}\n${packed}\n`);
  }
  return new TextEncoder().encode(lines.join(""));
}
