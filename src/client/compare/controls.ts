/**
 * The choices of the compare page: shows a state in the form and hears its changes. Whoever takes a body out with the
 * keyboard stays in the list, at the next body or at the field.
 */
import { compareSorts, compareViews } from "../../views/compare/compare-query.ts";
import { agencyKinds, mostBodies, type CompareState } from "../../views/compare/compare-state.ts";
import { startCombobox, type Option } from "./combobox.ts";
import { create, elementOf } from "./elements.ts";
import { findMeasures, findPlaces } from "./find-options.ts";
import type { ComparePage, Loaded } from "./start-page.ts";

/** Takes the next state and what to say of the change, where the change itself isn't plain from the result. */
export type Adopt = (next: CompareState, said?: string) => Promise<void>;
type Current = () => Loaded;

const inputsOf = (id: string): HTMLInputElement[] => [
  ...elementOf(id, HTMLUListElement).querySelectorAll<HTMLInputElement>("input"),
];
const checkedOf = (id: string): string[] =>
  inputsOf(id)
    .filter(({ checked }) => checked)
    .map(({ value }) => value);

/** What the form says now of years, view, order and kind. */
function readControls(state: CompareState, { catalogue }: ComparePage): CompareState {
  const years = new Set(checkedOf("compare-years"));
  const [view, sort] = [checkedOf("compare-views")[0], checkedOf("compare-sorts")[0]];
  const kind = elementOf("compare-kind", HTMLSelectElement).value;
  return {
    ...state,
    years: catalogue.directory.years.filter((year) => years.has(String(year))),
    view: compareViews.find((known) => known === view) ?? state.view,
    sort: compareSorts.find((known) => known === sort) ?? state.sort,
    kind: state.region === null ? null : (agencyKinds.find((known) => known === kind) ?? null),
  };
}

const whoInput = (): HTMLInputElement => elementOf("compare-who-input", HTMLInputElement);

async function remove(id: string, name: string, current: Current, adopt: Adopt, page: ComparePage): Promise<void> {
  const { state } = current();
  const at = state.bodies.indexOf(id);
  const bodies = state.bodies.filter((other) => other !== id);
  await adopt({ ...state, bodies, region: null, kind: null }, page.wording.t.who.removed(name, bodies.length));
  const buttons = elementOf("compare-chosen", HTMLUListElement).querySelectorAll("button");
  (buttons[Math.min(at, buttons.length - 1)] ?? whoInput()).focus();
}

function chosenItem(id: string, name: string, page: ComparePage, act: () => void): HTMLElement {
  const { who } = page.wording.t;
  const button = create("button", { type: "button", class: "compare-remove", "aria-label": who.remove(name) }, "×");
  button.title = who.removeShort;
  button.dataset["id"] = id;
  button.addEventListener("click", act);
  return create("li", {}, create("span", { lang: "zh-CN" }, name), " ", button);
}

function showChosen({ state, data, picture }: Loaded, current: Current, adopt: Adopt, page: ComparePage): void {
  const list = elementOf("compare-chosen", HTMLUListElement);
  const { region } = state;
  const bodies = region === null ? state.bodies : [];
  const names = new Map(data.bodies.map(({ id, name }) => [id, name]));
  // The picture's names tell bodies of one name apart.
  for (const { rows } of picture.sections) for (const { row, name } of rows) names.set(row.agency, name);
  const items = bodies.map((id) => {
    const name = names.get(id) ?? id;
    return chosenItem(id, name, page, () => void remove(id, name, current, adopt, page));
  });
  const whole = page.wording.t.who.allOf(data.regionName ?? "");
  const regionItem =
    region === null ? [] : [chosenItem(region, whole, page, () => void remove(region, whole, current, adopt, page))];
  list.replaceChildren(...items, ...regionItem);
  elementOf("compare-nothing", HTMLParagraphElement).hidden = items.length + regionItem.length > 0;
  elementOf("compare-kind-field", HTMLDivElement).hidden = region === null;
  elementOf("compare-clear", HTMLButtonElement).hidden = items.length < 2;
}

/** Shows a state in every control but the one that has the focus, whose text is the reader's. */
export function showControls(loaded: Loaded, current: Current, adopt: Adopt, page: ComparePage): void {
  const { state, picture } = loaded;
  showChosen(loaded, current, adopt, page);
  elementOf("compare-kind", HTMLSelectElement).value = state.kind ?? "";
  for (const input of inputsOf("compare-years")) input.checked = state.years.map(String).includes(input.value);
  for (const input of inputsOf("compare-views")) input.checked = input.value === state.view;
  for (const input of inputsOf("compare-sorts")) input.checked = input.value === state.sort;
  const measure = elementOf("compare-measure-input", HTMLInputElement);
  if (document.activeElement !== measure) measure.value = picture.measure.name[page.wording.locale];
}

function addPlace({ value, label }: Option, current: Current, adopt: Adopt, page: ComparePage): void {
  const { state } = current();
  const { who } = page.wording.t;
  if (!value.includes("/")) {
    // A region's bodies are many, so one year of them is shown at first, as where the page begins.
    const years = state.region === null ? state.years.slice(-1) : state.years;
    void adopt({ ...state, bodies: [], region: value, years });
    return;
  }
  if (state.bodies.length >= mostBodies) {
    elementOf("compare-status", HTMLParagraphElement).textContent = who.full;
    return;
  }
  const bodies = [...state.bodies, value];
  void adopt({ ...state, bodies, region: null, kind: null }, who.added(label, bodies.length));
}

export function listenControls(current: Current, adopt: Adopt, page: ComparePage): void {
  const form = elementOf("compare-controls", HTMLFormElement);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", ({ target }) => {
    // What is typed into the two fields is no choice until an entry of their lists is taken.
    if (target instanceof HTMLElement && target.role !== "combobox") void adopt(readControls(current().state, page));
  });
  elementOf("compare-clear", HTMLButtonElement).addEventListener("click", () => {
    void adopt({ ...current().state, bodies: [], region: null, kind: null });
    whoInput().focus();
  });
  startCombobox("compare-who", {
    find: (query) => findPlaces(query, current().state.bodies, page),
    take: (option) => addPlace(option, current, adopt, page),
    rest: () => "",
  });
  startCombobox("compare-measure", {
    find: (query) => Promise.resolve(findMeasures(query, page)),
    take: ({ value }) => void adopt({ ...current().state, metric: value }),
    rest: () => measureName(current(), page),
  });
}

const measureName = ({ state }: Loaded, { catalogue, wording }: ComparePage): string =>
  catalogue.measures.find(({ id }) => id === state.metric)?.name[wording.locale] ?? "";
