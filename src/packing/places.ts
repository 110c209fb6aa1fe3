/**
 * Positions of a table's cells as short texts. They follow from each other (the next cell begins where this one's text
 * ends, or on the next line), so that of each row only the first is written. Lines count from a base, so that two years of one layout have one text. "unknown" stays unknown.
 */
import type { Position } from "../model/position.ts";

/** What a cell's place is told from: the place of the one before, and how long its text is. */
type Printed = { at: Position; length: number };
/** `lines` further down in the same column; on the same line, `gap` behind the end of the text. */
type Step = { lines: number; gap: number };

const formatStep = ({ lines, gap }: Step): string => `${lines}.${gap}`;

function parseStep(text: string): Step {
  const [lines = 0, gap = 0] = text.split(".").map(Number);
  return { lines, gap };
}

function nextPlace({ at, length }: Printed, { lines, gap }: Step): Position {
  if (at === "unknown") return "unknown";
  const { page, line, column } = at;
  const next = lines === 0 ? { line, column: column + length + gap } : { line: line + lines, column };
  return page === undefined ? next : { page, ...next };
}

const isSame = (a: Position, b: Position): boolean =>
  a === "unknown" || b === "unknown"
    ? a === b
    : a.line === b.line && a.column === b.column && (a.page ?? 0) === (b.page ?? 0);

/** The step that most cells are from the one before; of two equally common ones the first met. */
function usualStep(cells: readonly Printed[]): Step {
  const counts = new Map<string, number>();
  for (let i = 1; i < cells.length; i++) {
    const [a, b] = [cells[i - 1]!, cells[i]!];
    if (a.at === "unknown" || b.at === "unknown") continue;
    const lines = b.at.line - a.at.line;
    const gap = lines === 0 ? b.at.column - a.at.column - a.length : 0;
    const step = formatStep({ lines, gap });
    counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  const [usual] = [...counts].sort(([, n], [, m]) => m - n);
  return parseStep(usual?.[0] ?? "0.0");
}

function formatStart(at: Position, line: number): string {
  if (at === "unknown") return "?";
  const page = at.page === undefined ? "" : `p${at.page}:`;
  return `${page}${at.line - line}:${at.column}`;
}

/**
 * "0.1 0:12x6 1:12x6": the step; then for each cell that doesn't follow from the one before its line, counted from that of
 * the last such cell, its column, and how many cells follow from it. `line`: of the first cell, 0 where it isn't known.
 */
export function packPlaces(cells: readonly Printed[]): { line: number; text: string } {
  const step = usualStep(cells);
  const first = cells.find(({ at }) => at !== "unknown")?.at;
  const line = first === undefined || first === "unknown" ? 0 : first.line;
  const parts = [formatStep(step)];
  let base = line;
  let run = 0;
  const endRun = (): void => {
    if (run > 0) parts[parts.length - 1] += `x${run}`;
    run = 0;
  };
  for (const [index, cell] of cells.entries()) {
    if (index > 0 && isSame(cell.at, nextPlace(cells[index - 1]!, step))) run += 1;
    else {
      endRun();
      parts.push(formatStart(cell.at, base));
      if (cell.at !== "unknown") base = cell.at.line;
    }
  }
  endRun();
  return { line, text: parts.join(" ") };
}

function parseStart(text: string, line: number): Position {
  if (text === "?") return "unknown";
  const parts = text.replace("p", "").split(":").map(Number);
  const [page, down = 0, column = 1] = text.startsWith("p") ? parts : [undefined, ...parts];
  return page === undefined ? { line: line + down, column } : { page, line: line + down, column };
}

/** `lengths`: of the texts of all cells. */
export function unpackPlaces(text: string, line: number, lengths: readonly number[]): Position[] {
  const [step, ...parts] = text.split(" ");
  const rule = parseStep(step!);
  const places: Position[] = [];
  let base = line;
  for (const part of parts) {
    const [start = "", run = "0"] = part.split("x");
    let at = parseStart(start, base);
    if (at !== "unknown") base = at.line;
    places.push(at);
    for (let i = 0; i < Number(run); i++) {
      at = nextPlace({ at, length: lengths[places.length - 1]! }, rule);
      places.push(at);
    }
  }
  return places;
}
