/** A report as a Word file: paragraphs, and tables with cells merged by gridSpan and vMerge. */
import type { Printed } from "../flaws.ts";
import { spannedGrid, type Cell } from "./form-grid.ts";
import { headOf, partsOf, rowsToPrint, textOf, type ReportToPrint } from "./printed-report.ts";
import { zipOf } from "./stored-zip.ts";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = "http://schemas.openxmlformats.org";
const types = `${declaration}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const relations = `${declaration}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

const paragraph = (text: string): string =>
  text === "" ? "<w:p/>" : `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

type Merge = "" | "restart" | "continue";
function printCell(text: string, columns: number, merge: Merge): string {
  const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : "";
  const down = merge === "" ? "" : merge === "restart" ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>";
  return `<w:tc><w:tcPr><w:tcW w:w="800" w:type="dxa"/>${span}${down}</w:tcPr>${paragraph(text)}</w:tc>`;
}

/** Word wants a cell in every row that a merged one reaches into. */
function printRows(rows: Cell[][], printed: Printed): string[] {
  const going: { columns: number; left: number }[] = [];
  return rows.map((row) => {
    const begun: [number, { columns: number; left: number }][] = [];
    const cells: string[] = [];
    let column = 0;
    const goOn = (): void => {
      for (let above = going[column]; above !== undefined && above.left > 0; above = going[column]) {
        above.left -= 1;
        cells.push(printCell("", above.columns, "continue"));
        column += above.columns;
      }
    };
    for (const cell of row) {
      goOn();
      cells.push(printCell(textOf(cell, printed), cell.columns, cell.rows > 1 ? "restart" : ""));
      if (cell.rows > 1) begun.push([column, { columns: cell.columns, left: cell.rows - 1 }]);
      column += cell.columns;
    }
    goOn();
    for (const [at, cell] of begun) going[at] = cell;
    return `<w:tr>${cells.join("")}</w:tr>`;
  });
}

function printTable(rows: Cell[][], printed: Printed): string {
  const properties = '<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>';
  return `<w:tbl>${properties}${printRows(rowsToPrint(rows, printed), printed).join("")}</w:tbl>`;
}

export function printDocx(report: ReportToPrint): Uint8Array {
  const grid = spannedGrid(report.form);
  const { title, notice } = headOf(report);
  const parts = partsOf(report).map(
    ({ heading, paragraphs, table }) =>
      [heading, ...paragraphs].map(paragraph).join("") +
      (table === null ? "" : printTable(grid[table], report.printed)),
  );
  const body = `${paragraph(notice)}${paragraph(title)}${parts.join("")}<w:sectPr/>`;
  const document = `${declaration}<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return zipOf([
    { name: "[Content_Types].xml", content: types },
    { name: "_rels/.rels", content: relations },
    { name: "word/document.xml", content: document },
  ]);
}
