/** A table as a page or a script prints it: every cell is words already. The same shape serves both. */
export type CellView = {
  text: string;
  /** number: right-aligned. note: a remark of some length. state: words where a number would stand. disputed: a number that its report contradicts. */
  kind: "number" | "text" | "note" | "state" | "disputed";
  /** Said after a disputed number. */
  mark?: string;
};
export type RowView = { name: string; href: string; cells: CellView[] };
export type ColumnView = { label: string; number: boolean };
export type TableView = {
  caption: string;
  nameLabel: string;
  columns: ColumnView[];
  rows: RowView[];
};

export const numberCell = (text: string): CellView => ({ text, kind: "number" });
export const stateCell = (text: string): CellView => ({ text, kind: "state" });
