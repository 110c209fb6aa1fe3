/**
 * Reading plans, found by the skeleton of what they read. Holds a bounded number and begins anew when that is reached, so
 * that it never grows with the corpus.
 */
import type { OddCells } from "./odd-cells.ts";
import type { PlanRow, ReadingPlan, TextTable } from "./reading-plan.ts";
import { knowSkeleton, spansOf, type KnownSkeleton, type TableSkeleton } from "./table-skeleton.ts";

/** Tells rows apart that are read otherwise. */
function keyOf({ table, place, cells, ids, places, fixed }: PlanRow): string {
  const texts = cells.map(({ text, figure = "" }) => `${text}\t${figure}`);
  return [table, place, ids.join(), places.join(), ...texts, fixed.length === 0 ? "" : JSON.stringify(fixed)].join(
    "\n",
  );
}

export class PlanStore {
  /** The skeleton that was known first; the others branch off from it. */
  private first: KnownSkeleton | null = null;
  private readonly plans = new Map<KnownSkeleton, ReadingPlan>();
  /** Plans have most of their rows in common; held once, they stay in the processor's cache. */
  private readonly rows = new Map<string, PlanRow>();
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  get isEmpty(): boolean {
    return this.first === null;
  }

  forget(): void {
    this.first = null;
    this.plans.clear();
    this.rows.clear();
  }

  /** The plan for tables of a text, or null. Of the numbers, `skeleton` has the values; `odd` those cells that hold none. */
  find(
    skeleton: TableSkeleton,
    text: string,
    tables: readonly TextTable[],
    odd: OddCells | null = null,
  ): ReadingPlan | null {
    const found = this.first === null ? null : skeleton.walk(this.first, text, spansOf(tables), odd);
    return found === null ? null : this.plans.get(found)!;
  }

  /** `skeleton`: of what the plan was made of. */
  add(plan: ReadingPlan, skeleton: TableSkeleton): void {
    if (this.plans.size >= this.most) this.forget();
    for (const { rows } of plan.tables) {
      for (const [i, row] of rows.entries()) {
        const key = keyOf(row);
        rows[i] = this.rows.get(key) ?? row;
        this.rows.set(key, rows[i]!);
      }
    }
    const added = skeleton.toKnown();
    this.first ??= added;
    this.plans.set(knowSkeleton(this.first, added), plan);
  }
}
