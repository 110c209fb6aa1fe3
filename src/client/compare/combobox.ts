/**
 * A field with a list of what it finds (ARIA combobox with a listbox). Typing fills the list and marks its first entry,
 * arrow keys move, Enter takes, Escape closes. Knows nothing of what is listed; the caller finds and takes.
 */
import { create, elementOf } from "./elements.ts";

export type Option = { value: string; label: string; detail?: string; chinese: boolean };
export type Offer = { groups: { label: string | null; options: Option[] }[]; note: string };
export type ComboboxBehaviour = {
  /** What the field finds for a text; an empty text offers what there is. */
  find: (query: string) => Promise<Offer>;
  take: (option: Option) => void;
  /** What the field says when nothing is being typed. */
  rest: () => string;
};
type Combobox = {
  input: HTMLInputElement;
  panel: HTMLElement;
  list: HTMLElement;
  note: HTMLElement;
  status: HTMLElement;
};

const optionsOf = ({ list }: Combobox): HTMLElement[] => [...list.querySelectorAll<HTMLElement>("[role=option]")];
const chosenOf = (box: Combobox): HTMLElement | undefined =>
  optionsOf(box).find((option) => option.ariaSelected === "true");

function activate(box: Combobox, option: HTMLElement | undefined): void {
  for (const other of optionsOf(box)) other.setAttribute("aria-selected", String(other === option));
  if (option === undefined) box.input.removeAttribute("aria-activedescendant");
  else {
    box.input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }
}

function close(box: Combobox): void {
  box.panel.hidden = true;
  box.input.setAttribute("aria-expanded", "false");
  box.list.replaceChildren();
  activate(box, undefined);
}

function optionElement(box: Combobox, { label, detail, chinese, value }: Option, id: number): HTMLElement {
  const lang = chinese ? "zh-CN" : false;
  const option = create("div", { id: `${box.list.id}-${id}`, role: "option", "aria-selected": "false", lang }, label);
  option.dataset["value"] = value;
  if (detail !== undefined) option.append(" ", create("span", { class: "small quiet" }, detail));
  return option;
}

function show(box: Combobox, { groups, note }: Offer, mark: boolean): void {
  let count = 0;
  const element = (option: Option): HTMLElement => optionElement(box, option, (count += 1));
  const parts = groups.flatMap(({ label, options }): HTMLElement[] => {
    if (label === null) return options.map(element);
    const heading = create("div", { class: "combobox-group", role: "presentation" }, label);
    return [create("div", { role: "group", "aria-label": label }, heading, ...options.map(element))];
  });
  box.list.replaceChildren(...parts);
  box.note.textContent = note;
  box.status.textContent = note;
  box.panel.hidden = false;
  box.input.setAttribute("aria-expanded", String(count > 0));
  activate(box, mark ? optionsOf(box)[0] : undefined);
}

function move(box: Combobox, step: 1 | -1): void {
  const options = optionsOf(box);
  const at = options.findIndex((option) => option.ariaSelected === "true");
  activate(box, options[at === -1 && step === -1 ? options.length - 1 : at + step] ?? options[at]);
}

export function startCombobox(id: string, behaviour: ComboboxBehaviour): { rest: () => void } {
  const root = elementOf(id, HTMLDivElement);
  const part = (selector: string): HTMLElement => root.querySelector<HTMLElement>(selector) ?? root;
  const input = elementOf(`${id}-input`, HTMLInputElement);
  const [panel, list] = [part("[data-panel]"), elementOf(`${id}-list`, HTMLDivElement)];
  const box: Combobox = { input, panel, list, note: part("[data-note]"), status: part("[data-status]") };
  let options = new Map<string, Option>();
  const rest = (): void => {
    close(box);
    input.value = behaviour.rest();
  };
  const refresh = async (query: string): Promise<void> => {
    const offer = await behaviour.find(query);
    // The text may have changed, or the reader gone on, while the names were on their way.
    if (document.activeElement !== input || (query !== "" && input.value.trim() !== query)) return;
    options = new Map(offer.groups.flatMap((group) => group.options).map((option) => [option.value, option]));
    show(box, offer, query !== "");
  };
  const take = (element: HTMLElement | undefined): void => {
    const option = options.get(element?.dataset["value"] ?? "");
    if (option === undefined) return;
    behaviour.take(option);
    rest();
  };
  listen(box, { rest, take, open: () => void refresh(""), type: () => void refresh(input.value.trim()) });
  rest();
  return { rest };
}

type Acts = { rest: () => void; take: (element: HTMLElement | undefined) => void; open: () => void; type: () => void };

function listen(box: Combobox, acts: Acts): void {
  const { input, panel, list } = box;
  input.addEventListener("input", acts.type);
  input.addEventListener("focus", () => input.select());
  input.addEventListener("blur", acts.rest);
  input.addEventListener("click", () => {
    if (panel.hidden) acts.open();
  });
  input.addEventListener("keydown", (event) => {
    if (handleKey(box, acts, event)) event.preventDefault();
  });
  // A press must not take the focus from the field before the click arrives.
  panel.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => {
    if (target instanceof Element) acts.take(target.closest<HTMLElement>("[role=option]") ?? undefined);
  });
}

/** True when the key was for the list, so that the caret and the form leave it alone. */
function handleKey(box: Combobox, acts: Acts, { key, isComposing }: KeyboardEvent): boolean {
  // While a Chinese input method composes, the keys are the input method's.
  if (isComposing) return false;
  const arrow = key === "ArrowDown" || key === "ArrowUp";
  if (box.panel.hidden) {
    if (arrow) acts.open();
    return arrow || key === "Enter";
  }
  if (arrow) move(box, key === "ArrowDown" ? 1 : -1);
  if (key === "Enter") acts.take(chosenOf(box));
  if (key === "Escape") acts.rest();
  return arrow || key === "Enter" || key === "Escape";
}
