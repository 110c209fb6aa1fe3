/**
 * The reading plans of the documents read so far, found by their table lines: a tree with a step for each line, so that
 * a document whose lines differ from all known ones is told at the first of them. Holds a bounded number of plans, and
 * begins anew when that is reached, so that it never grows with the corpus.
 */
import type { Cell, Document, Table } from "../../../model/document.ts";
import type { TablesReading } from "../tables/recognise-tables.ts";
import { hasShape, NumberPlaces, shapeOfLine, type LineShape } from "./line-shape.ts";
import { readByPlan } from "./read-by-plan.ts";
import { planOf, tablesOf, type PlanLine, type ReadingPlan } from "./reading-plan.ts";

/** The lines read so far, as the steps that may follow them; the plan stands behind the last line. */
type Node = { steps: { shape: LineShape; next: Node }[]; plan: ReadingPlan | null };

/** A plan takes some 30 KB; a corpus of many bodies has a few dozen. */
const mostPlans = 256;
/** A report has 200 figures; plans are made of documents with up to this many numbers in tables. */
const mostNumbers = 400;
/** A report's tables have 30 to 60 lines. */
const mostLines = 200;

/** Of the document at hand; one for all, since making it anew for each would cost more than filling it. */
const places = new NumberPlaces(mostNumbers);

/** By the number of lines of each table. */
const roots = new Map<string, Node>();
let planCount = 0;

/** Plans have most of their lines in common; held once, they stay in the processor's cache. */
const shapes = new Map<string, LineShape>();
const planLines = new Map<string, PlanLine>();

export function forgetPlans(): void {
  for (const known of [roots, shapes, planLines]) known.clear();
  planCount = 0;
}

export type PlannedReading = TablesReading & { loneCells: (table: Table) => Cell[] };

/** The reading of a document's tables by a plan, or null where none fits. */
export function readByKnownPlan(document: Document): PlannedReading | null {
  const tables = tablesOf(document);
  let node = roots.get(rootOf(tables));
  places.count = 0;
  for (const { lines } of tables) {
    for (let number = lines?.first ?? 1; node !== undefined && number <= (lines?.last ?? 0); number++) {
      node = stepOver(node, document.lines[number - 1]!);
    }
  }
  if (node === undefined || node.plan === null) return null;
  const { plan } = node;
  const loneCells = (table: Table): Cell[] =>
    plan.tables[tables.indexOf(table)]!.lone.map(({ text, lineInTable, column }) => ({
      text,
      at: { line: table.lines!.first + lineInTable, column },
    }));
  return { ...readByPlan(plan, document, tables, places), loneCells };
}

/** Keeps how a document was read, where that is a plan for others. */
export function rememberPlan(document: Document, reading: TablesReading): void {
  const tables = tablesOf(document);
  const lineCount = tables.reduce(
    (sum, { lines }) => sum + (lines === undefined ? Infinity : lines.last - lines.first + 1),
    0,
  );
  const plan = lineCount > mostLines ? null : planOf(document, reading);
  if (plan === null || numbersOf(plan) > mostNumbers) return;
  if (planCount >= mostPlans) forgetPlans();
  planCount += 1;
  let node = rootFor(rootOf(tables));
  for (const [index, { lines, rows }] of tables.entries()) {
    const cellsOf = new Map(rows.map(({ at, cells }) => [at === "unknown" ? 0 : at.line, cells]));
    const planned = plan.tables[index]!.lines;
    for (let i = 0; i < planned.length; i++) {
      const number = lines!.first + i;
      const shape = shapeOfLine(document.lines[number - 1]!, cellsOf.get(number) ?? []);
      const key = [shape.first, ...shape.rest].join("\n");
      node = stepFor(node, heldOnce(key, shape, shapes));
      planned[i] = heldOnce(`${key}\n${keyOf(planned[i]!)}`, planned[i]!, planLines);
    }
  }
  node.plan = plan;
}

function heldOnce<T>(key: string, value: T, known: Map<string, T>): T {
  const held = known.get(key) ?? value;
  known.set(key, held);
  return held;
}

/** What a plan may tell of lines of one shape: the table, the cells with their figures, and the figures' places in the record. */
const keyOf = ({ table, cells, places, fixed }: PlanLine): string =>
  `${table} ${cells.map(({ figure }) => figure).join()} ${places.join()} ${fixed.map(({ place }) => place).join()}`;

const numbersOf = ({ tables }: ReadingPlan): number =>
  tables.reduce((sum, { lines }) => lines.reduce((inTable, { numbersInLine }) => inTable + numbersInLine, sum), 0);

const rootOf = (tables: Table[]): string =>
  tables.map(({ lines }) => (lines === undefined ? "" : lines.last - lines.first + 1)).join();

const createNode = (): Node => ({ steps: [], plan: null });

function rootFor(key: string): Node {
  const root = roots.get(key) ?? createNode();
  roots.set(key, root);
  return root;
}

function stepFor(node: Node, shape: LineShape): Node {
  const same = node.steps.find((step) => step.shape === shape);
  if (same !== undefined) return same.next;
  const next = createNode();
  node.steps.push({ shape, next });
  return next;
}

function stepOver(node: Node, line: string): Node | undefined {
  for (const { shape, next } of node.steps) if (hasShape(line, shape, places)) return next;
  return undefined;
}
