/**
 * Makes the search form a combobox: loads the names once, on first use, and offers bodies while one types.
 * Arrow keys choose, Enter opens, Escape closes. Without the names, or without this script, the form works as it is.
 */
import {
  findMatches,
  parseSearchEntries,
  prepareEntry,
  type PreparedEntry,
  type SearchEntry,
} from "../views/search-match.ts";

const shownMost = 8;

type Combobox = {
  form: HTMLFormElement;
  input: HTMLInputElement;
  panel: HTMLElement;
  list: HTMLElement;
  note: HTMLElement;
  status: HTMLElement;
};

const addressOf = (box: Combobox, id: string): string => `${box.form.dataset["agencies"] ?? ""}${id}/`;
const word = (box: Combobox, name: string, n = 0): string => (box.form.dataset[name] ?? "").replace("{n}", String(n));
const optionsOf = (box: Combobox): HTMLElement[] => [...box.list.querySelectorAll<HTMLElement>("[role=option]")];
const activeOf = (box: Combobox): HTMLElement | undefined =>
  optionsOf(box).find((option) => option.getAttribute("aria-selected") === "true");

function createOption(entry: SearchEntry, index: number): HTMLElement {
  const option = document.createElement("li");
  option.id = `agency-option-${index}`;
  option.role = "option";
  option.ariaSelected = "false";
  option.lang = "zh-CN";
  option.dataset["agency"] = entry.id;
  const place = document.createElement("span");
  place.className = "small quiet";
  place.textContent = entry.place;
  option.append(entry.name, " ", place);
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

function show(box: Combobox, matches: SearchEntry[]): void {
  const shown = matches.slice(0, shownMost);
  box.list.replaceChildren(...shown.map(createOption));
  box.list.hidden = shown.length === 0;
  const said =
    matches.length === 0
      ? word(box, "none")
      : word(box, matches.length > shown.length ? "more" : "count", matches.length);
  box.note.textContent = said;
  box.status.textContent = said;
  box.panel.hidden = false;
  box.input.ariaExpanded = String(shown.length > 0);
  box.input.removeAttribute("aria-activedescendant");
}

async function loadEntries(box: Combobox): Promise<PreparedEntry[] | null> {
  try {
    const response = await fetch(box.form.dataset["names"] ?? "");
    return response.ok ? parseSearchEntries(await response.json()).map(prepareEntry) : null;
  } catch {
    return null;
  }
}

function moveActive(box: Combobox, step: 1 | -1): void {
  const options = optionsOf(box);
  const at = options.findIndex((option) => option.ariaSelected === "true");
  const next = at === -1 && step === -1 ? options.length - 1 : at + step;
  activate(box, options[next]);
}

/** True when the key was for the list, so that the form and the caret leave it alone. */
function handleKey(box: Combobox, event: KeyboardEvent): boolean {
  // While a Chinese input method composes, the keys are the input method's.
  if (event.isComposing || box.panel.hidden) return false;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    moveActive(box, event.key === "ArrowDown" ? 1 : -1);
    return true;
  }
  if (event.key === "Escape") {
    close(box);
    return true;
  }
  const options = optionsOf(box);
  const chosen = activeOf(box) ?? (options.length === 1 ? options[0] : undefined);
  if (event.key !== "Enter" || chosen === undefined) return false;
  location.assign(addressOf(box, chosen.dataset["agency"] ?? ""));
  return true;
}

function listen(box: Combobox): void {
  let names: Promise<PreparedEntry[] | null> | undefined;
  const refresh = async (): Promise<void> => {
    names ??= loadEntries(box);
    const entries = await names;
    // The text may have changed while the names were on their way.
    const query = box.input.value.trim();
    if (query === "" || document.activeElement !== box.input) return close(box);
    if (entries !== null) return show(box, findMatches(entries, query));
    names = undefined;
    box.status.textContent = word(box, "failed");
  };
  box.input.addEventListener("focus", () => void (names ??= loadEntries(box)), { once: true });
  box.input.addEventListener("input", () => void refresh());
  box.input.addEventListener("blur", () => close(box));
  box.input.addEventListener("keydown", (event) => {
    if (handleKey(box, event)) event.preventDefault();
  });
  // A press must not take the focus from the field before the click arrives.
  box.panel.addEventListener("mousedown", (event) => event.preventDefault());
  box.list.addEventListener("click", (event) => {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>("[role=option]") : null;
    if (option !== null) location.assign(addressOf(box, option.dataset["agency"] ?? ""));
  });
}

function startSearch(form: HTMLFormElement): void {
  const part = <E extends HTMLElement = HTMLElement>(selector: string) => form.querySelector<E>(selector);
  const input = part<HTMLInputElement>("input");
  const [panel, list] = [part("[data-panel]"), part("[role=listbox]")];
  const [note, status] = [part("[data-note]"), part("[data-status]")];
  if (input === null || panel === null || list === null || note === null || status === null) return;
  input.role = "combobox";
  input.ariaExpanded = "false";
  input.ariaAutoComplete = "list";
  input.setAttribute("aria-controls", list.id);
  listen({ form, input, panel, list, note, status });
}

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-agency-search]")) startSearch(form);
