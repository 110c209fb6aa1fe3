/**
 * Document → Report: who and when, edition, sections, tables and figures as printed. Figures leave here unassessed;
 * the sums are the next stage's. A document with neither title nor table is no report and gives null.
 */
import { diagnose, type Diagnostic, type Outcome } from "../../diagnostics/outcome.ts";
import { disclosureIds, editions, requestIds, reviewIds } from "../../form/figure-ids.ts";
import { tableTerms } from "../../form/terms.ts";
import type { Document } from "../../model/document.ts";
import type { Edition, FormInUse, Report, TableId } from "../../model/report.ts";
import type { Scope, SourceRecord } from "../../model/source.ts";
import { recogniseDisclosure } from "./tables/recognise-disclosure.ts";
import { recogniseRequests } from "./tables/recognise-requests.ts";
import { recogniseReviews } from "./tables/recognise-reviews.ts";
import { recogniseSections } from "./recognise-sections.ts";
import { recogniseTitle } from "./recognise-title.ts";
import { textSlips } from "./text-slips.ts";
import { toldOtherwise } from "./told-by-text.ts";
import { rowsByTable, type RowsByTable } from "./tables/table-rows.ts";
import type { TableReading } from "./tables/table-readings.ts";

/** `record`: the report's row of sources.csv, or null. */
export function recogniseReport(document: Document, record: SourceRecord | null): Outcome<Report | null> {
  const file = document.path;
  const rows = rowsByTable(document);
  const identity = recogniseTitle(document, record);
  const hasTables = Object.values(rows).some((some) => some.length > 0);
  const refused = refusalOf(document, hasTables || identity.title !== null);
  if (refused !== null) return { value: null, diagnostics: [refused] };
  const sections = recogniseSections(document);
  const tables = recogniseTables(rows, file, hasTables);
  const report: Report = {
    ...knownOf(document, identity.agencyName, record),
    title: identity.title,
    agencyName: identity.agencyName,
    year: identity.year,
    edition: editionOf(tables.form),
    form: tables.form,
    sections: sections.value,
    tables: tables.readings.flatMap((reading) => reading.table ?? []),
    figures: Object.assign({}, ...tables.readings.map((reading) => reading.figures)),
  };
  const mixed = report.edition === "mixed" ? [diagnose("edition-mixed", {}, { file })] : [];
  const slips = textSlips(sections.value, identity.agencyName, file);
  return {
    value: report,
    diagnostics: [identity, { diagnostics: slips }, sections, { diagnostics: mixed }, tables].flatMap(
      (o) => o.diagnostics,
    ),
  };
}

/** Why a document is no annual report, or null. */
function refusalOf(document: Document, looksLikeReport: boolean): Diagnostic | null {
  const file = document.path;
  const otherwise = toldOtherwise(document);
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

type Tables = { form: FormInUse; readings: TableReading[]; diagnostics: Diagnostic[] };

function recogniseTables(rows: RowsByTable, file: string, hasTables: boolean): Tables {
  const at = { line: 1, column: 1 };
  if (!hasTables) {
    return {
      form: { disclosure: null, requests: null },
      readings: [],
      diagnostics: [diagnose("tables-missing", {}, { file, at })],
    };
  }
  const disclosure = rows.disclosure.length > 0 ? recogniseDisclosure(rows.disclosure, file) : null;
  const requests =
    rows.requests.length > 0 ? recogniseRequests(rows.requests, file, disclosure?.edition ?? "2021") : null;
  const reviews = rows.reviews.length > 0 ? recogniseReviews(rows.reviews, file) : null;
  const form: FormInUse = { disclosure: disclosure?.edition ?? null, requests: requests?.edition ?? null };
  const readings = [
    disclosure ?? missingTable("disclosure", disclosureIds(editions[form.requests ?? "2021"]), file),
    requests ?? missingTable("requests", requestIds(editions[form.disclosure ?? "2021"]), file),
    reviews ?? missingTable("reviews", reviewIds(editions["2021"]), file),
  ];
  return { form, readings, diagnostics: readings.flatMap((reading) => reading.diagnostics) };
}

/** Every figure of a table that isn't there is missing, by name. */
function missingTable(table: TableId, figures: string[], file: string): TableReading {
  const missing = {
    value: null,
    raw: null,
    reading: "missing",
    effective: null,
    standing: "unchecked",
    at: "unknown",
  } as const;
  return {
    figures: Object.fromEntries(figures.map((id) => [id, { ...missing }])),
    table: null,
    diagnostics: [diagnose("table-missing", { table: tableTerms[table]!, figures: figures.length }, { file, figures })],
  };
}
