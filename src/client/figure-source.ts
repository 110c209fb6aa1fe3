/**
 * Shows the printed row of a number beside it while the pointer or the keyboard is on it, with the figure's own cell
 * marked and the way to report it as wrong. The note can be pointed at, is read out where the keyboard asked for it, and
 * Escape puts it away (WCAG 1.4.13). Without this script every link works as it is.
 */
import { leadsToRow, quoteRow, words, type Quotation } from "./quote-row.ts";

const numbers = 'main a[href*="/#"]';
const bar = " │ ";
/** Long enough to cross from a number to its note. */
const patience = 250;

const note = document.createElement("div");
note.className = "figure-source";
note.role = "status";
note.hidden = true;
let shown: HTMLAnchorElement | null = null;
let leaving = 0;

function fillNote({ place, cells, own, wrong }: Quotation): void {
  const head = document.createElement("p");
  head.className = "figure-source-place";
  head.textContent = place;
  const row = document.createElement("p");
  row.lang = "zh-CN";
  cells.forEach((text, i) => {
    const cell = document.createElement(i === own ? "strong" : "span");
    cell.textContent = text;
    row.append(...(i === 0 ? [] : [bar]), cell);
  });
  note.replaceChildren(head, row);
  if (wrong === null) return;
  const link = document.createElement("a");
  link.href = wrong;
  // Never a stop of the keyboard: the report page's own link is one.
  link.tabIndex = -1;
  link.textContent = words.wrong;
  head.append(" · ", link);
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

async function show(target: EventTarget | null): Promise<void> {
  const number = target instanceof Element ? target.closest<HTMLAnchorElement>(numbers) : null;
  if (number === null || !leadsToRow(number.href)) return;
  window.clearTimeout(leaving);
  if (number === shown) return;
  hide();
  shown = number;
  const quotation = await quoteRow(number.href, number.textContent.trim());
  // The reader may have gone on while the row was fetched.
  if (quotation === null || shown !== number) return;
  fillNote(quotation);
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
  else void show(event.target);
});
document.addEventListener("pointerout", (event) => {
  const to = event.relatedTarget;
  const stays = to instanceof Node && (note.contains(to) || shown?.contains(to) === true);
  if (shown !== null && !stays && shown !== document.activeElement) leaveSoon();
});
document.addEventListener("focusin", (event) => {
  if (event.target instanceof Element && event.target.matches(numbers) && event.target.matches(":focus-visible"))
    void show(event.target);
});
document.addEventListener("focusout", leaveSoon);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && shown !== null) hide();
});

/** A module, though it gives nothing: src/client/site.ts loads it on the pages that need it. */
export {};
