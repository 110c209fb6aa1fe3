/**
 * A plan and a row of its table 三 that a document hasn't, or has blank → the plan for that document, as it would be made of its
 * full reading: the row's figures are missing, and a finding says so. Refuses rows without which the others might be read
 * otherwise: one that tells the edition, that opens a group, or that stands among other rows than figures.
 */
import { diagnose } from "../../../diagnostics/outcome.ts";
import { groupOfRow } from "../../../form/figure-ids.ts";
import { rowTerms } from "../../../form/terms.ts";
import { figureRecordOf } from "./figure-record.ts";
import type { OddCells } from "./odd-cells.ts";
import { rowsByNumber, type OddRow, type OddTable } from "./odd-rows.ts";
import { noPlace, type PlanRow, type PlanTable, type ReadingPlan } from "./reading-plan.ts";

const width = 7;
const derived = new WeakMap<ReadingPlan, Map<number, ReadingPlan | null>>();

/** Null for a row that is refused. `number`: which of the plan's numbers is its first. */
export function planWithoutRow(plan: ReadingPlan, number: number): ReadingPlan | null {
  const known = derived.get(plan) ?? new Map<number, ReadingPlan | null>();
  derived.set(plan, known);
  const before = known.get(number);
  if (before !== undefined) return before;
  const { oddTable } = plan;
  const row = oddTable?.rowOfNumber.get(number);
  const isFirst = row?.firstNumber === number;
  const without = oddTable !== null && isFirst && mayBeLeftOut(oddTable, row) ? leaveOut(plan, oddTable, row) : null;
  known.set(number, without);
  return without;
}

/** Its label stands alone, and above and below it are other rows of figures, the header, or the table's end. */
function mayBeLeftOut({ rows, rowCount }: OddTable, { lone, form }: OddRow): boolean {
  const first = rowCount - rows.length;
  return lone !== null && groupOfRow(form) !== "other" && rows.every(({ row }, i) => row === first + i);
}

/** What stands behind the row moves up. */
type Shift = { row: number; line: number; number: number };
const rowIn = (row: number, gone: Shift): number => (row > gone.row ? row - 1 : row);
const lineIn = (line: number, gone: Shift): number => (line > gone.line ? line - 1 : line);
const numberIn = (number: number, gone: Shift): number => (number > gone.number ? number - width : number);

function leaveOut(plan: ReadingPlan, oddTable: OddTable, row: OddRow): ReadingPlan {
  const gone = { row: row.row, line: row.line, number: row.firstNumber };
  return {
    ...plan,
    ...missingFigures(plan, oddTable, row),
    tables: plan.tables.map((table, i) => withoutRow(table, gone, i === oddTable.table)),
    printed: plan.printed.map((one, i) => (i === oddTable.printed ? { ...one, rowCount: one.rowCount - 1 } : one)),
    requestRows: plan.requestRows
      .filter(({ firstNumber: first }) => first !== gone.number)
      .map((one) => ({ ...one, firstNumber: numberIn(one.firstNumber, gone) })),
    oddTable: withoutOddRow(oddTable, gone),
  };
}

type Missing = Pick<ReadingPlan, "asRead" | "recordOf" | "absent" | "findings">;

/** The figures of a row that isn't there come behind the others of its table, and a finding names them. */
function missingFigures(plan: ReadingPlan, { table }: OddTable, { ids, form }: OddRow): Missing {
  const at = { table, line: 0, column: 1 };
  const last = plan.asRead.findLastIndex((id) => id.startsWith("requests.")) + 1;
  const isLeft = (id: string): boolean => !ids.includes(id);
  const asRead = [...plan.asRead.slice(0, last).filter(isLeft), ...ids, ...plan.asRead.slice(last)];
  const missing = { value: null, raw: null, reading: "missing", effective: null, standing: "unchecked" } as const;
  const finding = diagnose(
    "row-missing",
    { row: rowTerms[form]!, figures: ids.slice() },
    { file: "", figures: ids.slice() },
  );
  return {
    asRead,
    recordOf: figureRecordOf(asRead, plan.ids),
    absent: ids.map((id) => ({ place: plan.ids.indexOf(id), figure: { ...missing }, at })),
    findings: { findings: [finding], places: [at] },
  };
}

