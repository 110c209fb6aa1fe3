/**
 * Reading plans, found by the skeleton of what they read. Holds a bounded number and begins anew when that is reached, so
 * that it never grows with the corpus.
 */
import type { PlanRow, ReadingPlan } from "./reading-plan.ts";
import type { TableSkeleton } from "./table-skeleton.ts";

export class PlanStore {
  /** By the digest of the skeleton. */
  private readonly plans = new Map<number, { skeleton: Uint8Array; plan: ReadingPlan }[]>();
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

  forget(): void {
    this.plans.clear();
    this.rows.clear();
    this.count = 0;
  }

  /** The plan for as many tables as `skeleton` holds, or null. */
  find(skeleton: TableSkeleton, tables: number): ReadingPlan | null {
    const alike = this.plans.get(skeleton.digest);
    if (alike === undefined) return null;
    for (const { skeleton: known, plan } of alike) {
      const fits = plan.numberCount === skeleton.count && plan.tables.length === tables;
      if (fits && skeleton.equals(known)) return plan;
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
