/**
 * What every page runs. Wakes the site's search when it is wanted: on focus, or by the key "/"; what searches is loaded only
 * then (search-box.ts). The key can be switched off at the foot of every page and stays so on this device.
 */
import { searchEn } from "../i18n/en/search.ts";
import { searchZh } from "../i18n/zh/search.ts";

const words = document.documentElement.lang === "en" ? searchEn : searchZh;
const remembered = "search-key";

function isOff(): boolean {
  try {
    return localStorage.getItem(remembered) === "off";
  } catch {
    return false;
  }
}

function remember(off: boolean): void {
  try {
    if (off) localStorage.setItem(remembered, "off");
    else localStorage.removeItem(remembered);
  } catch {
    // A browser that keeps nothing forgets the choice with the page.
  }
}

function wake(form: HTMLFormElement, input: HTMLInputElement): void {
  input.role = "combobox";
  input.ariaExpanded = "false";
  input.ariaAutoComplete = "list";
  input.autocomplete = "off";
  input.spellcheck = false;
  input.autocapitalize = "off";
  input.enterKeyHint = "search";
  input.maxLength = 64;
  const start = (): void =>
    void import("./search-box.ts").then(({ startSearchBox }) => startSearchBox(form, input, words));
  // A field that has the focus already, as after going back, will not get it again.
  if (document.activeElement === input) start();
  else input.addEventListener("focus", start, { once: true });
}

/** The form in the masthead comes empty; the one on the home page has its field. */
function fill(form: HTMLFormElement): HTMLInputElement {
  const [input, button] = [document.createElement("input"), document.createElement("button")];
  input.name = "q";
  input.type = "search";
  input.placeholder = words.placeholder;
  input.ariaLabel = words.label;
  form.ariaLabel = words.label;
  button.type = "submit";
  button.textContent = words.button;
  form.append(input, " ", button);
  return input;
}

/** Where a key writes, it is text. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, select, textarea"));

/** Made here, since where no script runs there is no key to switch. */
function createToggle(): HTMLButtonElement {
  const toggle = document.createElement("button");
  toggle.type = "button";
  toggle.className = "link-button";
  toggle.textContent = words.key;
  document.querySelector(".site-foot")?.append(toggle);
  return toggle;
}

function startKey(input: HTMLInputElement): void {
  let off = isOff();
  const toggle = createToggle();
  const show = (): void => {
    toggle.ariaPressed = String(!off);
    if (off) input.removeAttribute("aria-keyshortcuts");
    else input.setAttribute("aria-keyshortcuts", "/");
  };
  toggle.addEventListener("click", () => {
    off = !off;
    remember(off);
    show();
  });
  document.addEventListener("keydown", (event) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
    if (off || event.key !== "/" || !plain || isWriting(event.target)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
  show();
}

// Only profiles have numbers that lead to another page's lines.
if (document.querySelector(".profile") !== null) void import("./figure-source.ts");
// A line of a report that is told together with others has no row of its own.
if (/^#(P\d+)?L\d+$/.test(location.hash) && document.getElementById(location.hash.slice(1)) === null)
  void import("./nearest-line.ts");

const form = document.querySelector<HTMLFormElement>("form[role=search]");
if (form) {
  const input = form.querySelector("input") ?? fill(form);
  wake(form, input);
  startKey(input);
}
