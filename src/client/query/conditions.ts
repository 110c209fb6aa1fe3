/** The list of conditions: each a column, how to compare, and with what. Hears changes and tells the whole list. */
import { operatorsOf, standsAlone, type Condition, type Operator } from "../../views/query/query-state.ts";
import {
  columnName,
  columnOf,
  valueName,
  type QueryColumn,
  type QueryTableId,
} from "../../views/query/query-tables.ts";
import { create } from "../compare/elements.ts";
import type { QueryPage } from "./start-query.ts";

type Change = (next: Condition | null) => void;

/** What a condition on a column begins with. */
export function firstCondition(id: string, table: QueryTableId): Condition | null {
  const column = columnOf(table, id);
  if (column === undefined) return null;
  const [operator = "filled"] = operatorsOf(column);
  const value = column.choices?.[0] ?? (column.type === "number" ? "1" : "");
  return value === "" ? { column: id, operator: "filled", value } : { column: id, operator, value };
}

function choose(label: string, options: [value: string, label: string][], value: string): HTMLSelectElement {
  const items = options.map(([each, text]) => create("option", { value: each, selected: each === value }, text));
  return create("select", { "aria-label": label }, ...items);
}

function valueField(column: QueryColumn, { value }: Condition, { wording }: QueryPage): HTMLElement {
  const label = wording.t.controls.value(columnName(column.id, wording));
  if (column.choices !== undefined) {
    return choose(
      label,
      column.choices.map((each) => [each, valueName(column.id, each, wording)]),
      value,
    );
  }
  const numeric = column.type === "number" ? { inputmode: "decimal" } : {};
  return create("input", {
    type: "text",
    "aria-label": label,
    value,
    maxlength: "80",
    autocomplete: "off",
    ...numeric,
  });
}

function isComplete({ type }: QueryColumn, { operator, value }: Condition): boolean {
  if (standsAlone(operator)) return true;
  return type === "number" ? /^-?\d{1,15}(\.\d{1,6})?$/.test(value) : value !== "";
}

export function conditionElement(
  condition: Condition,
  table: QueryTableId,
  page: QueryPage,
  change: Change,
): HTMLElement {
  const { wording } = page;
  const { t } = wording;
  const column = columnOf(table, condition.column);
  const item = create("li", { class: "query-condition" });
  if (column === undefined) return item;
  const name = columnName(column.id, wording);
  const operators = operatorsOf(column).map((each): [string, string] => [each, t.operators[each]]);
  const how = choose(t.controls.operator(name), operators, condition.operator);
  const what = valueField(column, condition, page) as HTMLInputElement | HTMLSelectElement;
  what.hidden = standsAlone(condition.operator);
  const remove = create(
    "button",
    { type: "button", class: "compare-remove", "aria-label": t.controls.remove(name) },
    "×",
  );
  remove.addEventListener("click", () => change(null));
  const update = (): void => {
    const operator = how.value as Operator;
    what.hidden = standsAlone(operator);
    const value = standsAlone(operator) ? "" : what.value.trim();
    const next = { column: column.id, operator, value };
    what.toggleAttribute("aria-invalid", !isComplete(column, next));
    // A condition still being written is none yet.
    if (isComplete(column, next)) change(next);
    else what.focus();
  };
  how.addEventListener("change", update);
  what.addEventListener("change", update);
  item.append(create("span", { class: "query-condition-name" }, name), remove, how, what);
  return item;
}
