/**
 * Document → Report: who and when, edition, sections, tables and figures as printed. Figures leave here unassessed;
 * the sums are the next stage's. A document with neither title nor table is no report and gives null.
 */
import { diagnose, type Diagnostic, type Outcome } from "../../diagnostics/outcome.ts";
import type { Document } from "../../model/document.ts";
import type { UnopenedFigures } from "../../model/figure.ts";
import type { Edition, FormInUse, Report } from "../../model/report.ts";
import type { Scope, SourceRecord } from "../../model/source.ts";
import { areOfAbsence, areOfLabels } from "./plans/label-findings.ts";
import { readByKnownPlan, rememberPlan } from "./plans/known-plans.ts";
import { sortTables, type SortedTables } from "./plans/sort-tables.ts";
import { PlannedReport, type KnownReport } from "./plans/planned-report.ts";
import { recogniseSections } from "./recognise-sections.ts";
import { recogniseTitle } from "./recognise-title.ts";
import { textSlips } from "./text-slips.ts";
import { firstLines, toldOtherwise, type Line } from "./told-by-text.ts";
import { recogniseTables, type TablesReading } from "./tables/recognise-tables.ts";

/** `unopened`: the report's figures as numbers, where they are all numbers and no object was made of them yet. */
export type Recognised = Outcome<Report | null> & { unopened: UnopenedFigures | null };

/** `record`: the report's row of sources.csv, or null. */
export function recogniseReport(document: Document, record: SourceRecord | null): Recognised {
  const file = document.path;
  const planned = readByKnownPlan(document);
  const sorted = planned === null ? sortTables(document) : null;
  const lines = firstLines(document, (planned ?? sorted!).loneCells);
  const identity = recogniseTitle(document, record, lines);
  const hasTables =
    sorted === null || sorted.read.size > 0 || Object.values(sorted.rows).some((some) => some.length > 0);
  const refused = refusalOf(document, lines, hasTables || identity.title !== null);
  if (refused !== null) return { value: null, diagnostics: [refused], unopened: null };
  const sections = recogniseSections(document);
  const full = sorted === null ? null : recogniseSorted(document, sorted, hasTables);
  const form = (planned ?? full!).form;
  const known: KnownReport = {
    ...knownOf(document, identity.agencyName, record),
    title: identity.title,
    agencyName: identity.agencyName,
    year: identity.year,
    edition: editionOf(form),
    form,
    sections: sections.value,
  };
  const mixed = known.edition === "mixed" ? [diagnose("edition-mixed", {}, { file })] : [];
  const slips = textSlips(sections, identity.agencyName, file);
  return {
    value:
      planned === null
        ? { ...known, tables: full!.printed, figures: full!.figures }
        : new PlannedReport(known, planned),
    diagnostics: [
      ...identity.diagnostics,
      ...slips,
      ...sections.diagnostics,
      ...mixed,
      ...(full?.diagnostics ?? planned!.findings(file)),
    ],
    unopened: planned?.isAllNumbers === true ? planned : null,
  };
}

/** The reading of tables that no plan fits as a whole; what it tells is kept for others. */
function recogniseSorted(
  document: Document,
  { rows, read, isVariant }: SortedTables,
  hasTables: boolean,
): TablesReading {
  const full = recogniseTables(rows, document.path, hasTables, read);
  if (!areOfLabels(full.diagnostics)) return full;
  rememberPlan(document, isVariant || !areOfAbsence(full.diagnostics), full);
  return full;
}

/** Why a document is no annual report, or null. */
function refusalOf(document: Document, lines: Line[], looksLikeReport: boolean): Diagnostic | null {
  const file = document.path;
  const otherwise = toldOtherwise(lines);
  if (otherwise !== null) {
    const { reason, text, at } = otherwise;
    return diagnose("not-annual-report", { reason, text: text.slice(0, 80) }, { file, at });
  }
  return looksLikeReport ? null : diagnose("not-a-report", {}, { file, at: { line: 1, column: 1 } });
}

/** What the file and sources.csv tell. */
const knownOf = (document: Document, agencyName: string | null, record: SourceRecord | null) => ({
  path: document.path,
  format: document.format,
  kind: record?.kind ?? ("full" as const),
  scope: scopeOf(agencyName, record),
  regionCode: record?.region ?? null,
  address: record?.address ?? null,
  retrieved: record?.retrieved ?? null,
});

/** A bureau's or a town's report counts its own cases; a county's or higher government's may be a summary, so it must be told. */
function scopeOf(agencyName: string | null, record: SourceRecord | null): Scope {
  if (record?.scope !== undefined) return record.scope;
  return agencyName === null || /[省市县区旗州盟]人民政府$/u.test(agencyName) ? "unknown" : "own";
}

function editionOf({ disclosure, requests }: FormInUse): Edition | null {
  if (disclosure === null || requests === null) return disclosure ?? requests;
  return disclosure === requests ? disclosure : "mixed";
}
