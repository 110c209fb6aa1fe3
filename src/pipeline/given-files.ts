/**
 * Files that a caller names, wherever they are: opened one at a time and taken through parse-source.ts.
 * A file that cannot be opened gives its finding, as any other fault of a file does.
 */
import type { AssessedFile } from "../diagnostics/assessed-report.ts";
import { loadSource, type SourceRecords } from "./load-sources.ts";
import { parseSource } from "./parse-source.ts";

/** The project's own reports folder, from the place where npm runs scripts: the project's root. */
export const reportsRoot = "reports";

export async function parseGivenFile(path: string, records: SourceRecords): Promise<AssessedFile> {
  const source = loadSource(path, records);
  if (source.value === null) return { path, report: null, checks: [], diagnostics: source.diagnostics, sha256: "" };
  return parseSource(source.value);
}
