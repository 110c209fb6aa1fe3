/**
 * The printed row that a number leads to: fetches the report's page once and reads the row there. `null` where the link
 * leads to no row, the page can't be had, or it has no such row; nothing is guessed.
 */
import { quoteEn } from "../i18n/en/quote.ts";
import { quoteZh } from "../i18n/zh/quote.ts";

/** `own` is the place of the figure's cell among the cells, -1 where the row alone doesn't tell; `wrong` an address. */
export type Quotation = { place: string; cells: string[]; own: number; wrong: string | null };

const isEnglish = document.documentElement.lang === "en";
export const words = isEnglish ? quoteEn : quoteZh;
/** The year, and the id of a row: of a line, or of the form's row where the source has no lines. */
const row = /\/(\d{4})\/#((?:P(\d+))?L(\d+)(?:\.\d+)?|\w+\.[\w.]+)$/;
const pages = new Map<string, Promise<Document | null>>();

export const leadsToRow = (address: string): boolean => row.test(address);

function fetchPage({ pathname }: URL): Promise<Document | null> {
  const known = pages.get(pathname);
  if (known !== undefined) return known;
  const page = fetch(pathname)
    .then(async (response) =>
      response.ok ? new DOMParser().parseFromString(await response.text(), "text/html") : null,
    )
    .catch(() => null);
  pages.set(pathname, page);
  return page;
}

/** Chinese pages quote what the source prints; English ones have the page's English beside it. Neither has remarks. */
function textOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const other of copy.querySelectorAll(isEnglish ? "small" : "i,small")) other.remove();
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** The cell of this text, if only one has it. */
function soleCell(cells: string[], text: string): number {
  const plain = text.replace(/(?<=\d)[,，](?=\d{3})/g, "");
  const at = cells.indexOf(plain);
  return at === cells.lastIndexOf(plain) ? at : -1;
}

function wrongAddress(report: Document, place: string, cells: string[]): string | null {
  const link = report.querySelector<HTMLAnchorElement>('#source a[href*="/issues/new?"]');
  if (link === null) return null;
  const address = new URL(link.href);
  address.searchParams.set("place", `${place}\n${cells.join(" │ ")}\n`);
  return address.href;
}

function placeOf(match: RegExpExecArray): string {
  const [, year = "", , page, line] = match;
  if (line === undefined) return words.report(year);
  return page === undefined ? words.place(year, line) : words.pagePlace(year, page, line);
}

/** `text` is the number as the page shows it. */
export async function quoteRow(href: string, text: string): Promise<Quotation | null> {
  const match = row.exec(href);
  if (match === null) return null;
  const report = await fetchPage(new URL(href));
  const target = report?.getElementById(match[2] ?? "") ?? null;
  if (report === null || target === null) return null;
  const line = target.closest("tr");
  const cells = line === null ? [textOf(target)] : [...line.cells].map(textOf);
  const place = placeOf(match);
  return { place, cells, own: soleCell(cells, text), wrong: wrongAddress(report, place, cells) };
}
