/**
 * Files of a reports folder → their packed form, a line of JSON each, with the row of sources.csv that they were read by.
 * Runs in a thread of its own or beside the caller; what comes out is the same.
 */
import { storeFile, type StoredFile } from "../../packing/stored-file.ts";
import type { SourceRecord } from "../../model/source.ts";
import { loadListedSource } from "../load-sources.ts";
import { parseSource } from "../parse-source.ts";

export type ListedFile = { path: string; record: SourceRecord | null };
export type ParsedFile = { record: SourceRecord | null; file: StoredFile };
export type Batch = { root: string; files: ListedFile[] };

async function parseListed(root: string, { path, record }: ListedFile): Promise<ParsedFile> {
  const byPath = new Map(record === null ? [] : [[path, { record, line: 0 }]]);
  const { value, diagnostics } = loadListedSource(path, { root, byPath });
  const file = value === null ? { path, report: null, checks: [], diagnostics, sha256: "" } : await parseSource(value);
  return { record, file: storeFile(file) };
}

/** In the order of the batch, each line with its end. */
export async function parseBatch({ root, files }: Batch): Promise<Uint8Array> {
  const lines: string[] = [];
  for (const file of files) lines.push(`${JSON.stringify(await parseListed(root, file))}\n`);
  return new TextEncoder().encode(lines.join(""));
}
