/**
 * What the working tree changes in the data: builds the data before and after, compares them, and leaves in `out` the new
 * data (data/), the summary (summary.md; all of it in summary-full.md) and every change (changes.csv). Judges nothing.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildDataset } from "../../pipeline/build-dataset.ts";
import { readDataTables, type Row } from "../data-tables.ts";
import { renderDiffCsv } from "../describe-diff.ts";
import { diffData, newFindings } from "../diff-data.ts";
import { fitBytes } from "../fit-bytes.ts";
import { baseData } from "./base-data.ts";
import { describeReview, mostBytes } from "./describe-review.ts";
import { markFindings } from "./mark-findings.ts";

export type ReviewOptions = { reports: string; base: string; out: string };

/** Files with an error that no published report has. */
function unpublishedIn(rows: Row[]): string[] {
  const files = rows.flatMap(({ agency, severity, file = "" }) =>
    agency === "" && severity === "error" ? [file] : [],
  );
  return [...new Set(files)].filter((file) => !file.endsWith(".csv"));
}

/** `summary` is Markdown, `commands` are GitHub's, one a line, for the findings that are new. */
export async function reviewReports({
  reports,
  base,
  out,
}: ReviewOptions): Promise<{ summary: string; commands: string }> {
  const work = mkdtempSync(join(tmpdir(), "nianbao-base-"));
  try {
    const { folder, how } = await baseData(base, work);
    mkdirSync(out, { recursive: true });
    await buildDataset(reports, join(out, "data"));
    const tables = readDataTables(folder, join(out, "data"));
    const changes = diffData(tables.old, tables.new);
    const rows = newFindings(tables.old.findings, tables.new.findings);
    const { commands, ...marked } = markFindings(rows, `${reports.replace(/\/+$/, "")}/`);
    const gone = newFindings(tables.new.findings, tables.old.findings);
    const full = describeReview({ how, tables, changes, ...marked, unpublished: unpublishedIn(rows), gone });
    const summary = fitBytes(full, mostBytes);
    writeFileSync(join(out, "summary.md"), summary);
    writeFileSync(join(out, "summary-full.md"), full);
    writeFileSync(join(out, "changes.csv"), renderDiffCsv(changes));
    return { summary, commands };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
