/**
 * Shows the printed row of a number beside it while the pointer or the keyboard is on it, with the figure's own cell
 * marked and the way to report it as wrong. The note can be pointed at, and Escape puts it away (WCAG 1.4.13).
 * What it shows stands on the page anyway: without this script the link works and the description is read aloud.
 */
const numbers = "a.figure[aria-describedby]";
const bar = " │ ";
/** Long enough to cross from a number to its note. */
const patience = 250;

const note = document.createElement("div");
note.className = "figure-source";
note.hidden = true;
// A screen reader has heard the description already.
note.ariaHidden = "true";
let shown: HTMLAnchorElement | null = null;
let leaving = 0;

/** Place and row of a quotation: a listed row, or a printed line of the report page, whose cells are elements. */
function quotationOf(number: HTMLAnchorElement): { place: string; cells: string[] } | null {
  const source = document.getElementById(number.getAttribute("aria-describedby") ?? "");
  if (source === null) return null;
  const printed = [...source.querySelectorAll(".printed-cell")].map((cell) => (cell.textContent ?? "").trim());
  const row = source.querySelector("q")?.textContent ?? "";
  const link = source.querySelector("a");
  const place = link?.getAttribute("aria-label") ?? link?.textContent ?? "";
  return { place: place.trim(), cells: printed.length > 0 ? printed.filter((text) => text !== "") : row.split(bar) };
}

function wrongAddress(number: HTMLAnchorElement, { place, cells }: { place: string; cells: string[] }): string | null {
  const link = document.querySelector<HTMLAnchorElement>("[data-wrong-figure]");
  const figure = number.dataset["figure"];
  if (link === null || figure === undefined) return null;
  const address = new URL(link.href);
  const { figureLabel = "", lineLabel = "", rowLabel = "" } = link.dataset;
  const fill = (body: string, label: string, text: string): string =>
    body.replace(`- ${label}: `, () => `- ${label}: ${text}`);
  let body = address.searchParams.get("body") ?? "";
  body = fill(fill(fill(body, figureLabel, figure), lineLabel, place), rowLabel, cells.join(bar));
  address.searchParams.set("body", body);
  return address.href;
}

function fillNote(number: HTMLAnchorElement): boolean {
  const quotation = quotationOf(number);
  if (quotation === null) return false;
  const place = document.createElement("p");
  place.className = "figure-source-place";
  place.textContent = quotation.place;
  const row = document.createElement("p");
  row.lang = "zh-CN";
  const own = Number(number.dataset["cell"] ?? -1);
  quotation.cells.forEach((text, i) => {
    const cell = document.createElement(i === own ? "strong" : "span");
    cell.textContent = text;
    row.append(...(i === 0 ? [] : [bar]), cell);
  });
  note.replaceChildren(place, row);
  const address = wrongAddress(number, quotation);
  if (address !== null) {
    const wrong = document.createElement("a");
    wrong.href = address;
    // Never a stop of the keyboard: the page's own link at its foot is one.
    wrong.tabIndex = -1;
    wrong.textContent = document.querySelector("[data-wrong-figure]")?.textContent ?? "";
    place.append(" · ", wrong);
  }
  return true;
}

/** Below the number, above it where there is no room, never over the window's edges. */
function place(number: HTMLAnchorElement): void {
  const at = number.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = note;
  const edge = document.documentElement.clientWidth - width - 8;
  const left = Math.max(8, Math.min(at.left + at.width / 2 - width / 2, edge));
  const below = at.bottom + 6;
  const top = below + height > window.innerHeight ? Math.max(8, at.top - height - 6) : below;
  note.style.setProperty("left", `${left + window.scrollX}px`);
  note.style.setProperty("top", `${top + window.scrollY}px`);
}

function hide(): void {
  window.clearTimeout(leaving);
  note.hidden = true;
  shown = null;
}

function show(target: EventTarget | null): void {
  const number = target instanceof Element ? target.closest<HTMLAnchorElement>(numbers) : null;
  if (number === null) return;
  window.clearTimeout(leaving);
  if (number === shown) return;
  shown = number;
  if (!fillNote(number)) return hide();
  note.hidden = false;
  place(number);
}

function leaveSoon(): void {
  window.clearTimeout(leaving);
  leaving = window.setTimeout(hide, patience);
}

document.body.append(note);
document.addEventListener("pointerover", (event) => {
  // A finger goes where it points; only a mouse or a pen can rest on a number.
  if (event.pointerType === "touch") return;
  if (event.target instanceof Node && note.contains(event.target)) window.clearTimeout(leaving);
  else show(event.target);
});
document.addEventListener("pointerout", (event) => {
  const to = event.relatedTarget;
  const stays = to instanceof Node && (note.contains(to) || shown?.contains(to) === true);
  if (shown !== null && !stays && shown !== document.activeElement) leaveSoon();
});
document.addEventListener("focusin", (event) => {
  if (event.target instanceof Element && event.target.matches(numbers) && event.target.matches(":focus-visible"))
    show(event.target);
});
document.addEventListener("focusout", leaveSoon);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && shown !== null) hide();
});
