/**
 * The lines of a table without borders → its rows of cells. Labels wrapped above and below a row's numbers are joined to
 * the row at their height, header lines become header rows. Text that fits no row stays a row of its own, for the next
 * stage to report.
 */
import { headerRows } from "./header-cells.ts";
import { cutLine, labelEdges } from "./label-columns.ts";
import { assignLines, labelBlocks, lineTop } from "../label-lines.ts";
import { numberColumns, type NumberColumns } from "./number-columns.ts";
import type { TextLine } from "../page-layout.ts";
import { draftOf, type CellDraft, type RowDraft, type TableDraft } from "../table-draft.ts";
import { centre, middle, type Line, type Run } from "../text-runs.ts";
import type { Band, Stretch, ValueRow } from "./value-rows.ts";

/** Where labels and numbers stand. A label begins left of where the rows' labels end; anything else is over numbers. */
export type TableZones = {
  bands: Band[];
  labelsEnd: number;
  /** Where the table's lines end. */
  right: number;
  isLabel: (run: Run) => boolean;
  isLabelLine: (line: TextLine) => boolean;
};

export function tableZones(lines: TextLine[], { rows, bands }: Stretch): TableZones {
  const labels = rows.flatMap((row) => lines[row.at]!.runs.filter((run) => !row.values.includes(run)));
  const labelsEnd = Math.max(-Infinity, ...labels.map((run) => run.right));
  const right = Math.max(...rows.map((row) => lines[row.at]!.box.right));
  const isLabel = (run: Run): boolean =>
    run.left < labelsEnd - 0.2 * run.size && run.right <= bands[0]!.left + 0.2 * run.size;
  return { bands, labelsEnd, right, isLabel, isLabelLine: (line) => line.runs.every(isLabel) };
}

type Building = { zones: TableZones; edges: number[]; bands: Band[]; width: number };

/** One table for each header, since what stands under another header may have other columns. */
export function buildOpenTables(own: TextLine[], { rows }: Stretch, zones: TableZones): TableDraft[] {
  const byLine = new Map(rows.map((row) => [row.values[0]!, row]));
  const rowOf = (line: TextLine): ValueRow | undefined => line.runs.flatMap((run) => byLine.get(run) ?? [])[0];
  const labels = own.map((line) => line.runs.filter(zones.isLabel)).filter((line) => line.length > 0);
  const edges = labelEdges(labels);
  return cutSections(own, rowOf, zones)
    .filter(({ header, body }) => header.length + body.length > 0)
    .map((section) =>
      buildSection(
        section,
        section.body.flatMap((line) => rowOf(line) ?? []),
        edges,
        zones,
      ),
    );
}

function buildSection({ header, body }: Section, rows: ValueRow[], edges: number[], zones: TableZones): TableDraft {
  const lines = [...header, ...body];
  const box = {
    left: Math.min(...lines.map((line) => line.box.left)),
    right: Math.max(...lines.map((line) => line.box.right)),
    top: lines[0]!.box.top,
    bottom: lines.at(-1)!.box.bottom,
  };
  const values = rows.flatMap((row) => row.values);
  const bands = zones.bands.filter(
    (_, column) => rows.length === 0 || values.some((run) => bandOf(zones.bands, run) === column),
  );
  const building = { zones, edges, bands, width: edges.length + bands.length };
  const over = header.map((line) => line.runs.filter((run) => !zones.isLabel(run))).filter((line) => line.length > 0);
  const columns = numberColumns({
    bands,
    values: bands.map((_, column) => values.filter((run) => bandOf(bands, run) === column)),
    over,
    labelsEnd: Math.max(zones.labelsEnd, box.left),
    left: Math.min(box.left, ...edges),
    right: Math.max(box.right, zones.right),
  });
  return {
    type: "table",
    rows: [...headerDrafts(header, columns, building), ...bodyDrafts(body, rows, building)],
    xs: [...edges, ...bands.map((band) => band.left), box.right],
    box,
  };
}

/** A header, and the rows and labels below it up to the next header. Either may be empty. */
type Section = { header: TextLine[]; body: TextLine[] };

