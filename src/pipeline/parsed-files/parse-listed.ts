/**
 * Files of a reports folder → what is known of each, a line of JSON, with the row of sources.csv that it was read by, and
 * its packed report. Runs in a thread of its own or beside the caller; what comes out is the same.
 */
import { hash } from "node:crypto";
import { join } from "node:path";
import { packedText } from "../../packing/packed-report.ts";
import { partFile, storeFile, type FileHead } from "../../packing/stored-file.ts";
import type { ReportFacts } from "../../model/packed/report-facts.ts";
import type { SourceRecord } from "../../model/source.ts";
import { tellFacts } from "../derive/tell-facts.ts";
import { loadListedSource } from "../load-sources.ts";
import { parseSource } from "../parse-source.ts";
import { stateOfFile, type FileState } from "../report-files.ts";
import { tellPassages } from "../tell-passages.ts";
import { settledState } from "./folder-states.ts";
import { tellWords, type ToldWords } from "./tell-words.ts";

export type ListedFile = { path: string; record: SourceRecord | null };
/**
 * `state`: of the file on the disk before it was read; null where it may have changed in the same moment. `content` is a digest
 * of the packed report's line and `length` that line's bytes; "" and 0 where there is none. `facts` of a report that may be
 * published, and what its words tell beside its figures.
 */
export type ParsedFile = {
  record: SourceRecord | null;
  state: FileState | null;
  head: FileHead;
  facts: ReportFacts | null;
  content: string;
  length: number;
  words: ToldWords | null;
};
export type Batch = { root: string; files: ListedFile[] };
/** In the order of the batch: a line of JSON a file, and the packed reports without anything between them. */
export type ParsedBatch = { lines: Uint8Array; packed: Uint8Array };

export const contentOf = (packed: string | Uint8Array): string => hash("sha256", packed, "hex").slice(0, 32);

const nothing = new Uint8Array();

async function parseListed(
  root: string,
  { path, record }: ListedFile,
): Promise<{ parsed: ParsedFile; packed: Uint8Array }> {
  const records = { root, byPath: new Map(record === null ? [] : [[path, { record, line: 0 }]]) };
  // Before it is read: what changes it later leaves another state.
  const state = settledState(stateOfFile(join(root, path)), Date.now());
  const { value, diagnostics } = loadListedSource(path, records);
  const file = value === null ? { path, report: null, checks: [], diagnostics, sha256: "" } : await parseSource(value);
  const { head, packed } = partFile(storeFile(file));
  if (packed === null || head.report === null) {
    return { parsed: { record, state, head, facts: null, content: "", length: 0, words: null }, packed: nothing };
  }
  tellPassages(packed, head.report.year);
  const bytes = Buffer.from(packedText(packed), "utf8");
  const isPublishable = head.report.year !== null && head.report.edition !== null;
  const facts = isPublishable ? tellFacts(packed, head.report.form) : null;
  const words = facts === null || file.report === null ? null : tellWords(file.report);
  const [content, { length }] = [contentOf(bytes), bytes];
  return { parsed: { record, state, head, facts, content, length, words }, packed: bytes };
}

export async function parseBatch({ root, files }: Batch): Promise<ParsedBatch> {
  const lines: string[] = [];
  const packed: Uint8Array[] = [];
  for (const file of files) {
    const { parsed, packed: bytes } = await parseListed(root, file);
    lines.push(`${JSON.stringify(parsed)}\n`);
    packed.push(bytes);
  }
  // Arrays of their own, since memory that the small buffers of Node share is not to be handed on.
  return { lines: new TextEncoder().encode(lines.join("")), packed: new Uint8Array(Buffer.concat(packed)) };
}
