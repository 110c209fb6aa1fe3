/**
 * Makes a search form a combobox: loads the names once, and offers regions and bodies while one types. Arrow keys choose,
 * Enter opens, Escape closes. When the names can't be had the form still works as a form.
 */
import { versionFolder } from "../model/published/dataset-version.ts";
import { findMatches, prepareEntry, type PreparedEntry } from "../views/search-match.ts";
import { parseSearchFile, type NamedPlace } from "../views/search-names.ts";
import type { searchZh } from "../i18n/zh/search.ts";

type Words = typeof searchZh;
type Names = PreparedEntry<NamedPlace>[];

const shownMost = 8;

type Combobox = {
  form: HTMLFormElement;
  words: Words;
  input: HTMLInputElement;
  panel: HTMLElement;
  list: HTMLElement;
  note: HTMLElement;
  status: HTMLElement;
};

const optionsOf = (box: Combobox): HTMLElement[] => [...box.list.querySelectorAll<HTMLElement>("[role=option]")];
/** The form leads to the list of bodies, beside which the regions stand. */
const addressOf = ({ form }: Combobox, { kind, id }: NamedPlace): string =>
  new URL(kind === "region" ? `../regions/${id}/` : `${id}/`, form.action).pathname;

function createPart(className: string, text: string): HTMLElement {
  const part = document.createElement("span");
  part.className = className;
  part.textContent = text;
  return part;
}

function createOption(box: Combobox, place: NamedPlace, index: number): HTMLElement {
  const option = document.createElement("li");
  option.id = `${box.list.id}-${index}`;
  option.role = "option";
  option.ariaSelected = "false";
  option.dataset["address"] = addressOf(box, place);
  const [name, above] = [createPart("option-name", place.name), createPart("small quiet", place.place)];
  for (const part of [name, above]) part.lang = "zh-CN";
  option.append(name, " ", above);
  if (place.kind === "region") option.append(" ", createPart("tag", box.words.region));
  return option;
}

function activate(box: Combobox, option: HTMLElement | undefined): void {
  for (const other of optionsOf(box)) other.ariaSelected = String(other === option);
  if (option === undefined) box.input.removeAttribute("aria-activedescendant");
  else {
    box.input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }
}

function close(box: Combobox): void {
  box.panel.hidden = true;
  box.input.ariaExpanded = "false";
  activate(box, undefined);
}

function show(box: Combobox, matches: NamedPlace[]): void {
  const shown = matches.slice(0, shownMost);
  box.list.replaceChildren(...shown.map((place, index) => createOption(box, place, index)));
  box.list.hidden = shown.length === 0;
  const key = matches.length === 0 ? "none" : matches.length > shown.length ? "more" : "count";
  box.note.textContent = box.words[key].replace("{n}", String(matches.length));
  box.status.textContent = box.note.textContent;
  box.panel.hidden = false;
  box.input.ariaExpanded = String(shown.length > 0);
  box.input.removeAttribute("aria-activedescendant");
}

const loads = new Map<string, Promise<Names | null>>();

async function fetchNames(address: string): Promise<Names | null> {
  try {
    const response = await fetch(address);
    if (response.ok) return parseSearchFile(await response.json()).map(prepareEntry);
  } catch {
    // Said in words by the caller; the next key tries again.
  }
  loads.delete(address);
  return null;
}

function loadNames(address: string): Promise<Names | null> {
  const names = loads.get(address) ?? fetchNames(address);
  loads.set(address, names);
  return names;
}

/** The names lie below the site's root, the same for both languages. */
const namesAddress = ({ form }: Combobox): string =>
  new URL(`${document.documentElement.lang === "en" ? "../../" : "../"}data/${versionFolder}/search.json`, form.action)
    .pathname;

async function refresh(box: Combobox): Promise<void> {
  const names = await loadNames(namesAddress(box));
  // The text may have changed while the names were on their way.
  const query = box.input.value.trim();
  if (query === "" || document.activeElement !== box.input) return close(box);
  if (names !== null) return show(box, findMatches(names, query));
  box.status.textContent = box.words.failed;
}

function moveActive(box: Combobox, step: 1 | -1): void {
  const options = optionsOf(box);
  const at = options.findIndex((option) => option.ariaSelected === "true");
  const next = at === -1 && step === -1 ? options.length - 1 : at + step;
  activate(box, options[next]);
}

const open = (option: HTMLElement): void => location.assign(option.dataset["address"] ?? "");

/** True when the key was for the list, so that the form and the caret leave it alone. */
function handleKey(box: Combobox, { key, isComposing }: KeyboardEvent): boolean {
  // While a Chinese input method composes, the keys are the input method's.
  if (isComposing) return false;
  const arrow = key === "ArrowDown" || key === "ArrowUp";
  if (box.panel.hidden) {
    if (arrow) void refresh(box);
    return arrow;
  }
  if (arrow) moveActive(box, key === "ArrowDown" ? 1 : -1);
  if (key === "Escape") close(box);
  if (arrow || key === "Escape") return true;
  const options = optionsOf(box);
  const chosen = options.find((option) => option.ariaSelected === "true") ?? (options[1] ? undefined : options[0]);
  if (key !== "Enter" || chosen === undefined) return false;
  open(chosen);
  return true;
}

function listen(box: Combobox): void {
  box.input.addEventListener("input", () => void refresh(box));
  box.input.addEventListener("blur", () => close(box));
  box.input.addEventListener("keydown", (event) => {
    if (handleKey(box, event)) event.preventDefault();
  });
  // A press must not take the focus from the field before the click arrives.
  box.panel.addEventListener("mousedown", (event) => event.preventDefault());
  box.list.addEventListener("click", (event) => {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>("[role=option]") : null;
    if (option !== null) open(option);
  });
}

function createPanel(words: Words): Pick<Combobox, "panel" | "list" | "note" | "status"> {
  const [panel, list] = [document.createElement("div"), document.createElement("ul")];
  const [note, status] = [document.createElement("p"), document.createElement("p")];
  panel.className = "search-panel";
  panel.hidden = true;
  list.className = "plain-list";
  list.id = "search-options";
  list.role = "listbox";
  list.ariaLabel = words.resultsLabel;
  note.className = "small quiet";
  status.className = "visually-hidden";
  status.role = "status";
  panel.append(list, note);
  return { panel, list, note, status };
}

export function startSearchBox(form: HTMLFormElement, input: HTMLInputElement, words: Words): void {
  const box = { form, input, words, ...createPanel(words) };
  form.append(box.panel, box.status);
  input.setAttribute("aria-controls", box.list.id);
  listen(box);
  // What was typed while this was on its way.
  void refresh(box);
}
