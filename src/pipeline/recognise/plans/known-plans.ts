/**
 * The reading plans of the documents read so far, and those of their tables one by one, for documents of which one table
 * differs. Refuses what is larger than any report's tables.
 */
import type { Document, Table } from "../../../model/document.ts";
import type { Figures } from "../../../model/figure.ts";
import type { TableId } from "../../../model/report.ts";
import { recogniseRequests } from "../tables/recognise-requests.ts";
import { forgetLayouts } from "../tables/request-layouts.ts";
import type { TablesReading } from "../tables/recognise-tables.ts";
import { isAlone, tableOfRows } from "../tables/table-rows.ts";
import { OddCells } from "./odd-cells.ts";
import { oddTableOf, readOddCells } from "./odd-rows.ts";
import { PlanStore } from "./plan-store.ts";
import { planForCells, planWithoutRow } from "./plan-without-row.ts";
import { PlannedReading } from "./planned-reading.ts";
import { isProseApart } from "./prose-apart.ts";
import { planOf, textTablesOf, type TextTable } from "./reading-plan.ts";
import { spansOf, TableSkeleton } from "./table-skeleton.ts";

/** The statutory tables. */
const tableCount = 3;
/** A plan takes some 20 KB; a corpus of many bodies has a few dozen. */
const mostPlans = 256;
/** A report has 200 figures; plans are made of documents with up to so many numbers in tables. */
const mostNumbers = 400;
/** Code units of a report's tables: 1,500 to 3,000, without numbers fewer. */
const mostUnits = 10_000;
/** A report's tables have 30 to 60 lines. */
const mostLines = 200;

const skeleton = new TableSkeleton(mostUnits, mostNumbers);
const oddCells = new OddCells();
const ofDocuments = new PlanStore(mostPlans);
const ofTables = new PlanStore(mostPlans);

/** Digests of tables of which no plan was made. */
const seen = new Set<number>();
const mostSeen = 10_000;

/** True for tables that were here before. */
function wasSeen(digest: number): boolean {
  if (seen.has(digest)) return true;
  if (seen.size >= mostSeen) seen.clear();
  seen.add(digest);
  return false;
}

export function forgetPlans(): void {
  seen.clear();
  forgetLayouts();
  ofDocuments.forget();
  ofTables.forget();
}

/** The reading of a document's tables by a plan, or null where none fits. */
export function readByKnownPlan(document: Document): PlannedReading | null {
  const { text } = document;
  if (ofDocuments.isEmpty || text === undefined) return null;
  const tables = textTablesOf(document);
  const known = tables === null ? null : ofDocuments.find(skeleton, text, tables, oddCells);
  const plan = known === null || oddCells.missing === -1 ? known : planWithoutRow(known, oddCells.missing);
  if (plan === null || tables === null) return null;
  if (plan.printed.length < tableCount && !isProseApart(document)) return null;
  if (oddCells.isEmpty) return unlessTurned(new PlannedReading(plan, text, tables, skeleton));
  const its = planForCells(plan, oddCells);
  const odd = its.oddTable === null ? null : readOddCells(its.oddTable, text, oddCells, skeleton);
  return odd === null ? null : unlessTurned(new PlannedReading(its, text, tables, skeleton, odd));
}

const unlessTurned = (reading: PlannedReading): PlannedReading | null => (reading.isTurned ? null : reading);

/** Those tables of a document that a plan fits, by statutory table; each is the whole of it. */
export function findTablesByPlans(document: Document): Map<TableId, [table: Table, reading: PlannedReading]> {
  const found = new Map<TableId, [Table, PlannedReading]>();
  const { text } = document;
  const tables = ofTables.isEmpty || text === undefined ? null : textTablesOf(document);
  if (tables === null || tables.length > mostTables) return found;
  for (const table of tables) {
    const plan = ofTables.find(skeleton, text!, [table]);
    if (plan === null) continue;
    const id = plan.printed[0]!.id;
    // Of a table that is there twice, nothing is known.
    if (found.has(id)) return new Map();
    const reading = unlessTurned(new PlannedReading(plan, text!, [table], skeleton));
    if (reading !== null) found.set(id, [table, reading]);
  }
  return found;
}

/** Beside the three, some reports have tables of their own. */
const mostTables = 12;

/**
 * Keeps how a document was read, where that is a plan for others. `isVariant`: it departs from others by what stands in a
 * few cells; hardly any other will have the same, so that a plan is made only when one comes again.
 */
export function rememberPlan(document: Document, isVariant: boolean, reading: TablesReading): void {
  const { text } = document;
  const tables = text === undefined ? null : textTablesOf(document);
  if (text === undefined || tables === null || lineCount(tables) > mostLines) return;
  if (!skeleton.take(text, spansOf(tables)) || (isVariant && !wasSeen(skeleton.digest))) return;
  if (reading.printed.length < tableCount && !isProseApart(document)) return;
  const plan = planOf(text, tables, reading, skeleton);
  if (plan === null) return;
  ofDocuments.add({ ...plan, oddTable: oddTableOf(plan, tables) }, skeleton);
  // Which of the tables a finding is of is not told.
  if (plan.findings === null) for (const table of tables) rememberTable(text, table, reading);
}

/** Keeps how a table was read, where that is the whole of a statutory table, and nothing else had to do with it. */
function rememberTable(text: string, table: TextTable, { printed, figures, form }: TablesReading): void {
  if (ofTables.find(skeleton, text, [table]) !== null || !skeleton.take(text, [table.lines])) return;
  const id = tableOfRows(table.rows);
  const own = printed.filter((one) => one.id === id);
  if (id === null || own[0]?.rows.length !== table.rows.length) return;
  if (id === "requests" && !tellsEdition(table, form.requests)) return;
  const reading = { printed: own, figures: figuresOf(id, figures), form, diagnostics: [] };
  const plan = planOf(text, [table], reading, skeleton);
  if (plan !== null) ofTables.add({ ...plan, isAlone: isAlone(table, id) }, skeleton);
}

/** True where table 三 is of this edition whatever table 二 is. */
const tellsEdition = ({ rows }: TextTable, edition: string | null): boolean =>
  (["2019", "2021"] as const).every((fallback) => recogniseRequests(rows, "", fallback).edition === edition);

const figuresOf = (table: TableId, figures: Figures): Figures =>
  Object.fromEntries(Object.entries(figures).filter(([id]) => id.startsWith(`${table}.`)));

const lineCount = (tables: TextTable[]): number =>
  tables.reduce((sum, { lines }) => sum + lines.last - lines.first + 1, 0);
