/**
 * The three statutory tables in the form's rows and columns, each cell as the report prints it.
 * Labels are the form's; in English the term stands first and the legal Chinese beside it.
 */
import { editions } from "../../form/figure-ids.ts";
import {
  outcomesHeading,
  requestHeaderLabels,
  type FormColumn,
  type FormRow,
  type StatutoryForm,
} from "../../form/statutory-form.ts";
import type { AgencyYear } from "../../model/dataset.ts";
import type { PageContext } from "../page-context.ts";
import type { FigureCell, FigureCells } from "./figure-cell.ts";
import { columnName, rowName, rowNameInGroup } from "./term-words.ts";

/** `legal` is the form's own label, where the page is not in Chinese. */
export type TableLabel = { text: string; legal: string | null };
/** `id` and the columns' ids together name each figure of a row. */
export type TableRow = { id: string; label: TableLabel; cells: FigureCell[]; isTotal: boolean };
export type DisclosureBlockView = {
  heading: TableLabel;
  columns: { label: TableLabel; span: number }[];
  columnIds: string;
  rows: { id: string; label: TableLabel; cells: (FigureCell & { span: number })[] }[];
};
export type RowGroup = { heading: TableLabel | null; rows: TableRow[] };
export type TablesView = {
  disclosure: { name: string; absent: string | null; width: number; blocks: DisclosureBlockView[] };
  requests: {
    name: string;
    absent: string | null;
    corner: string;
    applicants: string;
    organisations: string;
    columns: TableLabel[];
    /** Parted by spaces, for whoever reads the page by program. */
    columnIds: string;
    /** The header prints the first and last column beside 法人或其他组织, which spans those between. */
    first: TableLabel;
    organisationColumns: TableLabel[];
    last: TableLabel;
    groups: RowGroup[];
  };
  reviews: {
    name: string;
    absent: string | null;
    /** 行政复议 and 行政诉讼, of which the second stands over two blocks. */
    heads: { text: string; span: number; depth: number }[];
    litigation: TableLabel[];
    blocks: TableLabel[];
    columns: TableLabel[];
    cells: FigureCell[];
  };
};

function labelOf({ locale }: PageContext, legal: string, term: string): TableLabel {
  return locale === "zh" ? { text: legal, legal: null } : { text: term, legal };
}
const rowLabel = (context: PageContext, row: FormRow): TableLabel =>
  labelOf(context, row.label, rowNameInGroup(context, row.id));
const columnLabel = (context: PageContext, column: FormColumn): TableLabel =>
  labelOf(context, column.label, columnName(context, column.id));

const numerals = "一二三四五六七八九";

function articleHeading(context: PageContext, heading: string): TableLabel {
  const item = numerals.indexOf(/（(.)）/.exec(heading)?.[1] ?? "") + 1;
  return labelOf(context, heading, context.t.profile.tables.articleItem(heading, item));
}

/** The last column of a short block takes the rest of the table's width, as the form prints it. */
const spanOf = (at: number, columns: number, width: number): number => (at === columns - 1 ? width - columns + 1 : 1);

function disclosureBlocks(context: PageContext, form: StatutoryForm, cells: FigureCells): DisclosureBlockView[] {
  const width = Math.max(...form.disclosure.map((block) => block.columns.length));
  return form.disclosure.map((block) => ({
    heading: articleHeading(context, block.heading),
    columns: block.columns.map((column, i) => ({
      label: columnLabel(context, column),
      span: spanOf(i, block.columns.length, width),
    })),
    columnIds: block.columns.map((column) => column.id).join(" "),
    rows: block.rows.map((row) => ({
      id: `disclosure.${row.id}`,
      label: rowLabel(context, row),
      cells: block.columns.map((column, i) => ({
        ...cells(`disclosure.${row.id}.${column.id}`),
        span: spanOf(i, block.columns.length, width),
      })),
    })),
  }));
}

/** Rows of one group under its heading; the form prints 三、本年度办理结果 before the first outcome row. */
function requestGroups(context: PageContext, form: StatutoryForm, cells: FigureCells): RowGroup[] {
  const groups: RowGroup[] = [];
  let current: string | null = null;
  for (const row of form.requests.rows) {
    const heading = row.group ?? (row.id === "granted" ? outcomesHeading : null);
    const startsGroup = groups.length === 0 || (heading !== null && heading !== current) || row.id === "handled";
    if (startsGroup) groups.push({ heading: heading === null ? null : groupHeading(context, row, heading), rows: [] });
    current = heading ?? current;
    groups[groups.length - 1]?.rows.push({
      id: `requests.${row.id}`,
      label: rowLabel(context, row),
      cells: form.requests.columns.map((column) => cells(`requests.${row.id}.${column.id}`)),
      isTotal: row.id === "handled",
    });
  }
  return groups;
}

function groupHeading(context: PageContext, row: FormRow, heading: string): TableLabel {
  const group = row.id.slice(0, Math.max(0, row.id.indexOf(".")));
  const term = heading === outcomesHeading ? context.t.profile.tables.outcomesHeading : rowName(context, group);
  return labelOf(context, heading, term);
}

const isAbsent = (year: AgencyYear, table: string): boolean =>
  !Object.keys(year.figures).some((id) => id.startsWith(`${table}.`));

function requestsView(context: PageContext, form: StatutoryForm, cells: FigureCells) {
  const words = context.t.profile.tables;
  const zh = context.locale === "zh";
  const [corner = "", applicants = "", organisations = ""] = requestHeaderLabels;
  const columns = form.requests.columns.map((column) => columnLabel(context, column));
  const none: TableLabel = { text: "", legal: null };
  return {
    corner: zh ? corner : words.corner,
    applicants: zh ? applicants : words.applicants,
    organisations: zh ? organisations : words.organisations,
    columns,
    columnIds: form.requests.columns.map((column) => column.id).join(" "),
    first: columns[0] ?? none,
    organisationColumns: columns.slice(1, -1),
    last: columns[columns.length - 1] ?? none,
    groups: requestGroups(context, form, cells),
  };
}

function reviewsView(context: PageContext, { reviews }: StatutoryForm, cells: FigureCells) {
  const words = context.t.profile.tables;
  const blocks = reviews.blocks.map((block) => labelOf(context, block.label, rowName(context, block.id)));
  const width = reviews.columns.length;
  return {
    heads: [
      { text: words.reconsideration, span: width, depth: 2 },
      { text: words.litigation, span: width * (blocks.length - 1), depth: 1 },
    ],
    litigation: blocks.slice(1),
    blocks,
    columns: reviews.columns.map((column) => columnLabel(context, column)),
    cells: reviews.blocks.flatMap((block) =>
      reviews.columns.map((column) => cells(`reviews.${block.id}.${column.id}`)),
    ),
  };
}

export function renderTables(context: PageContext, year: AgencyYear, cells: FigureCells): TablesView {
  const words = context.t.profile.tables;
  const form = editions[year.form.requests ?? "2021"];
  const disclosureForm = editions[year.form.disclosure ?? "2021"];
  const blocks = disclosureBlocks(context, disclosureForm, cells);
  const head = (table: "disclosure" | "requests" | "reviews") => ({
    name: words[table],
    absent: isAbsent(year, table) ? words.absent(words[table]) : null,
  });
  return {
    disclosure: {
      ...head("disclosure"),
      width: Math.max(...disclosureForm.disclosure.map((block) => block.columns.length)) + 1,
      blocks,
    },
    requests: { ...head("requests"), ...requestsView(context, form, cells) },
    reviews: { ...head("reviews"), ...reviewsView(context, form, cells) },
  };
}
