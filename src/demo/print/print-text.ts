/** A report as text: table rows a line each, cells parted by tabs; or as Markdown with pipe tables. */
import { filledGrid, type Cell } from "./form-grid.ts";
import type { Printed } from "../flaws.ts";
import { headOf, partsOf, rowsToPrint, textOf, type ReportToPrint } from "./printed-report.ts";

function joinRows(rows: Cell[][], printed: Printed, [before, between, after]: [string, string, string]): string[] {
  return rowsToPrint(rows, printed).map(
    (row) => before + row.map((cell) => textOf(cell, printed)).join(between) + after,
  );
}

export function printText(report: ReportToPrint): string {
  const grid = filledGrid(report.form);
  const { title, notice } = headOf(report);
  const blocks = partsOf(report).flatMap(({ heading, paragraphs, table }) => [
    heading,
    ...paragraphs,
    ...(table === null ? [] : [joinRows(grid[table], report.printed, ["", "\t", ""]).join("\n")]),
  ]);
  return `${[notice, title, ...blocks].join("\n\n")}\n`;
}

export function printMarkdown(report: ReportToPrint): string {
  const grid = filledGrid(report.form);
  const { title, notice } = headOf(report);
  const blocks = partsOf(report).flatMap(({ heading, paragraphs, table }) => {
    if (table === null) return [`## ${heading}`, ...paragraphs];
    const rows = joinRows(grid[table], report.printed, ["| ", " | ", " |"]);
    const rule = `|${" --- |".repeat(grid[table][0]?.length ?? 1)}`;
    return [`## ${heading}`, ...paragraphs, [rows[0], rule, ...rows.slice(1)].join("\n")];
  });
  return `${[`> ${notice}`, `# ${title}`, ...blocks].join("\n\n")}\n`;
}