/** Between two rows, the lines from the first to the last with text over the numbers are a header. */
function cutSections(own: TextLine[], rowOf: (line: TextLine) => ValueRow | undefined, zones: TableZones): Section[] {
  const sections: Section[] = [{ header: [], body: [] }];
  let between: TextLine[] = [];
  const close = (): void => {
    const [from, to] = headerRange(between, zones);
    if (from < to) {
      sections.at(-1)!.body.push(...between.slice(0, from));
      sections.push({ header: between.slice(from, to), body: between.slice(to) });
    } else sections.at(-1)!.body.push(...between);
    between = [];
  };
  for (const line of own) {
    if (rowOf(line) === undefined) between.push(line);
    else {
      close();
      sections.at(-1)!.body.push(line);
    }
  }
  close();
  return sections;
}

/** The range takes in the lines of a corner's label that it cuts through. */
function headerRange(between: TextLine[], zones: TableZones): [number, number] {
  const over = between.flatMap((line, index) => (zones.isLabelLine(line) ? [] : [index]));
  if (over.length === 0) return [0, 0];
  let [from, to] = [over[0]!, over.at(-1)! + 1];
  const lineOf = new Map(between.map((line, index) => [line.runs.find(zones.isLabel), index]));
  const labels = between.map((line) => line.runs.filter(zones.isLabel)).filter((line) => line.length > 0);
  for (const block of labels.length === 0 ? [] : labelBlocks(labels)) {
    const indices = block.map((line) => lineOf.get(line[0])!);
    if (!indices.some((index) => index >= from && index < to)) continue;
    from = Math.min(from, ...indices);
    to = Math.max(to, ...indices.map((index) => index + 1));
  }
  return [from, to];
}

const emptyCells = (width: number): (CellDraft | null)[] => Array.from({ length: width }, () => null);

function headerDrafts(header: TextLine[], columns: NumberColumns, { edges, width }: Building): RowDraft[] {
  const rows = headerRows(
    header.map((line) => line.runs),
    columns,
    edges.length > 0,
  );
  return rows.map((row): RowDraft => {
    const cells = emptyCells(width);
    for (const cell of row) cells[cell.column === -1 ? 0 : edges.length + cell.column] = draftOf(cell.lines);
    return { cells, top: Math.min(...row.flatMap((cell) => cell.lines.map(lineTop))) };
  });
}

function bodyDrafts(body: TextLine[], rows: ValueRow[], { zones, edges, bands, width }: Building): RowDraft[] {
  const levels = rows.map((row) => middle(row.values[0]!));
  const drafts: RowDraft[] = rows.map((row) => {
    const cells = emptyCells(width);
    for (const run of row.values) cells[edges.length + bandOf(bands, run)] = draftOf([[run]]);
    return { cells, top: row.values[0]!.top };
  });
  // Beside a row's numbers everything else is its label, also where another row's numbers stand under its end.
  const values = new Set(rows.flatMap((row) => row.values));
  const isLabelOf = (line: TextLine): ((run: Run) => boolean) =>
    edges.length > 0 && line.runs.some((run) => values.has(run)) ? (run) => !values.has(run) : zones.isLabel;
  const cut = body.map((line) => cutLine(line.runs.filter(isLabelOf(line)), edges));
  for (const column of edges.keys()) {
    const pieces = cut.map((line) => line[column]!).filter((piece) => piece.length > 0);
    if (pieces.length === 0) continue;
    for (const [piece, row] of assignLines(pieces, levels)) {
      const draft = row === -1 ? looseRow(drafts, piece, width) : drafts[row]!;
      draft.cells[column] = draftOf([...(draft.cells[column]?.lines ?? []), piece]);
    }
  }
  return drafts.sort((a, b) => a.top - b.top);
}

const bandOf = (bands: Band[], run: Run): number =>
  bands.findIndex((band) => centre(run) >= band.left && centre(run) <= band.right);

/** Text that belongs to no row of numbers: a row of its own, shared by what stands at the same height. */
function looseRow(drafts: RowDraft[], piece: Line, width: number): RowDraft {
  const known = drafts.find((draft) => draft.isLoose === true && Math.abs(draft.top - lineTop(piece)) < 2);
  if (known !== undefined) return known;
  const fresh: RowDraft = { cells: emptyCells(width), top: lineTop(piece), isLoose: true };
  drafts.push(fresh);
  return fresh;
}
