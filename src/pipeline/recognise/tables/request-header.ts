/**
 * The order of the seven columns of table 三, read from its header cells. The header is three rows deep, so the
 * order is: 自然人 and the organisations under 申请人情况, then 总计. Says what differs from the form; refuses an
 * order that labels make impossible to tell.
 */
import { diagnose, type Diagnostic } from "../../../diagnostics/outcome.ts";
import { applicantColumns } from "../../../form/statutory-form.ts";
import { tableTerms } from "../../../form/terms.ts";
import type { Cell, Row } from "../../../model/document.ts";
import { createLabelIndex } from "../labels/label-index.ts";
import { normaliseLabel } from "../labels/normalise-label.ts";

export type ColumnOrder = { columns: string[] | null; diagnostics: Diagnostic[] };

const table = tableTerms["requests"]!;
const organisations = applicantColumns.slice(1, -1);
const organisationIndex = createLabelIndex(organisations);
const formOrder = applicantColumns.map((c) => c.id);
const upper = new Map(
  (
    [
      ["申请人情况", "applicants"],
      ["法人或其他组织", "organisations"],
      ["自然人", "naturalPerson"],
      ["总计", "total"],
    ] as const
  ).map(([label, id]) => [normaliseLabel(label), id]),
);

/** True for a row of the header: it holds a column label and no row label, or many words and no number. */
export function isRequestHeader(row: Row): boolean {
  if (isAllWords(row)) return true;
  let organisationsSeen = 0;
  for (const { text } of row.cells) {
    if (text.length < 2) continue;
    const label = normaliseLabel(text);
    if (label !== total && upper.has(label)) return true;
    if (isOrganisation(text) && ++organisationsSeen >= 2) return true;
  }
  return false;
}

/** No row of the body has four different words beside each other; a header that no label of can be read has five. */
const isAllWords = (row: Row): boolean => {
  if (row.cells.some(({ text }) => text.length === 1 && text >= "0" && text <= "9")) return false;
  const texts = row.cells.map((cell) => cell.text).filter((text) => text !== "");
  return new Set(texts).size >= 4 && texts.every((text) => /^\p{Script=Han}{2,8}$/u.test(normaliseLabel(text)));
};

const total = normaliseLabel("总计");

const isOrganisation = (text: string): boolean => {
  const id = organisationIndex.exact(text);
  return id !== null && id !== "otherOrganisation";
};

export function requestColumns(headerRows: Row[], file: string): ColumnOrder {
  const at = headerRows[0]?.at ?? "unknown";
  const organisationRow = headerRows.find((row) => row.cells.some((cell) => isOrganisation(cell.text)));
  if (organisationRow === undefined) {
    return { columns: formOrder, diagnostics: [diagnose("header-missing", { table }, { file, at })] };
  }
  // A merged cell that stands once for every row it covers says nothing new. Rows below may be the header once more.
  const above = headerRows.slice(0, headerRows.indexOf(organisationRow));
  const standsAbove = (text: string, i: number): boolean => above.some((row) => row.cells[i]?.text === text);
  const labels = organisationRow.cells.filter(
    ({ text }, i) => text !== "" && !upper.has(normaliseLabel(text)) && !standsAbove(text, i),
  );
  const order = organisationOrder(labels);
  if (order === null || upperOrderIsOdd(headerRows) || personStandsLast(headerRows, organisationRow)) {
    const found = headerRows.flatMap((row) => row.cells.map((c) => c.text).filter((t) => t !== "")).join(" | ");
    return {
      columns: null,
      diagnostics: [diagnose("header-unusable", { table, found: found.slice(0, 200), figures: [] }, { file, at })],
    };
  }
  const diagnostics = labels.flatMap((cell, index) => {
    const expected = organisations.find((c) => c.id === order[index])?.label ?? "";
    const differs = labels.length !== order.length || organisationIndex.exact(cell.text) !== order[index];
    return differs
      ? [diagnose("header-differs", { table, found: cell.text.slice(0, 60), expected }, { file, at: cell.at })]
      : [];
  });
  return { columns: ["naturalPerson", ...order, "total"], diagnostics };
}

/** Five labels give the order, known ones by name, a strange one by being the only one left in its place. */
function organisationOrder(labels: Cell[]): string[] | null {
  const ids = organisations.map((c) => c.id);
  const known = labels.map((cell) => organisationIndex.exact(cell.text));
  const exact = known.filter((id) => id !== null);
  const followsForm = exact.every((id, i) => i === 0 || ids.indexOf(id) > ids.indexOf(exact[i - 1]!));
  if (labels.length === ids.length && new Set(exact).size === ids.length) return exact;
  // A damaged or incomplete header is read in the form's order as long as what is legible stands in that order.
  return followsForm ? ids : null;
}

/** True when 自然人 or 总计 stands on the wrong side of the kinds of organisation in a header of fewer rows. */
function personStandsLast(headerRows: Row[], organisationRow: Row): boolean {
  const placeIn = (row: Row, label: string): number =>
    row.cells.findIndex((c) => upper.get(normaliseLabel(c.text)) === label);
  const first = organisationRow.cells.findIndex((cell) => isOrganisation(cell.text));
  const last = organisationRow.cells.findLastIndex((cell) => isOrganisation(cell.text));
  const total = placeIn(organisationRow, "total");
  return headerRows.some((row) => placeIn(row, "naturalPerson") > last) || (total !== -1 && total < first);
}

/** The cells of header rows that hold one each, as where no grid is left: one behind the other they have an order, too. */
const loneHeaders = (headerRows: Row[]): Cell[] => headerRows.flatMap(({ cells }) => (cells.length === 1 ? cells : []));

/** True when 总计 stands before 申请人情况, or 自然人 behind the organisations: then no order can be relied on. */
function upperOrderIsOdd(headerRows: Row[]): boolean {
  const lone = loneHeaders(headerRows).map((cell) => upper.get(normaliseLabel(cell.text)));
  const [person, others] = [lone.indexOf("naturalPerson"), lone.indexOf("organisations")];
  if (person > others && others !== -1) return true;
  return headerRows.some((row) => {
    const at = (id: string): number => row.cells.findIndex((cell) => upper.get(normaliseLabel(cell.text)) === id);
    const before = (first: string, second: string): boolean =>
      at(first) !== -1 && at(second) !== -1 && at(first) < at(second);
    return (
      before("total", "applicants") ||
      before("organisations", "naturalPerson") ||
      before("total", "naturalPerson") ||
      before("total", "organisations")
    );
  });
}
