/**
 * The compare page in the browser: reads the state from the address, shows it, and writes each change back to the
 * address, so that whatever is on the screen can be cited. Without the data the fixed table stays.
 */
import { formatCompareCsv } from "../views/comparison/compare-csv.ts";
import { renderCompare } from "../views/comparison/compare-rows.ts";
import {
  firstState,
  formatCompareState,
  parseCompareState,
  type CompareState,
} from "../views/comparison/compare-state.ts";
import { listBodies, readControls, showControls } from "./compare-controls.ts";
import { loadComparePage, type ComparePageData } from "./compare-data.ts";
import { elementOf } from "./compare-elements.ts";
import { showResults } from "./compare-results.ts";

function showIgnored(ignored: string[], tooMany: boolean, { wording }: ComparePageData): void {
  const notice = elementOf("compare-ignored", HTMLParagraphElement);
  const { t } = wording;
  const parts = [...ignored, ...(tooMany ? [t.compare.ignoredTooMany] : [])];
  notice.hidden = parts.length === 0;
  notice.textContent = parts.length === 0 ? "" : t.compare.ignored(parts.join(t.listComma));
}

function showState(state: CompareState, page: ComparePageData): void {
  const picture = renderCompare(state, page.data, page);
  if (picture !== null) showResults(picture, state, page);
}

function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after the click returns.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

async function copyAddress(state: CompareState, { wording }: ComparePageData): Promise<void> {
  const address = new URL(formatCompareState(state), location.href);
  address.hash = "";
  const said = elementOf("compare-done", HTMLParagraphElement);
  try {
    await navigator.clipboard.writeText(address.href);
    said.textContent = wording.t.compare.copied;
  } catch {
    history.replaceState(null, "", formatCompareState(state));
    said.textContent = wording.t.compare.copyFailed;
  }
}

function listen(page: ComparePageData): void {
  let state = firstState(page.choices);
  const adopt = (next: CompareState): void => {
    state = next;
    history.replaceState(null, "", formatCompareState(state));
    showControls(state, page);
    showState(state, page);
    elementOf("compare-done", HTMLParagraphElement).textContent = "";
  };
  const readAddress = (): void => {
    const parsed = parseCompareState(location.search, page.choices);
    state = parsed.state;
    showIgnored(parsed.ignored, parsed.tooMany, page);
    showControls(state, page);
    showState(state, page);
  };
  const form = elementOf("compare-controls", HTMLFormElement);
  const filter = elementOf("compare-filter", HTMLInputElement);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", (event) => {
    if (event.target !== filter) adopt(readControls(state, page));
  });
  filter.addEventListener("input", () => listBodies(state, page));
  elementOf("compare-clear", HTMLButtonElement).addEventListener("click", () => adopt({ ...state, bodies: [] }));
  elementOf("compare-copy", HTMLButtonElement).addEventListener("click", () => void copyAddress(state, page));
  elementOf("compare-download", HTMLButtonElement).addEventListener("click", () => {
    const picture = renderCompare(state, page.data, page);
    if (picture !== null) download(formatCompareCsv(picture), page.wording.t.compare.csvName(state.metric));
  });
  addEventListener("popstate", readAddress);
  readAddress();
}

async function start(): Promise<void> {
  const { locale, base } = elementOf("compare", HTMLDivElement).dataset;
  const language = locale === "en" ? "en" : "zh";
  try {
    listen(await loadComparePage(language, base ?? "/"));
    document.documentElement.classList.add("compare-ready");
  } catch (error) {
    document.documentElement.classList.add("compare-failed");
    throw error;
  }
}

void start();
