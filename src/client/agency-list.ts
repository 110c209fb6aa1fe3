/**
 * Filters and sorts the list of bodies. Works on the rows that the page already has and loads nothing; the address
 * carries the filter as ?q=. Sorting by place brings the groups back, any other order is one list without groups.
 */
import { findMatches, prepareEntry, type PreparedEntry } from "../views/search-match.ts";

type SortKey = "name" | "received" | "place";
type Order = { key: SortKey; descending: boolean };
type Row = { element: HTMLTableRowElement; home: HTMLElement; place: number; prepared: PreparedEntry };
type List = { table: HTMLTableElement; groups: HTMLElement[]; flat: HTMLElement; rows: Row[] };

const read = (element: HTMLElement, name: string): string => element.dataset[name] ?? "";

function readRows(table: HTMLTableElement): Row[] {
  const elements = [...table.querySelectorAll<HTMLTableRowElement>("tr[data-agency]")];
  return elements.map((element, place) => ({
    element,
    home: element.parentElement ?? table,
    place,
    prepared: prepareEntry({
      id: read(element, "agency"),
      name: read(element, "name"),
      aliases: read(element, "aliases").split("|").filter(Boolean),
      place: read(element, "place"),
      pinyin: read(element, "pinyin"),
    }),
  }));
}

/** Null where the report has no usable count; such rows stand last in either direction. */
function rankOf({ element, place }: Row, key: SortKey): number | null {
  if (key === "place") return place;
  const text = read(element, key === "name" ? "nameRank" : "received");
  return text === "" ? null : Number(text);
}

function compareRows(a: Row, b: Row, { key, descending }: Order): number {
  const [x, y] = [rankOf(a, key), rankOf(b, key)];
  if (x === null || y === null) return x === y ? a.place - b.place : x === null ? 1 : -1;
  return (descending ? y - x : x - y) || a.place - b.place;
}

function sortList({ table, groups, flat, rows }: List, order: Order): void {
  const sorted = rows.toSorted((a, b) => compareRows(a, b, order));
  const grouped = order.key === "place";
  for (const { element, home } of sorted) (grouped ? home : flat).append(element);
  table.append(...(grouped && order.descending ? groups.toReversed() : groups), flat);
  for (const head of table.querySelectorAll<HTMLElement>("th[data-sort]")) {
    if (read(head, "sort") === order.key) head.ariaSort = order.descending ? "descending" : "ascending";
    else head.removeAttribute("aria-sort");
  }
}

function hideEmptyGroups({ groups }: List): void {
  for (const group of groups) group.hidden = group.querySelector("tr[data-agency]:not([hidden])") === null;
}

function startSorting(list: List): void {
  let order: Order = { key: "place", descending: false };
  for (const head of list.table.querySelectorAll<HTMLElement>("th[data-sort]")) {
    const key = read(head, "sort") as SortKey;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort-button";
    button.title = read(head, "label");
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      // Most requests first is what people look for; names and places begin at the beginning.
      order = { key, descending: order.key === key ? !order.descending : key === "received" };
      sortList(list, order);
      hideEmptyGroups(list);
    });
  }
  sortList(list, order);
}

function filterList(list: List, query: string): number {
  const all = query.trim() === "";
  const found = new Set(
    findMatches(
      list.rows.map((row) => row.prepared),
      query,
    ).map((entry) => entry.id),
  );
  let count = 0;
  for (const { element, prepared } of list.rows) {
    element.hidden = !all && !found.has(prepared.entry.id);
    count += element.hidden ? 0 : 1;
  }
  hideEmptyGroups(list);
  return count;
}

function startFilter(list: List, form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>("input");
  const status = form.querySelector<HTMLElement>("[data-status]");
  if (input === null || status === null) return;
  const apply = (): void => {
    const count = filterList(list, input.value);
    const words = input.value.trim() === "" ? "all" : count === 0 ? "none" : "some";
    status.textContent = read(form, words).replace("{n}", String(count));
  };
  const address = new URL(location.href);
  input.value = address.searchParams.get("q") ?? "";
  if (input.value !== "") apply();
  input.addEventListener("input", () => {
    apply();
    if (input.value === "") address.searchParams.delete("q");
    else address.searchParams.set("q", input.value);
    history.replaceState(history.state, "", address);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
}

const table = document.querySelector<HTMLTableElement>("table[data-agency-table]");
const form = document.querySelector<HTMLFormElement>("form[data-agency-filter]");
if (table !== null && form !== null) {
  const flat = document.createElement("tbody");
  const list: List = { table, groups: [...table.tBodies], flat, rows: readRows(table) };
  table.append(flat);
  startSorting(list);
  startFilter(list, form);
}
