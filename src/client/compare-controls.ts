/**
 * The choices of the compare page: shows a state in the form and hears its changes. Lists chosen bodies first, then
 * those that the search finds, so that a province's thousands never stand in the page at once.
 */
import { mostBodies, views, type CompareState, type CompareView } from "../views/comparison/compare-state.ts";
import { findMatches } from "../views/search-match.ts";
import type { ComparePageData } from "./compare-data.ts";
import { create, elementOf } from "./compare-elements.ts";

const mostListed = 40;

const filter = (): HTMLInputElement => elementOf("compare-filter", HTMLInputElement);
const checked = (id: string): string[] =>
  [...elementOf(id, HTMLUListElement).querySelectorAll<HTMLInputElement>("input:checked")].map(({ value }) => value);

/** What the form says now. Bodies that the list doesn't show stay chosen. */
export function readControls(state: CompareState, { choices }: ComparePageData): CompareState {
  const listed = elementOf("compare-bodies", HTMLUListElement).querySelectorAll<HTMLInputElement>("input");
  const chosen = new Set(state.bodies);
  for (const { value, checked: on } of listed) {
    if (on) chosen.add(value);
    else chosen.delete(value);
  }
  const years = new Set(checked("compare-years"));
  const view = checked("compare-views")[0];
  return {
    bodies: choices.bodies.filter((id) => chosen.has(id)).slice(0, mostBodies),
    metric: elementOf("compare-metric", HTMLSelectElement).value,
    years: choices.years.filter((year) => years.has(String(year))),
    view: views.find((known): known is CompareView => known === view) ?? state.view,
  };
}

/** Chosen bodies, then others: those the query finds, or all in order. */
function listedBodies(state: CompareState, { choices, entries }: ComparePageData): { ids: string[]; more: number } {
  const query = filter().value.trim();
  const found = query === "" ? choices.bodies : findMatches(entries, query).map(({ id }) => id);
  const others = found.filter((id) => !state.bodies.includes(id));
  return { ids: [...state.bodies, ...others.slice(0, mostListed)], more: Math.max(0, others.length - mostListed) };
}

function bodyItem(id: string, state: CompareState, page: ComparePageData): HTMLLIElement {
  const chosen = state.bodies.includes(id);
  const input = create("input", {
    type: "checkbox",
    name: "bodies",
    value: id,
    disabled: !chosen && state.bodies.length >= mostBodies,
  });
  input.checked = chosen;
  return create("li", {}, create("label", {}, input, " ", create("span", { lang: "zh-CN" }, page.data.nameOf(id))));
}

function noteOf(state: CompareState, listed: { ids: string[]; more: number }, page: ComparePageData): string {
  const { t } = page.wording;
  if (state.bodies.length >= mostBodies && page.choices.bodies.length > mostBodies) return t.compare.bodiesFull;
  if (listed.more > 0) return t.compare.bodiesMore(String(listed.more));
  return filter().value.trim() !== "" && listed.ids.length === state.bodies.length ? t.compare.bodiesNoMatch : "";
}

export function listBodies(state: CompareState, page: ComparePageData): void {
  const listed = listedBodies(state, page);
  const list = elementOf("compare-bodies", HTMLUListElement);
  const focused = list.contains(document.activeElement) ? (document.activeElement as HTMLInputElement).value : null;
  list.replaceChildren(...listed.ids.map((id) => bodyItem(id, state, page)));
  elementOf("compare-bodies-note", HTMLParagraphElement).textContent = noteOf(state, listed, page);
  // The list was made anew: whoever works with the keyboard stays where they were.
  if (focused !== null) {
    [...list.querySelectorAll("input")].find(({ value }) => value === focused)?.focus({ preventScroll: true });
  }
}

/** Shows a state in every control. */
export function showControls(state: CompareState, page: ComparePageData): void {
  elementOf("compare-filter-field", HTMLDivElement).hidden = page.choices.bodies.length <= mostBodies;
  elementOf("compare-metric", HTMLSelectElement).value = state.metric;
  for (const input of elementOf("compare-years", HTMLUListElement).querySelectorAll("input"))
    input.checked = state.years.map(String).includes(input.value);
  for (const input of elementOf("compare-views", HTMLUListElement).querySelectorAll("input"))
    input.checked = input.value === state.view;
  listBodies(state, page);
}
