/**
 * Wakes the site's search when it is wanted: on focus, or by the key "/". What searches is loaded only then
 * (search-box.ts). The key can be switched off at the foot of every page and stays so on this device.
 */
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

function wake(form: HTMLFormElement): void {
  const input = form.querySelector("input");
  const list = form.querySelector("[role=listbox]");
  if (input === null || list === null) return;
  input.role = "combobox";
  input.ariaExpanded = "false";
  input.ariaAutoComplete = "list";
  input.setAttribute("aria-controls", list.id);
  const start = (): void => void import("./search-box.ts").then(({ startSearchBox }) => startSearchBox(form));
  // A field that has the focus already, as after going back, will not get it again.
  if (document.activeElement === input) start();
  else input.addEventListener("focus", start, { once: true });
}

/** Where a key writes, it is text. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, select, textarea"));

function startKey(input: HTMLInputElement, toggle: HTMLButtonElement | null): void {
  let off = isOff();
  const show = (): void => {
    if (toggle !== null) toggle.ariaPressed = String(!off);
    if (off) input.removeAttribute("aria-keyshortcuts");
    else input.setAttribute("aria-keyshortcuts", "/");
  };
  toggle?.addEventListener("click", () => {
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

const forms = [...document.querySelectorAll<HTMLFormElement>("form[data-site-search]")];
for (const form of forms) wake(form);
const first = forms[0]?.querySelector("input");
if (first) startKey(first, document.querySelector<HTMLButtonElement>("button[data-search-key]"));
