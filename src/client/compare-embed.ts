/**
 * The embedded page in the browser: shows the picture that its address asks for. An address without a query, and a page
 * whose data can't be had, keep the picture that the page came with.
 */
import { formatCompareState } from "../views/compare/compare-state.ts";
import { elementOf } from "./compare/elements.ts";
import { announcementOf, sectionElement } from "./compare/show-results.ts";
import { loadState, readAddress, startPage } from "./compare/start-page.ts";

async function start(): Promise<void> {
  const page = await startPage(elementOf("embed", HTMLElement).dataset);
  const loaded = await loadState(readAddress(page).state, page);
  const { picture, state } = loaded;
  elementOf("embed-title", HTMLHeadingElement).textContent = picture.title;
  const looks = { heading: "h2", table: picture.view === "table" } as const;
  const sections = picture.sections.map((section) => sectionElement(section, page, looks));
  elementOf("embed-picture", HTMLDivElement).replaceChildren(...sections);
  elementOf("embed-full", HTMLAnchorElement).href = page.links.compare + formatCompareState(state);
  if (sections.length === 0) elementOf("embed-status", HTMLParagraphElement).textContent = announcementOf(loaded, page);
}

const { classList } = document.documentElement;
try {
  await start();
} finally {
  classList.add("embed-ready");
}
