/**
 * Finds the rows of tables without borders: lines whose right part is numbers in columns. Rows whose numbers stand below
 * one another are one stretch, and the numbers' extents are its bands. Prose with numbers in it makes no row.
 */
import { isSectionHeading } from "../label-lines.ts";
import type { TextLine } from "../page-layout.ts";
import { isNumber, type Run } from "../text-runs.ts";

export type Band = { left: number; right: number };
/** `at`: the index of the row's line. */
export type ValueRow = { at: number; values: Run[] };
export type Stretch = { rows: ValueRow[]; bands: Band[] };

const dash = /^[-‐‑‒–—―−－/／\\]+$/u;
const isValue = (run: Run): boolean => isNumber(run.text) || dash.test(run.text);

/** In ems: a label stands this far from the first number, or a line of prose ends in a number. */
const labelGap = 0.5;
const loneGap = 1.5;
/** Rows further apart than this many ems are not of one table unless text stands between. */
const farthest = 14;
const mostPieces = 4;
const mostHeaderLines = 3;
const mostBands = 60;

export function findStretches(lines: TextLine[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [at, line] of lines.entries()) {
    const open = openStretch(stretches, lines, line);
    const clear = valuesOf(line);
    const values = clear.length > 0 || open === null ? clear : crowdedValues(line, open.bands);
    if (values.length === 0) continue;
    const bands = open === null ? null : mergeBands(open.bands, values);
    if (open !== null && bands !== null) {
      open.rows.push({ at, values });
      open.bands = bands;
    } else stretches.push({ rows: [{ at, values }], bands: values.map(({ left, right }) => ({ left, right })) });
  }
  // No table of a report comes near so many columns; a page of scattered numbers does.
  const plausible = stretches.filter((stretch) => stretch.bands.length <= mostBands);
  // A lone number behind a lone label is a row only where a page's end may have cut it from its table.
  return plausible.filter(({ rows, bands }) => rows.length > 1 || bands.length > 1 || opensPage(lines, rows[0]!.at));
}

/** A labelled row that only lines of a header, whose texts stand far apart, part from the page's top. */
function opensPage(lines: TextLine[], at: number): boolean {
  const isHeader = ({ runs }: TextLine): boolean =>
    runs.some((run, i) => i > 0 && run.left - runs[i - 1]!.right > 2 * run.size);
  const { runs } = lines[at]!;
  return runs.length > 1 && runs.length <= mostPieces && at <= mostHeaderLines && lines.slice(0, at).every(isHeader);
}

function openStretch(stretches: Stretch[], lines: TextLine[], line: TextLine): Stretch | null {
  const last = stretches.at(-1);
  const before = last === undefined ? undefined : lines[last.rows.at(-1)!.at]!;
  if (last === undefined || before === undefined || line.box.top - before.box.bottom > farthest * line.size)
    return null;
  const between = lines.slice(last.rows.at(-1)!.at + 1, lines.indexOf(line));
  return between.some((one) => isSectionHeading(one.text) && isFarAbove(one, line)) ? null : last;
}

/** A wrapped label stands beside its row; a section's heading has a table's header between itself and the first row. */
const isFarAbove = (upper: TextLine, lower: TextLine): boolean => lower.box.top - upper.box.bottom > 2.5 * lower.size;

/** Numbers close behind a label count where each of them stands in a known column, a single one at its very edge. */
function crowdedValues(line: TextLine, bands: Band[]): Run[] {
  const values = line.runs.slice(line.runs.findLastIndex((run) => !isValue(run)) + 1);
  const [first] = values;
  if (first === undefined || !values.every((run) => bands.some((band) => overlaps(band, run)))) return [];
  const isMany = values.length >= 3 && values.length >= bands.length - 1;
  return isMany || values.every((run) => bands.some((band) => sharesEdge(band, run))) ? values : [];
}

const sharesEdge = (band: Band, run: Run): boolean =>
  [band.left - run.left, band.right - run.right, (band.left + band.right - run.left - run.right) / 2].some(
    (offset) => Math.abs(offset) < 0.2 * run.size,
  );

/** The numbers at the right end of a line, when what stands before them is set apart as a label is. */
function valuesOf(line: TextLine): Run[] {
  const firstFromEnd = line.runs.findLastIndex((run) => !isValue(run));
  const values = line.runs.slice(firstFromEnd + 1);
  const [first] = values;
  if (first === undefined || !values.some((run) => isNumber(run.text))) return [];
  const label = line.runs[firstFromEnd];
  const gap = label === undefined ? Infinity : (first.left - label.right) / first.size;
  if (gap >= (values.length > 1 ? labelGap : loneGap)) return values;
  return [];
}

const overlaps = (band: Band, run: Band): boolean => run.left < band.right && run.right > band.left;

/**
 * The bands widened by another row's numbers, or null where the row is of another table: two of its numbers in one band,
 * a number in two bands, or a quite different number of columns.
 */
function mergeBands(bands: Band[], values: Run[]): Band[] | null {
  if (values.length >= 2 * bands.length && values.length > 3) return null;
  const merged = bands.map((band) => ({ ...band }));
  const fresh: Band[] = [];
  const taken = new Set<Band>();
  for (const run of values) {
    const [band, ...more] = merged.filter((candidate) => overlaps(candidate, run));
    if (more.length > 0 || (band !== undefined && taken.has(band))) return null;
    if (band === undefined) fresh.push({ left: run.left, right: run.right });
    else {
      taken.add(band);
      band.left = Math.min(band.left, run.left);
      band.right = Math.max(band.right, run.right);
    }
  }
  if (taken.size * 2 < Math.min(values.length, bands.length)) return null;
  const all = [...merged, ...fresh].sort((a, b) => a.left - b.left);
  return all.every((band, i) => i === 0 || band.left >= all[i - 1]!.right) ? all : null;
}
