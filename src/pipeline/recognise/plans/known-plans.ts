/**
 * The reading plans of the documents read so far, found by the skeleton of their tables. Holds a bounded number of plans,
 * and begins anew when that is reached, so that it never grows with the corpus.
 */
import type { Document } from "../../../model/document.ts";
import type { TablesReading } from "../tables/recognise-tables.ts";
import { PlannedReading } from "./planned-reading.ts";
import { planOf, textTablesOf, type PlanRow, type ReadingPlan, type TextTable } from "./reading-plan.ts";
import { spansOf, TableSkeleton } from "./table-skeleton.ts";

/** A plan takes some 20 KB; a corpus of many bodies has a few dozen. */
const mostPlans = 256;
/** A report has 200 figures; plans are made of documents with up to so many numbers in tables. */
const mostNumbers = 400;
/** Code units of a report's tables: 1,500 to 3,000, without numbers fewer. */
const mostUnits = 10_000;
/** A report's tables have 30 to 60 lines. */
const mostLines = 200;

const skeleton = new TableSkeleton(mostUnits, mostNumbers);

/** By the digest of the skeleton. */
const plans = new Map<number, { skeleton: Uint8Array; plan: ReadingPlan }[]>();
let planCount = 0;

/** Plans have most of their rows in common; held once, they stay in the processor's cache. */
const planRows = new Map<string, PlanRow>();

export function forgetPlans(): void {
  plans.clear();
  planRows.clear();
  planCount = 0;
}

/** The reading of a document's tables by a plan, or null where none fits. */
export function readByKnownPlan(document: Document): PlannedReading | null {
  const { text } = document;
  if (planCount === 0 || text === undefined) return null;
  const tables = textTablesOf(document);
  const plan = tables === null ? null : knownPlan(text, tables);
  return plan === null || tables === null ? null : new PlannedReading(plan, text, tables, skeleton);
}

/** The skeleton holds the document's afterwards. */
function knownPlan(text: string, tables: TextTable[]): ReadingPlan | null {
  if (!skeleton.take(text, spansOf(tables))) return null;
  const alike = plans.get(skeleton.digest);
  if (alike === undefined) return null;
  for (const { skeleton: known, plan } of alike) {
    const fits = plan.numberCount === skeleton.count && plan.tables.length === tables.length;
    if (fits && skeleton.equals(known)) return plan;
  }
  return null;
}

/** Keeps how a document was read, where that is a plan for others. */
export function rememberPlan(document: Document, reading: TablesReading): void {
  const { text } = document;
  const tables = text === undefined ? null : textTablesOf(document);
  if (text === undefined || tables === null || lineCount(tables) > mostLines) return;
  const plan = skeleton.take(text, spansOf(tables)) ? planOf(text, tables, reading, skeleton) : null;
  if (plan === null) return;
  if (planCount >= mostPlans) forgetPlans();
  planCount += 1;
  for (const { rows } of plan.tables) {
    for (const [i, row] of rows.entries()) {
      const key = JSON.stringify([row.table, row.place, row.cells, row.places, row.fixed]);
      rows[i] = planRows.get(key) ?? row;
      planRows.set(key, rows[i]!);
    }
  }
  const alike = plans.get(skeleton.digest) ?? [];
  plans.set(skeleton.digest, [...alike, { skeleton: skeleton.copy(), plan }]);
}

const lineCount = (tables: TextTable[]): number =>
  tables.reduce((sum, { lines }) => sum + lines.last - lines.first + 1, 0);
