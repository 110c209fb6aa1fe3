/**
 * Shows the printed row of a number beside it while the pointer or the keyboard is on it, with the figure's own cell
 * marked and the way to report it as wrong. The note can be pointed at, and Escape puts it away (WCAG 1.4.13).
 * Rows that the page doesn't quote are fetched from the report page. Without this script every link works as it is.
 */
const numbers = "a.figure";
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

type Quotation = { place: string; cells: string[] };
const pages = new Map<string, Promise<Document | null>>();

function fetchPage(address: URL): Promise<Document | null> {
  const known = pages.get(address.pathname);
  if (known !== undefined) return known;
  const page = fetch(address.pathname)
    .then(async (response) =>
      response.ok ? new DOMParser().parseFromString(await response.text(), "text/html") : null,
    )
    .catch(() => null);
  pages.set(address.pathname, page);
  return page;
}

const textIn = (root: ParentNode | null, selector: string): string =>
  (root?.querySelector(selector)?.textContent ?? "").trim();

/** A printed line of a report page, whose cells are elements. */
function printedLine(line: Element, report: Document): Quotation | null {
  const cells = [...line.querySelectorAll(".printed-cell")].map((cell) => (cell.textContent ?? "").trim());
  if (cells.length === 0) return null;
  const label = line.querySelector("a.line-number")?.getAttribute("aria-label") ?? "";
  const place = report === document ? label : `${textIn(report, ".eyebrow")} ${label}`;
  return { place, cells: cells.filter((text) => text !== "") };
}

/** The row that the page quotes, or else the line that the number leads to. */
async function quotationOf(number: HTMLAnchorElement): Promise<Quotation | null> {
  const source = document.getElementById(number.getAttribute("aria-describedby") ?? "");
  if (source !== null) {
    const line = printedLine(source, document);
    return line ?? { place: textIn(source, "a"), cells: textIn(source, "q").split(bar) };
  }
  const address = new URL(number.href);
  if (!/^#(P\d+)?L\d+$/.test(address.hash)) return null;
  const report = await fetchPage(address);
  const line = report?.getElementById(address.hash.slice(1)) ?? null;
  return report === null || line === null ? null : printedLine(line, report);
}

/** Named by the number itself, or by the row and column of a statutory table. */
function figureOf(number: HTMLAnchorElement): string | undefined {
  const row = number.closest<HTMLElement>("[data-row]")?.dataset["row"];
  const columns = number.closest<HTMLElement>("[data-columns]")?.dataset["columns"]?.split(" ") ?? [];
  const column = columns[(number.closest("td")?.cellIndex ?? 0) - 1];
  return number.dataset["figure"] ?? (row === undefined || column === undefined ? undefined : `${row}.${column}`);
}

function wrongAddress(number: HTMLAnchorElement, { place, cells }: Quotation): string | null {
  const link = document.querySelector<HTMLAnchorElement>("[data-wrong-figure]");
  const figure = figureOf(number);
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

function fillNote(number: HTMLAnchorElement, quotation: Quotation): void {
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
    wrong.textContent = textIn(document, "[data-wrong-figure]");
    place.append(" · ", wrong);
  }
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
  if (number === null) return;
  window.clearTimeout(leaving);
  if (number === shown) return;
  hide();
  shown = number;
  const quotation = await quotationOf(number);
  // The reader may have gone on while the row was fetched.
  if (quotation === null || shown !== number) return;
  fillNote(number, quotation);
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
