/**
 * Reads a file as the build would read it at its place, before it stands there: what the report says by itself, what it
 * comes to with its row of sources.csv, and where its body would be placed. Writes nothing.
 */
import type { AssessedFile } from "../diagnostics/assessed-report.ts";
import type { Corpus } from "../model/registry.ts";
import type { Report } from "../model/report.ts";
import type { SourceRecord } from "../model/source.ts";
import { groupReports, type AgencyGroup } from "../pipeline/derive/group-reports.ts";
import { parseSource } from "../pipeline/parse-source.ts";
import { isReport } from "../pipeline/parsed-line.ts";

export type Candidate = {
  assessed: AssessedFile;
  /** The body as it would be published; null for a file that would be set aside. */
  body: AgencyGroup | null;
};

export async function readCandidate(bytes: Uint8Array, record: SourceRecord, corpus: Corpus): Promise<Candidate> {
  const assessed = await parseSource({ path: record.path, size: bytes.length, bytes, record });
  const { groups, setAside } = groupReports([assessed], corpus.registry, corpus.regions);
  const [body = null] = groups;
  const diagnostics = body?.reports[0]?.diagnostics ?? setAside[0]?.diagnostics ?? assessed.diagnostics;
  return { assessed: { ...assessed, diagnostics }, body };
}

/** The report without row, folder or file name: nobody's word but its own. */
export async function readAlone(bytes: Uint8Array, extension: string): Promise<Report | null> {
  const path = `report.${extension}`;
  return (await parseSource({ path, size: bytes.length, bytes, record: null })).report;
}

export const readsAsReport = async (path: string, bytes: Uint8Array): Promise<boolean> =>
  isReport(await parseSource({ path, size: bytes.length, bytes, record: null }));

/** Folders by province, city and county, where a body's name tells them; a town's body lies in its county's. */
export function foldersOf({ body }: Candidate): string | null {
  const places = body?.region.path.filter(({ code }) => code === null || code.length === 6) ?? [];
  return places.length === 0 ? null : places.map(({ name }) => name).join("/");
}
