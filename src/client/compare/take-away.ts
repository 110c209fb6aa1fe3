/**
 * What a reader takes away: the address, the table as CSV, the picture as SVG or PNG, a citation, code to embed.
 * Each is made of what is on the screen at that moment; what makes the files is loaded when one is wanted.
 */
import { renderCompareDrawing } from "../../charts/compare/compare-drawing.ts";
import type { SheetSection } from "../../charts/compare/figure-sheet.ts";
import { chartWidths } from "../../charts/chart-options.ts";
import { citeView, embedCode } from "../../views/compare/compare-citation.ts";
import { formatCompareState } from "../../views/compare/compare-state.ts";
import type { csvFormats } from "../../views/csv-cells.ts";
import { create, elementOf } from "./elements.ts";
import { drawPng, saveFile } from "./save-file.ts";
import { loadState, type ComparePage, type Loaded } from "./start-page.ts";

const addressOf = ({ state }: Loaded, page: string): string =>
  new URL(page + formatCompareState(state), location.href).href;

const say = (text: string): void => {
  elementOf("compare-done", HTMLParagraphElement).textContent = text;
};

async function copy(text: string, done: string, { wording }: ComparePage): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
  } catch {
    say(wording.t.take.copyFailed);
  }
}

const nameOf = ({ state }: Loaded, page: ComparePage, ending: string): string =>
  `${page.wording.t.take.fileName(state.metric)}.${ending}`;

async function saveCsv(shown: Loaded, page: ComparePage, kind: keyof typeof csvFormats): Promise<void> {
  const { wording, catalogue, links } = page;
  const [{ formatCompareCsv }, formats] = await Promise.all([
    import("../../views/compare/compare-csv.ts"),
    import("../../views/csv-cells.ts"),
  ]);
  // Places of a region's figures are loaded now, when they are wanted.
  const { picture, data, state } = await loadState(shown.state, page, true);
  const address = addressOf(shown, links.compare);
  const origin = { locale: wording.locale, dataVersion: catalogue.directory.dataVersion, address };
  const text = formatCompareCsv(picture, data.bodies, state.years, origin, formats.csvFormats[kind]);
  const name = nameOf(shown, page, kind === "plain" ? "csv" : "excel.csv");
  saveFile(new Blob([text], { type: "text/csv;charset=utf-8" }), name);
  say(wording.t.take.saved(name));
}

/** Null where nothing is drawn. */
async function sheetOf(shown: Loaded, { wording, links, catalogue }: ComparePage): Promise<string | null> {
  const { t, shared, locale } = wording;
  const { picture } = shown;
  const sections = picture.sections.flatMap(({ heading, finding, drawing, remarks }): SheetSection[] => {
    if (drawing === null) return [];
    const svg = renderCompareDrawing(drawing, { t: shared.charts, locale, width: chartWidths.wide });
    return [{ heading, finding, svg, caption: [drawing.caption, ...remarks].filter(Boolean).join(shared.sentenceGap) }];
  });
  if (sections.length === 0) return null;
  const { renderFigureSheet } = await import("../../charts/compare/figure-sheet.ts");
  const version = t.take.version(catalogue.directory.dataVersion);
  const foot = [`${t.take.source}${shared.clauseComma}${version}`, addressOf(shown, links.compare)];
  return renderFigureSheet({ title: picture.title, sections, foot });
}

async function savePicture(shown: Loaded, page: ComparePage, ending: "svg" | "png"): Promise<void> {
  const { take } = page.wording.t;
  const svg = await sheetOf(shown, page);
  if (svg === null) return say(take.nothing);
  const name = nameOf(shown, page, ending);
  saveFile(ending === "svg" ? new Blob([svg], { type: "image/svg+xml" }) : await drawPng(svg), name);
  say(take.saved(name));
}

/** The reader's own day: a page made beforehand knows none. */
function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function showCitations(shown: Loaded, page: ComparePage): void {
  const { wording, links, catalogue } = page;
  const view = {
    title: shown.picture.title,
    address: addressOf(shown, links.compare),
    dataVersion: catalogue.directory.dataVersion,
    accessed: today(),
  };
  const { take } = wording.t;
  const entries = citeView(view, wording).flatMap(({ id, name, text }) => {
    const label = `${take.copyText} ${name}`;
    const button = create(
      "button",
      { type: "button", class: "button button-quiet", "aria-label": label },
      take.copyText,
    );
    button.addEventListener("click", () => void copy(text, take.copiedText, page));
    const citation = create(id === "bibtex" ? "pre" : "p", { class: "citation" }, text);
    return [create("dt", {}, name), create("dd", {}, citation, button)];
  });
  elementOf("compare-citations", HTMLDListElement).replaceChildren(...entries);
}

/** Room for title, foot and drawing in an article's column; the frame scrolls where it is narrower. */
function embedOf(shown: Loaded, { links }: ComparePage): string {
  const drawn = [...document.querySelectorAll<SVGElement>("#compare-results svg.drawing-wide")];
  const heights = drawn.map((svg) => Number(svg.getAttribute("height") ?? 0) + 170);
  const height = Math.min(
    1600,
    heights.reduce((sum, each) => sum + each, 190),
  );
  return embedCode(addressOf(shown, links.embed), shown.picture.title, height);
}

/** Renews what stands in words; the buttons read the screen when they are pressed. */
export function showTakeAway(shown: Loaded, page: ComparePage): void {
  showCitations(shown, page);
  elementOf("compare-embed", HTMLPreElement).textContent = embedOf(shown, page);
  say("");
}

export function listenTakeAway(current: () => Loaded, page: ComparePage): void {
  const { take, failedLater } = page.wording.t;
  const on = (id: string, act: () => Promise<void>): void =>
    elementOf(id, HTMLButtonElement).addEventListener("click", () => {
      act().catch(() => say(failedLater));
    });
  on("compare-copy", () => copy(addressOf(current(), page.links.compare), take.copied, page));
  on("compare-csv", () => saveCsv(current(), page, "plain"));
  on("compare-excel", () => saveCsv(current(), page, "spreadsheet"));
  on("compare-svg", () => savePicture(current(), page, "svg"));
  on("compare-png", () => savePicture(current(), page, "png"));
  on("compare-copy-embed", () => copy(embedOf(current(), page), take.copiedText, page));
}
