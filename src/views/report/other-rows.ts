/**
 * Printed rows that a table of the form doesn't show: those without a figure that hold anything but the form's own
 * labels, and those whose cells don't stand one by one under the columns. Quoted as printed; nothing printed is left out.
 */
import { editions } from "../../form/figure-ids.ts";
import { outcomesHeading, requestHeaderLabels } from "../../form/statutory-form.ts";
import type { AgencyYear } from "../../model/dataset.ts";
import type { TableId } from "../../model/report.ts";
import { isRegular, type PrintedRow } from "../evidence/evidence-rows.ts";
import { lineAnchor } from "../evidence/line-anchor.ts";

/** `anchor` where no other row of the page has the line's id. */
export type OtherRow = { anchor: string | undefined; line: string; text: string };

/** Without spaces and punctuation, of which sources print every kind. */
const bare = (text: string): string => text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");

const known = Object.values(editions)
  .flatMap(({ disclosure, requests, reviews }) => [
    ...disclosure.flatMap((block) => [block.heading, ...block.columns, ...block.rows]),
    ...requests.columns,
    ...requests.rows.flatMap((row) => [row, row.group ?? ""]),
    ...reviews.blocks,
    ...reviews.columns,
  ])
  .map((item) => bare(typeof item === "string" ? item : item.label))
  .concat([...requestHeaderLabels, outcomesHeading, "信息内容", "行政复议", "行政诉讼"].map(bare))
  .join("\n");

function findInForm(text: string): boolean {
  const plain = bare(text);
  return plain === "" ? text.trim() === "" : /\P{N}/u.test(plain) && known.includes(plain);
}

/** The labels of nearly all reports are the same few dozen; what else is met is forgotten when it becomes much. */
const tried = new Map<string, boolean>();
const mostTried = 4096;

/** A label of the form, or a part of one that the source has wrapped; a number by itself never is. */
function isForm(text: string): boolean {
  let found = tried.get(text);
  if (found === undefined) {
    if (tried.size >= mostTried) tried.clear();
    tried.set(text, (found = findInForm(text)));
  }
  return found;
}

const isShown = (row: PrintedRow): boolean =>
  row.cells.some(({ figure }) => figure !== undefined) ? isRegular(row) : row.cells.every(({ text }) => isForm(text));

/** `taken` collects the ids that the page has given out. */
export function renderOtherRows(year: AgencyYear, table: TableId, taken: Set<string>): OtherRow[] {
  const rows = year.tables.filter(({ id }) => id === table).flatMap((printed) => printed.rows);
  return rows
    .filter((row) => !isShown(row))
    .map((row) => {
      const at = lineAnchor(row.at);
      const anchor = at === null || taken.has(at) ? undefined : at;
      if (anchor !== undefined) taken.add(anchor);
      const texts = row.cells.map(({ text }) => text.trim());
      return { anchor, line: at ?? "?", text: texts.filter((text) => text !== "").join(" │ ") };
    });
}