function withoutRow(table: PlanTable, gone: Shift, isIts: boolean): PlanTable {
  const rowNumbers = table.rowNumbers.map((number) => numberIn(number, gone));
  const firstNumber = numberIn(table.firstNumber, gone);
  if (!isIts) return { ...table, firstNumber, rowNumbers };
  const isLeft = (_: unknown, i: number): boolean => i !== gone.row;
  const first = gone.number - table.firstNumber;
  const isNumberLeft = (_: unknown, i: number): boolean => i < first || i >= first + width;
  return {
    rows: table.rows.filter(isLeft).map((row) => ({ ...row, place: rowIn(row.place, gone) })),
    rowLines: table.rowLines.filter(isLeft).map((line) => lineIn(line, gone)),
    rowNumbers: rowNumbers.filter(isLeft),
    fixedRows: [],
    firstNumber,
    places: table.places.filter(isNumberLeft),
    lines: table.lines.filter(isNumberLeft).map((line) => lineIn(line, gone)),
    lone: table.lone,
  };
}

function withoutOddRow(table: OddTable, gone: Shift): OddTable {
  const rows = table.rows
    .filter(({ row }) => row !== gone.row)
    .map((one): OddRow => ({
      ...one,
      row: rowIn(one.row, gone),
      line: lineIn(one.line, gone),
      firstNumber: numberIn(one.firstNumber, gone),
      lone: one.lone === null ? null : { ...one.lone, lineInTable: lineIn(one.lone.lineInTable, gone) },
      // Only between rows that are all there is it sure which one another label stands for.
      mayDiffer: false,
    }));
  return { ...table, rows, rowOfNumber: rowsByNumber(rows), rowCount: table.rowCount - 1, isWhole: false };
}

const sixth = "other.undivided";

/**
 * The plan for a document whose （六） of 2019 is blank: that reads as a heading then, and is missing; the edition is table 二's.
 * The same plan for all other documents.
 */
export function planForCells(plan: ReadingPlan, cells: OddCells): ReadingPlan {
  const { oddTable, form, findings } = plan;
  const row = oddTable?.rows.find((one) => one.form === sixth);
  if (oddTable === null || row === undefined || row.mayBeBlank || findings !== null) return plan;
  if (form.disclosure !== "2019" || !isBlankIn(row, cells)) return plan;
  const known = withHeading.get(plan) ?? asHeading(plan, oddTable, row);
  withHeading.set(plan, known);
  return known;
}

const withHeading = new WeakMap<ReadingPlan, ReadingPlan>();

function isBlankIn({ firstNumber }: OddRow, { count, numbers, starts, ends }: OddCells): boolean {
  let blanks = 0;
  for (let i = 0; i < count; i++) {
    if (numbers[i]! >= firstNumber && numbers[i]! < firstNumber + width && starts[i] === ends[i]) blanks += 1;
  }
  return blanks === width;
}

function asHeading(plan: ReadingPlan, oddTable: OddTable, row: OddRow): ReadingPlan {
  const passed = row.ids.map((_, i) => row.firstNumber + i);
  const rows = oddTable.rows
    .filter((one) => one !== row)
    .map((one): OddRow => ({ ...one, mayDiffer: false, mayHoldWords: one.mayHoldWords && one.row !== row.row + 1 }));
  return {
    ...plan,
    ...missingFigures(plan, oddTable, row),
    tables: plan.tables.map((table, i) => (i === oddTable.table ? withBlankRow(table, row) : table)),
    requestRows: plan.requestRows.filter(({ firstNumber }) => firstNumber !== row.firstNumber),
    oddTable: { ...oddTable, rows, rowOfNumber: rowsByNumber(rows), isWhole: false, passed },
  };
}

function withBlankRow(table: PlanTable, { row, firstNumber, lone }: OddRow): PlanTable {
  const first = firstNumber - table.firstNumber;
  const blank = ({ cells, ...others }: PlanRow): PlanRow => ({
    ...others,
    ...{ ids: [], places: [], cellOf: [], digitCells: [] },
    cells: cells.map((cell) => (cell.figure === undefined ? cell : Object.freeze({ text: "" }))),
  });
  const all = lone === null ? table.lone : [...table.lone, lone];
  return {
    ...table,
    rows: table.rows.map((one, i) => (i === row ? blank(one) : one)),
    places: table.places.map((place, i) => (i >= first && i < first + width ? noPlace : place)),
    lone: all.sort((a, b) => a.lineInTable - b.lineInTable),
  };
}
