/**
 * The search in the reports' text in the browser: reads what is searched for from the address, and writes each search to it as
 * a step of its own. The index is loaded with the first search. What can't be loaded is said, with the way to try again.
 */
import { formatNumber } from "../i18n/format.ts";
import { createLinks } from "../views/links.ts";
import {
  canBeSearched,
  searchText,
  type SearchableText,
  type TextSearch,
} from "../views/narrative/search/search-reports.ts";
import { formatTextSearch, parseTextSearch, type TextSearchState } from "../views/narrative/search/search-state.ts";
import { elementOf } from "./compare/elements.ts";
import { loadTextIndex } from "./search/load-index.ts";
import { showReport, type TextSearchPage } from "./search/show-found.ts";

async function openPage({ locale, base }: DOMStringMap): Promise<TextSearchPage> {
  const language = locale === "en" ? "en" : "zh";
  const words =
    language === "zh"
      ? (await import("../i18n/zh/narrative/search.ts")).textSearchZh
      : (await import("../i18n/en/narrative/search.ts")).textSearchEn;
  return { words, locale: language, links: createLinks(base ?? "/", language) };
}

const elements = {
  form: () => elementOf("text-search-form", HTMLFormElement),
  status: () => elementOf("text-search-status", HTMLParagraphElement),
  retry: () => elementOf("text-search-retry", HTMLButtonElement),
  more: () => elementOf("text-search-more", HTMLButtonElement),
  title: () => elementOf("text-search-results-title", HTMLHeadingElement),
  results: () => elementOf("text-search-results", HTMLOListElement),
  field: (name: string) => elements.form().elements.namedItem(name) as HTMLInputElement | HTMLSelectElement,
};

const say = (text: string): void => {
  elements.status().textContent = text;
};

/** The index, asked for again where it failed. */
function createIndex({ links }: TextSearchPage): { get: () => Promise<SearchableText>; forget: () => void } {
  let index: Promise<SearchableText> | null = null;
  return { get: () => (index ??= loadTextIndex(links)), forget: () => void (index = null) };
}

const isNarrowed = ({ region, year, level }: TextSearchState): boolean => (region ?? year ?? level) !== null;

function countWords(search: TextSearch, state: TextSearchState, { words, locale }: TextSearchPage): string {
  const { atMost, read, found, isExact } = search.progress();
  const number = (n: number): string => formatNumber(n, locale);
  if (isExact && found === 0) return isNarrowed(state) ? words.noneWithin : words.none;
  if (!isExact) return words.atMost(number(atMost), number(read), number(found));
  const shown = elements.results().childElementCount;
  const counted = words.exact(number(found), found);
  return shown === found ? counted : counted + words.sentenceGap + words.shown(number(shown));
}

function showMore(search: TextSearch, added: number, { words }: TextSearchPage): void {
  const { atMost, read } = search.progress();
  const more = elements.more();
  more.hidden = read === atMost;
  more.textContent = added === 0 ? words.readOn : words.more;
}

/** One search; what a later one has overtaken shows nothing. */
async function list(search: TextSearch, state: TextSearchState, page: TextSearchPage, isCurrent: () => boolean) {
  say(page.words.reading);
  const found = await search.more();
  if (!isCurrent()) return null;
  const entries = found.map((report) => showReport(report, page));
  elements.results().append(...entries);
  elements.title().hidden = elements.results().childElementCount === 0;
  say(countWords(search, state, page));
  showMore(search, entries.length, page);
  return entries;
}

function clear(): void {
  elements.results().replaceChildren();
  for (const hidden of [elements.more(), elements.retry(), elements.title()]) hidden.hidden = true;
}

function createSearch(page: TextSearchPage): (state: TextSearchState) => Promise<void> {
  const index = createIndex(page);
  let asked: TextSearchState | null = null;
  const { words } = page;
  const fail = (text: string, again: () => Promise<void>): void => {
    say(text);
    const retry = elements.retry();
    retry.hidden = false;
    retry.onclick = () => void again();
  };
  const listMore = async (search: TextSearch, state: TextSearchState, isFirst: boolean): Promise<void> => {
    // Asked twice at once, it would list the same reports twice.
    elements.more().onclick = null;
    try {
      const entries = await list(search, state, page, () => asked === state);
      // Whoever asked for more goes on reading there.
      if (!isFirst) entries?.[0]?.querySelector("a")?.focus();
    } catch {
      // The data may have been renewed since the index was loaded, so that both are asked for again.
      index.forget();
      if (asked !== state) return;
      elements.more().hidden = true;
      fail(words.failedReports, () => run(state));
    }
    if (asked === state) elements.more().onclick = () => void listMore(search, state, false);
  };
  const run = async (state: TextSearchState): Promise<void> => {
    asked = state;
    clear();
    if (state.query === "") return say("");
    if (!canBeSearched(state.query)) return say(words.tooShort);
    say(words.loading);
    try {
      const search = await searchText(state, await index.get());
      if (asked === state) await listMore(search, state, true);
    } catch {
      index.forget();
      if (asked === state) fail(words.failed, () => run(state));
    }
  };
  return run;
}

function fillForm(state: TextSearchState): void {
  const values = {
    q: state.query,
    region: state.region ?? "",
    year: String(state.year ?? ""),
    level: state.level ?? "",
  };
  for (const [name, value] of Object.entries(values)) elements.field(name).value = value;
}

function readForm(): TextSearchState {
  const told = new URLSearchParams();
  for (const name of ["q", "region", "year", "level"]) told.set(name, elements.field(name).value);
  return parseTextSearch(`?${told.toString()}`);
}

async function start(): Promise<void> {
  const run = createSearch(await openPage(elementOf("text-search", HTMLDivElement).dataset));
  const load = (): void => {
    const state = parseTextSearch(location.search);
    fillForm(state);
    void run(state);
  };
  const adopt = (): void => {
    const state = readForm();
    history.pushState(null, "", formatTextSearch(state));
    void run(state);
  };
  elements.form().addEventListener("submit", (event) => {
    event.preventDefault();
    adopt();
  });
  elements.form().addEventListener("change", ({ target }) => {
    if (target instanceof HTMLSelectElement && readForm().query !== "") adopt();
  });
  addEventListener("popstate", load);
  load();
}

void start();
