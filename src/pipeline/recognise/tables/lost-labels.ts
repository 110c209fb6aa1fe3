/**
 * Rows of numbers that have lost their label or part of it. As many without any label as there are rows missing at their
 * place are taken for those. One left over, or one with a piece of its neighbour's label, or beside which that label stands
 * torn over lines, may be that neighbour once more with other numbers, and nothing tells which is right: then the
 * neighbour's figures are taken back, and named.
 */
import { diagnose } from "../../../diagnostics/outcome.ts";
import type { FormRow } from "../../../form/statutory-form.ts";
import { rowTerms } from "../../../form/terms.ts";
import { labelSimilarity, normaliseLabel } from "../labels/normalise-label.ts";
import { parseFigure } from "../labels/parse-figure.ts";
import { isLabelText, printedCells, type RowShape } from "../labels/row-shape.ts";
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
  const torn = new Set(unmatched.filter((shape) => shape.label !== "" && shape.tail.every(({ text }) => text === "")));
  if (lost.size === 0 && torn.size === 0) return;
  const doubtful = new Map<RowMatch, RowShape>();
  for (const gap of gapsBetween(matches, shapes, { lost, torn })) {
    const unlabelled = gap.lost.filter(({ label }) => label === "").length;
    const isSurplus = unlabelled > missingBetween(gap, formRows, missing);
    // Read by a word or two that a label above it may have lost.
    if (gap.isTornBelow && gap.below?.exact === false) doubtful.set(gap.below, gap.below.shape);
    for (const match of [gap.above, gap.below]) {
      const isTorn = match !== null && gap.torn.some(({ label }) => isWithin(label, match.form.label));
      const mayBe = (shape: RowShape): boolean =>
        match !== null &&
        (isTorn ||
          (shape.label === "" ? isSurplus : lost.size > mostCompared || isPieceOfOne(shape, match.form.label))) &&
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

/** Its label may be a group's, with a piece of its own behind it. */
const isPieceOfOne = ({ label, tail }: RowShape, whole: string): boolean =>
  [label, ...tail.map(({ text }) => text).filter(isLabelText)].some((text) => isPieceOf(text, whole));

/** Lines of a label that is torn have two letters or more; one alone is in too many. */
const isWithin = (piece: string, label: string): boolean => {
  const part = normaliseLabel(piece);
  return part.length > 1 && normaliseLabel(label).includes(part);
};

const holdsSame = (shape: RowShape, ids: string[], { figures }: TableReadings): boolean =>
  numbersOf(shape).join(" ") === ids.flatMap((id) => figures.get(id)?.raw ?? []).join(" ");

/** Rows that have lost their label, and the matched rows above and below them. */
type Gap = {
  above: RowMatch | null;
  lost: RowShape[];
  /** Lines of labels without a number, and whether one stands right above `below`. */
  torn: RowShape[];
  isTornBelow: boolean;
  below: RowMatch | null;
};
type Odd = { lost: ReadonlySet<RowShape>; torn: ReadonlySet<RowShape> };

function gapsBetween(matches: RowMatch[], shapes: RowShape[], { lost, torn }: Odd): Gap[] {
  const matchOf = new Map(matches.map((match) => [match.shape, match]));
  const gapBelow = (above: RowMatch | null): Gap => ({ above, lost: [], torn: [], isTornBelow: false, below: null });
  const gaps: Gap[] = [gapBelow(null)];
  for (const [i, shape] of shapes.entries()) {
    const match = matchOf.get(shape);
    if (lost.has(shape)) gaps.at(-1)!.lost.push(shape);
    if (torn.has(shape)) gaps.at(-1)!.torn.push(shape);
    if (match === undefined) continue;
    const before = shapes[i - 1];
    gaps.at(-1)!.isTornBelow = before !== undefined && torn.has(before);
    gaps.at(-1)!.below = match;
    gaps.push(gapBelow(match));
  }
  return gaps.filter((gap) => gap.lost.length > 0 || gap.isTornBelow);
}

function missingBetween({ above, below }: Gap, formRows: FormRow[], missing: FormRow[]): number {
  const from = above === null ? 0 : formRows.indexOf(above.form) + 1;
  const to = below === null ? formRows.length : formRows.indexOf(below.form);
  return formRows.slice(from, Math.max(from, to)).filter((row) => missing.includes(row)).length;
}
