/**
 * Reading plans, found by the skeleton of what they read. Holds a bounded number and begins anew when that is reached, so
 * that it never grows with the corpus.
 */
import type { PlanRow, ReadingPlan, TextTable } from "./reading-plan.ts";
import { spansOf, type TableSkeleton } from "./table-skeleton.ts";

type Kept = { skeleton: Uint16Array; plan: ReadingPlan };

export class PlanStore {
  /** By the digest of the skeleton. */
  private readonly plans = new Map<number, Kept[]>();
  /** The one that last fitted, by how many lines and tables there were: mostly it fits again. */
  private readonly latest = new Map<number, Kept>();
  /** Plans have most of their rows in common; held once, they stay in the processor's cache. */
  private readonly rows = new Map<string, PlanRow>();
  private readonly most: number;
  private count = 0;

  constructor(most: number) {
    this.most = most;
  }

  get isEmpty(): boolean {
    return this.count === 0;
  }

  get size(): number {
    return this.count;
  }

  forget(): void {
    this.plans.clear();
    this.latest.clear();
    this.rows.clear();
    this.count = 0;
  }

  /** The plan for tables of a text, or null. Of the numbers, `skeleton` has the values. */
  find(skeleton: TableSkeleton, text: string, tables: readonly TextTable[]): ReadingPlan | null {
    const spans = spansOf(tables);
    const size = sizeOf(tables);
    const likely = this.latest.get(size);
    if (likely !== undefined && skeleton.takeAs(likely.skeleton, text, spans)) return likely.plan;
    const found = skeleton.take(text, spans) ? this.findTaken(skeleton, tables.length) : null;
    if (found !== null) this.latest.set(size, found);
    return found?.plan ?? null;
  }

  private findTaken(skeleton: TableSkeleton, tables: number): Kept | null {
    const alike = this.plans.get(skeleton.digest);
    if (alike === undefined) return null;
    for (const kept of alike) {
      const fits = kept.plan.numberCount === skeleton.count && kept.plan.tables.length === tables;
      if (fits && skeleton.equals(kept.skeleton)) return kept;
    }
    return null;
  }

  /** `skeleton`: of what the plan was made of. */
  add(plan: ReadingPlan, skeleton: TableSkeleton): void {
    if (this.count >= this.most) this.forget();
    this.count += 1;
    for (const { rows } of plan.tables) {
      for (const [i, row] of rows.entries()) {
        const key = JSON.stringify([row.table, row.place, row.cells, row.places, row.fixed]);
        rows[i] = this.rows.get(key) ?? row;
        this.rows.set(key, rows[i]!);
      }
    }
    const alike = this.plans.get(skeleton.digest) ?? [];
    this.plans.set(skeleton.digest, [...alike, { skeleton: skeleton.copy(), plan }]);
  }
}

const mostLines = 0x1000;

function sizeOf(tables: readonly TextTable[]): number {
  let lines = 0;
  for (let i = 0; i < tables.length; i++) lines += tables[i]!.lines.last - tables[i]!.lines.first;
  return tables.length * mostLines + Math.min(lines, mostLines - 1);
}
