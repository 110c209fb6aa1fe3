/**
 * Findings that labels alone tell, whatever the numbers are: a row or a table that isn't there, a label with a slip in it. Kept
 * with a plan for other documents with the same labels. Refuses findings of any other kind, and places that numbers before
 * them would move.
 */
import type { Diagnostic } from "../../../diagnostics/outcome.ts";
import type { Position } from "../../../model/position.ts";
import { isPlainNumber } from "./plain-number.ts";
import type { TextTable } from "./reading-plan.ts";

const ofAbsence: ReadonlySet<string> = new Set(["row-missing", "table-missing"]);
const ofLabels: ReadonlySet<string> = new Set([...ofAbsence, "row-label-differs", "header-differs"]);

export const areOfLabels = (findings: readonly Diagnostic[]): boolean =>
  findings.every(({ code }) => ofLabels.has(code));

/** True where something is only missing, as it is in other documents too, and no label has a slip, which hardly comes again. */
export const areOfAbsence = (findings: readonly Diagnostic[]): boolean =>
  findings.every(({ code }) => ofAbsence.has(code));

/** A place in the tables of any document of a plan: which of them, which of its lines from 0 on, and the column there. */
export type TablePlace = "unknown" | { table: number; line: number; column: number };

/** Null for a place outside the tables, or behind a number. */
export function placeInTables(at: Position, tables: readonly TextTable[]): TablePlace | null {
  if (at === "unknown") return "unknown";
  if (!("line" in at)) return null;
  const table = tables.findIndex(({ lines }) => lines.first <= at.line && at.line <= lines.last);
  const row = tables[table]?.rows.find(
    (some) => some.at !== "unknown" && "line" in some.at && some.at.line === at.line,
  );
  const isBehindNumber = row?.cells.some(
    (cell) => isPlainNumber(cell.text) && cell.at !== "unknown" && cell.at.column < at.column,
  );
  if (row === undefined || isBehindNumber === true) return null;
  return { table, line: at.line - tables[table]!.lines.first, column: at.column };
}

export const positionIn = (place: TablePlace, tables: readonly TextTable[]): Position =>
  place === "unknown" ? place : { line: tables[place.table]!.lines.first + place.line, column: place.column };

export type LabelFindings = { findings: Diagnostic[]; places: TablePlace[] };

/** Null where one depends on more than labels. */
export function labelFindings(findings: readonly Diagnostic[], tables: readonly TextTable[]): LabelFindings | null {
  const places = findings.flatMap(({ at }) => placeInTables(at, tables) ?? []);
  return areOfLabels(findings) && places.length === findings.length ? { findings: ownCopy(findings), places } : null;
}

/** The same findings in another document of the plan. */
export const findingsIn = (
  { findings, places }: LabelFindings,
  tables: readonly TextTable[],
  file: string,
): Diagnostic[] => ownCopy(findings).map((finding, i) => ({ ...finding, file, at: positionIn(places[i]!, tables) }));

/** With texts of its own: pieces would hold the whole report that they come from in memory. */
const ownCopy = (findings: readonly Diagnostic[]): Diagnostic[] => JSON.parse(JSON.stringify(findings)) as Diagnostic[];
