/**
 * Matches printed rows to the form's rows by label. Equal labels match wherever they stand; a label that differs is
 * matched only to a row that is otherwise missing between its neighbours. Never looks at the numbers. Rows that match
 * nothing, or a row already there, go out as they are, to be reported.
 */
import type { FormRow } from "../../../form/statutory-form.ts";
import { labelSimilarity, normaliseLabel } from "../labels/normalise-label.ts";
import type { RowShape } from "../labels/row-shape.ts";

export type RowMatch = { form: FormRow; shape: RowShape; exact: boolean };
export type RowMatches = { matches: RowMatch[]; repeated: RowMatch[]; unmatched: RowShape[]; missing: FormRow[] };

/** How alike a label must be to stand for a missing row between the right neighbours. */
export const alikeEnough = 0.5;
const clearly = 0.1;
/** A table has some thirty rows; beyond so many strange ones none is compared any more, since comparing is slow. */
const mostCompared = 500;

const remembered = new WeakMap<FormRow[], Map<string, FormRow>>();

/** Lists of the form's rows are the same for all reports. */
function rowsByLabel(formRows: FormRow[]): Map<string, FormRow> {
  const known = remembered.get(formRows) ?? new Map(formRows.map((row) => [normaliseLabel(row.label), row]));
  remembered.set(formRows, known);
  return known;
}

export function matchRows(shapes: RowShape[], formRows: FormRow[]): RowMatches {
  const byLabel = rowsByLabel(formRows);
  const found = new Map<FormRow, RowMatch>();
  const repeated: RowMatch[] = [];
  const placed: (FormRow | null)[] = shapes.map((shape) => {
    const form = byLabel.get(normaliseLabel(shape.label)) ?? null;
    if (form === null) return null;
    const match = { form, shape, exact: true };
    if (found.has(form)) repeated.push(match);
    else found.set(form, match);
    return form;
  });
  const unmatched: RowShape[] = [];
  const below = rowsBelow(placed);
  let above: FormRow | null = null;
  for (const [index, shape] of shapes.entries()) {
    if (placed[index] === null) {
      const gap = unmatched.length < mostCompared ? gapBetween(above, below[index]!, formRows) : [];
      const form = nearestMissing(
        shape,
        gap.filter((row) => !found.has(row)),
      );
      if (form === null) unmatched.push(shape);
      else {
        found.set(form, { form, shape, exact: false });
        placed[index] = form;
      }
    }
    above = placed[index] ?? above;
  }
  const matches = formRows.flatMap((row) => found.get(row) ?? []);
  return { matches, repeated, unmatched, missing: formRows.filter((row) => !found.has(row)) };
}

/** For each printed row the nearest matched one below it. */
function rowsBelow(placed: (FormRow | null)[]): (FormRow | null)[] {
  let next: FormRow | null = null;
  const below: (FormRow | null)[] = [];
  for (let index = placed.length - 1; index >= 0; index--) {
    below[index] = next;
    next = placed[index] ?? next;
  }
  return below;
}

/** The form's rows between the nearest matched rows above and below. */
function gapBetween(above: FormRow | null, below: FormRow | null, formRows: FormRow[]): FormRow[] {
  const from = above ? formRows.indexOf(above) + 1 : 0;
  const to = below ? formRows.indexOf(below) : formRows.length;
  return formRows.slice(from, Math.max(from, to));
}

function nearestMissing(shape: RowShape, candidates: FormRow[]): FormRow | null {
  const label = normaliseLabel(shape.label);
  if (label === "") return null;
  const ranked = candidates
    .map((row) => ({ row, similarity: labelSimilarity(label, normaliseLabel(row.label)) }))
    .sort((a, b) => b.similarity - a.similarity);
  const [best, next] = ranked;
  if (!best || best.similarity < alikeEnough) return null;
  return next && best.similarity - next.similarity < clearly ? null : best.row;
}
