/**
 * Rows of numbers that have lost their label or part of it. As many without any label as there are rows missing at their
 * place are taken for those. One left over, or one with a piece of its neighbour's label, may be that neighbour once more
 * with other numbers, and nothing tells which is right: then the neighbour's figures are taken back, and named.
 */
import { diagnose } from "../../../diagnostics/outcome.ts";
import type { FormRow } from "../../../form/statutory-form.ts";
import { rowTerms } from "../../../form/terms.ts";
import { labelSimilarity, normaliseLabel } from "../labels/normalise-label.ts";
import { parseFigure } from "../labels/parse-figure.ts";
import { printedCells, type RowShape } from "../labels/row-shape.ts";
import type { RowMatch, RowMatches } from "./match-rows.ts";
import type { TableReadings } from "./table-readings.ts";

/** A page's number or a remark is no row. */
const fewestNumbers = 3;
const alike = 0.5;
/** Comparing labels is slow; where so many are lost, any may be a piece of its neighbour's. */
const mostCompared = 500;

/** `shapes`: all rows of the table as printed; `formRows`: those of the form, in its order. */
export function settleLostLabels(
  { matches, unmatched, missing }: RowMatches,
  shapes: RowShape[],
  formRows: FormRow[],
  idsOf: (row: FormRow) => string[],
  readings: TableReadings,
): void {
  const lost = new Set(unmatched.filter((shape) => numbersOf(shape).length >= fewestNumbers));
  if (lost.size === 0) return;
  const doubtful = new Map<RowMatch, RowShape>();
  for (const gap of gapsBetween(matches, shapes, lost)) {
    const unlabelled = gap.lost.filter(({ label }) => label === "").length;
    const isSurplus = unlabelled > missingBetween(gap, formRows, missing);
    for (const match of [gap.above, gap.below]) {
      const mayBe = (shape: RowShape): boolean =>
        match !== null &&
        (shape.label === "" ? isSurplus : lost.size > mostCompared || isPieceOf(shape.label, match.form.label)) &&
        !holdsSame(shape, idsOf(match.form), readings);
      const shape = gap.lost.find(mayBe);
      if (match !== null && shape !== undefined) doubtful.set(match, shape);
    }
  }
  for (const [{ form }, { row, tail }] of doubtful) {
    const figures = idsOf(form);
    const cells = printedCells(tail);
    readings.retract(figures, cells);
    const args = { row: rowTerms[form.id]!, cells, figures };
    readings.diagnostics.push(diagnose("row-label-lost", args, { file: readings.file, at: row.at, figures }));
  }
}

const numbersOf = ({ tail }: RowShape): string[] =>
  tail.filter((cell) => parseFigure(cell.text).reading === "printed").map((cell) => cell.text);

function isPieceOf(piece: string, label: string): boolean {
  const [part, whole] = [normaliseLabel(piece), normaliseLabel(label)];
  return part !== "" && (whole.startsWith(part) || whole.endsWith(part) || labelSimilarity(part, whole) >= alike);
}

const holdsSame = (shape: RowShape, ids: string[], { figures }: TableReadings): boolean =>
  numbersOf(shape).join(" ") === ids.flatMap((id) => figures.get(id)?.raw ?? []).join(" ");

/** Rows that have lost their label, and the matched rows above and below them. */
type Gap = { above: RowMatch | null; lost: RowShape[]; below: RowMatch | null };

function gapsBetween(matches: RowMatch[], shapes: RowShape[], lost: ReadonlySet<RowShape>): Gap[] {
  const matchOf = new Map(matches.map((match) => [match.shape, match]));
  const gaps: Gap[] = [{ above: null, lost: [], below: null }];
  for (const shape of shapes) {
    const match = matchOf.get(shape);
    if (lost.has(shape)) gaps.at(-1)!.lost.push(shape);
    if (match === undefined) continue;
    gaps.at(-1)!.below = match;
    gaps.push({ above: match, lost: [], below: null });
  }
  return gaps.filter((gap) => gap.lost.length > 0);
}

function missingBetween({ above, below }: Gap, formRows: FormRow[], missing: FormRow[]): number {
  const from = above === null ? 0 : formRows.indexOf(above.form) + 1;
  const to = below === null ? formRows.length : formRows.indexOf(below.form);
  return formRows.slice(from, Math.max(from, to)).filter((row) => missing.includes(row)).length;
}
