/** A report as a web page with its navigation and foot around it, merged cells by rowspan and colspan. */
import type { Printed } from "../flaws.ts";
import { spannedGrid, type Cell } from "./form-grid.ts";
import { headOf, partsOf, rowsToPrint, textOf, type ReportToPrint } from "./printed-report.ts";

const span = (name: string, size: number): string => (size > 1 ? ` ${name}="${size}"` : "");
const printCell = (cell: Cell, printed: Printed): string =>
  `<td${span("rowspan", cell.rows)}${span("colspan", cell.columns)}>${textOf(cell, printed) || "&nbsp;"}</td>`;

function printTable(rows: Cell[][], printed: Printed): string {
  const lines = rowsToPrint(rows, printed).map(
    (row) => `<tr>${row.map((cell) => printCell(cell, printed)).join("")}</tr>`,
  );
  return `<table border="1">\n${lines.join("\n")}\n</table>`;
}

export function printHtml(report: ReportToPrint): string {
  const grid = spannedGrid(report.form);
  const { title, notice } = headOf(report);
  const parts = partsOf(report).map(({ heading, paragraphs, table }) =>
    [
      `<h2>${heading}</h2>`,
      ...paragraphs.map((text) => `<p>　　${text}</p>`),
      ...(table === null ? [] : [printTable(grid[table], report.printed)]),
    ].join("\n"),
  );
  return [
    `<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n<title>${title}</title>\n</head>\n<body>`,
    '<nav><ul><li><a href="/">首页</a></li><li><a href="/open/">政务公开</a></li></ul></nav>',
    `<div id="article">\n<p>${notice}</p>\n<h1>${title}</h1>\n${parts.join("\n")}\n</div>`,
    "<footer><p>合成样例网页</p></footer>\n</body>\n</html>\n",
  ].join("\n");
}
