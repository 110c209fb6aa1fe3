/** Puts a result on the page: a table whose heads sort it, what must be said beside it, and nothing that isn't text. */
import type { QueryTableView, ShownCell } from "../../views/query/query-view.ts";
import { create, elementOf } from "../compare/elements.ts";
import type { QueryPage } from "./start-query.ts";

function cellContent({ text, note, agency, chinese }: ShownCell, { links }: QueryPage): (Node | string)[] {
  const shown =
    agency !== null
      ? create("a", { href: links.agency(agency) }, text)
      : chinese && text !== ""
        ? create("span", { lang: "zh-CN" }, text)
        : text;
  const said = note === "" ? [] : [create("span", { class: "state" }, note)];
  return [...(text === "" ? [] : [shown]), ...(text !== "" && note !== "" ? [" "] : []), ...said];
}

const cellElement = (cell: ShownCell, page: QueryPage): HTMLElement =>
  create("td", { class: cell.number ? "number" : false }, ...cellContent(cell, page));

function headElement(column: QueryTableView["columns"][number], { wording }: QueryPage, sort: (id: string) => void) {
  const label = wording.t.sortBy(column.label);
  const button = create("button", { type: "button", class: "sort-button", title: label }, column.label);
  button.dataset["sort"] = column.id;
  button.addEventListener("click", () => sort(column.id));
  const attributes = { scope: "col", class: column.number ? "number" : false, "aria-sort": column.sorted ?? false };
  return create("th", attributes, button);
}

export function showTable(view: QueryTableView, page: QueryPage, sort: (id: string) => void): void {
  const place = elementOf("query-results", HTMLDivElement);
  if (view.rows.length === 0)
    return place.replaceChildren(create("p", { class: "finding" }, page.wording.t.status.nothing));
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset["sort"] : undefined;
  const head = view.columns.map((column) => headElement(column, page, sort));
  const rows = view.rows.map((row) => create("tr", {}, ...row.map((cell) => cellElement(cell, page))));
  const table = create("table", { class: "query-table" }, create("caption", {}, view.caption));
  table.append(create("thead", {}, create("tr", {}, ...head)), create("tbody", {}, ...rows));
  const frame = { class: "table-frame", role: "region", tabindex: "0", "aria-label": page.wording.t.tableLabel };
  const remarks = view.remarks.map((remark) => create("p", { class: "quiet small" }, remark));
  place.replaceChildren(create("div", frame, table), ...remarks);
  if (focused !== undefined) place.querySelector<HTMLElement>(`[data-sort="${CSS.escape(focused)}"]`)?.focus();
}
