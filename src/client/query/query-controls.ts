/** The choices of the query page: shows a state in the form and hears its changes. Whoever takes something out stays there. */
import {
  firstQuery,
  mostColumns,
  mostConditions,
  type Condition,
  type QueryState,
} from "../../views/query/query-state.ts";
import { columnName, queryTables, type QueryTableId } from "../../views/query/query-tables.ts";
import { startCombobox, type Option } from "../compare/combobox.ts";
import { create, elementOf } from "../compare/elements.ts";
import { conditionElement, firstCondition } from "./conditions.ts";
import { findColumns, findPlaces } from "./find-columns.ts";
import type { QueryPage } from "./start-query.ts";

export type Adopt = (next: QueryState) => void;
type Current = () => QueryState;
type Form = { page: QueryPage; current: Current; adopt: Adopt };

const groupIds = ["query-group-1", "query-group-2"] as const;
const inputsOf = (id: string): HTMLInputElement[] => [
  ...elementOf(id, HTMLUListElement).querySelectorAll<HTMLInputElement>("input"),
];

/** The next entry's button, or the field where none is left. */
function focusAt(list: string, at: number, field: string): void {
  const buttons = elementOf(list, HTMLUListElement).querySelectorAll("button");
  (buttons[Math.min(at, buttons.length - 1)] ?? elementOf(field, HTMLInputElement)).focus();
}

function showColumns({ columns, table }: QueryState, form: Form): void {
  const { page, current, adopt } = form;
  const { t } = page.wording;
  const items = columns.map((id, at) => {
    const name = columnName(id, page.wording);
    const remove = create(
      "button",
      { type: "button", class: "compare-remove", "aria-label": t.controls.remove(name) },
      "×",
    );
    remove.addEventListener("click", () => {
      adopt({ ...current(), columns: current().columns.filter((each) => each !== id) });
      focusAt("query-columns-chosen", at, "query-columns-input");
    });
    return create("li", {}, create("span", {}, name), " ", remove);
  });
  elementOf("query-columns-chosen", HTMLUListElement).replaceChildren(...items);
  elementOf("query-columns-nothing", HTMLParagraphElement).hidden = items.length > 0;
  elementOf("query-columns-hint", HTMLParagraphElement).textContent =
    columns.length < mostColumns
      ? t.controls.columnsHint(String(queryTables[table].length))
      : t.controls.columnsFull(String(mostColumns));
}

/** Kept as they are while the reader is in one, unless their number changes. */
function showConditions(state: QueryState, form: Form, wasShown: QueryState | null): void {
  const { page, current, adopt } = form;
  if (JSON.stringify(wasShown?.where) === JSON.stringify(state.where) && wasShown?.table === state.table) return;
  const list = elementOf("query-where-chosen", HTMLUListElement);
  const focused = [...list.querySelectorAll("select,input,button")].indexOf(document.activeElement as Element);
  const change = (at: number) => (next: Condition | null) => {
    const where = current().where.flatMap((each, index) => (index !== at ? [each] : next === null ? [] : [next]));
    adopt({ ...current(), where });
    if (next === null) focusAt("query-where-chosen", at, "query-where-input");
  };
  list.replaceChildren(
    ...state.where.map((condition, at) => conditionElement(condition, state.table, page, change(at))),
  );
  if (focused >= 0) list.querySelectorAll<HTMLElement>("select,input,button")[focused]?.focus();
}

function showGroups({ table, group, show }: QueryState, { page }: Form): void {
  const { t } = page.wording;
  const choices = queryTables[table].filter(({ groups }) => groups);
  groupIds.forEach((id, at) => {
    const none = at === 0 ? t.controls.groupNone : t.controls.groupNoneNext;
    const options = choices.map((column) =>
      create(
        "option",
        { value: column.id, disabled: group.includes(column.id) && group[at] !== column.id },
        columnName(column.id, page.wording),
      ),
    );
    const select = elementOf(id, HTMLSelectElement);
    select.replaceChildren(create("option", { value: "" }, none), ...options);
    select.value = group[at] ?? "";
    select.disabled = at > 0 && group.length === 0;
  });
  elementOf("query-show-field", HTMLFieldSetElement).hidden = group.length === 0;
  for (const input of inputsOf("query-shows")) input.checked = input.value === show;
}

const placeName = ({ region }: QueryState, { wording, places }: QueryPage): string =>
  region === null ? wording.t.controls.regionAll : (places.get(region) ?? region);

let shown: QueryState | null = null;

export function showQueryControls(state: QueryState, form: Form): void {
  for (const input of inputsOf("query-tables")) input.checked = input.value === state.table;
  for (const input of inputsOf("query-years")) input.checked = state.years.map(String).includes(input.value);
  const region = elementOf("query-region-input", HTMLInputElement);
  if (document.activeElement !== region) region.value = placeName(state, form.page);
  showColumns(state, form);
  showConditions(state, form, shown);
  showGroups(state, form);
  shown = state;
}

/** What the form says now of table, years, groups and how numbers are put together. */
function readForm(state: QueryState, { choices }: QueryPage): QueryState {
  const checked = (id: string): string[] => inputsOf(id).flatMap(({ checked: on, value }) => (on ? [value] : []));
  const table: QueryTableId = checked("query-tables")[0] === "figures" ? "figures" : "reports";
  const years = choices.years.filter((year) => checked("query-years").includes(String(year)));
  if (table !== state.table) return { ...firstQuery(choices, table), region: state.region, years };
  const [first = "", next = ""] = groupIds.map((id) => elementOf(id, HTMLSelectElement).value);
  const group = first === "" ? [] : [first, ...(next === "" || next === first ? [] : [next]), ...state.group.slice(2)];
  return { ...state, years, group, show: checked("query-shows")[0] === "mean" ? "mean" : "sum" };
}

function startFields({ page, current, adopt }: Form): void {
  startCombobox("query-region", {
    find: (query) => Promise.resolve(findPlaces(query, page)),
    take: ({ value }) => adopt({ ...current(), region: value === "all" ? null : value }),
    rest: () => placeName(current(), page),
  });
  startCombobox("query-columns", {
    find: (query) => Promise.resolve(findColumns(query, current().table, current().columns, page)),
    take: ({ value }: Option) => {
      const { columns } = current();
      if (columns.length < mostColumns) adopt({ ...current(), columns: [...columns, value] });
    },
    rest: () => "",
  });
  startCombobox("query-where", {
    find: (query) => Promise.resolve(findColumns(query, current().table, [], page)),
    take: ({ value }: Option) => {
      const condition = firstCondition(value, current().table);
      const { where } = current();
      if (condition !== null && where.length < mostConditions) adopt({ ...current(), where: [...where, condition] });
    },
    rest: () => "",
  });
}

export function listenQueryControls(form: Form): void {
  const element = elementOf("query-controls", HTMLFormElement);
  element.addEventListener("submit", (event) => event.preventDefault());
  element.addEventListener("change", ({ target }) => {
    // Conditions hear their own fields; what is typed into the others is no choice until an entry is taken.
    if (!(target instanceof HTMLElement) || target.role === "combobox" || target.closest(".query-condition")) return;
    form.adopt(readForm(form.current(), form.page));
  });
  elementOf("query-reset", HTMLButtonElement).addEventListener("click", () =>
    form.adopt(firstQuery(form.page.choices)),
  );
  startFields(form);
}
