/**
 * The query page in the browser: reads the query from the address, runs it, and writes each choice back to the address as a
 * step of its own, so that it can be cited and one can go back. What can't be loaded leaves the table as it was and says so.
 */
import { formatNumber } from "../i18n/format.ts";
import { formatSize } from "../views/reference/format-size.ts";
import { planQuery } from "../views/query/query-plan.ts";
import { formatQueryState, type QueryState } from "../views/query/query-state.ts";
import type { QueryResult } from "../views/query/run-query.ts";
import { sortResult } from "../views/query/sort-result.ts";
import { viewResult } from "../views/query/query-view.ts";
import { elementOf } from "./compare/elements.ts";
import { listenQueryControls, showQueryControls } from "./query/query-controls.ts";
import { listenQueryTake, type ShownQuery } from "./query/query-take.ts";
import { createRunner, type Listener, type Ran } from "./query/run-in-worker.ts";
import { showTable } from "./query/show-table.ts";
import { readQuery, startQueryPage, type QueryPage } from "./query/start-query.ts";

const say = (text: string): void => {
  elementOf("query-status", HTMLParagraphElement).textContent = text;
};

function showIgnored(ignored: string[], { wording }: QueryPage): void {
  const notice = elementOf("query-ignored", HTMLParagraphElement);
  notice.hidden = ignored.length === 0;
  notice.textContent = ignored.length === 0 ? "" : wording.t.ignored(ignored.join(wording.t.listComma));
}

/** A reason not to read anything, or null. */
function refusal(state: QueryState, page: QueryPage): string | null {
  const { status } = page.wording.t;
  if (state.years.length === 0) return status.noYears;
  if (state.columns.length + state.group.length === 0) return status.noColumns;
  return planQuery(state, page.partitions).partitions.length === 0 ? status.noFiles : null;
}

const rowsOf = (result: QueryResult): number => (result.kind === "rows" ? result.matched : result.groups.length);

function doneWords({ result, bytes }: Ran, state: QueryState, { wording }: QueryPage): string {
  const { t, locale } = wording;
  if (result.matched === 0) return t.status.nothing;
  const number = (n: number): string => formatNumber(n, locale);
  return t.status.done(
    t.counted[state.table](number(result.matched)),
    number(rowsOf(result)),
    formatSize(bytes, wording),
  );
}

/** Shows the question and the way to stop while they are of use. */
function listenerOf({ wording }: QueryPage): Listener & { finish: () => void } {
  const { t, locale } = wording;
  const [ask, go] = [elementOf("query-ask", HTMLDivElement), elementOf("query-go", HTMLButtonElement)];
  const cancel = elementOf("query-cancel", HTMLButtonElement);
  const number = (n: number): string => formatNumber(n, locale);
  cancel.hidden = false;
  ask.hidden = true;
  return {
    onAsk: (bytes, files, goOn) => {
      elementOf("query-ask-text", HTMLParagraphElement).textContent = t.ask(formatSize(bytes, wording), number(files));
      ask.hidden = false;
      go.onclick = () => {
        ask.hidden = true;
        goOn();
      };
    },
    onProgress: (done, all) => say(t.status.reading(number(done), number(all))),
    finish: () => {
      cancel.hidden = true;
      ask.hidden = true;
    },
  };
}

type Screen = { asked: QueryState; shown: ShownQuery | null };

function createScreen(page: QueryPage, screen: Screen) {
  const runner = createRunner(page);
  const { t } = page.wording;
  const draw = (shown: ShownQuery): void => {
    screen.shown = shown;
    const context = { wording: page.wording, places: page.places };
    showTable(viewResult(shown.result, shown.state, context), page, (id) =>
      adopt({ ...screen.asked, sort: nextSort(screen.asked, id) }),
    );
  };
  const load = async (state: QueryState): Promise<void> => {
    screen.asked = state;
    showQueryControls(state, form);
    const refused = refusal(state, page);
    if (refused !== null) return say(refused);
    const listener = listenerOf(page);
    say(t.status.looking);
    try {
      const ran = await runner.run(state, listener);
      if (ran === null) return screen.asked === state ? say(t.status.cancelled) : undefined;
      draw({ state, result: sortResult(ran.result, state) });
      say(doneWords(ran, state, page));
      listener.finish();
    } catch {
      listener.finish();
      say(t.status.failed);
    }
  };
  const adopt = (next: QueryState): void => {
    history.pushState(null, "", formatQueryState(next));
    showIgnored([], page);
    void load(next);
  };
  const form = { page, current: () => screen.asked, adopt };
  return { load, form, cancel: runner.cancel };
}

/** Up, then down, then as it came. */
const nextSort = ({ sort }: QueryState, id: string): string | null =>
  sort === id ? `-${id}` : sort === `-${id}` ? null : id;

function listen(page: QueryPage): void {
  const { state, ignored } = readQuery(page);
  const screen: Screen = { asked: state, shown: null };
  const { load, form, cancel } = createScreen(page, screen);
  showIgnored(ignored, page);
  listenQueryControls(form);
  listenQueryTake(
    () => screen.shown,
    () => screen.asked,
    page,
  );
  elementOf("query-cancel", HTMLButtonElement).addEventListener("click", ({ currentTarget }) => {
    cancel();
    (currentTarget as HTMLElement).hidden = true;
    elementOf("query-ask", HTMLDivElement).hidden = true;
  });
  addEventListener("popstate", () => {
    const again = readQuery(page);
    showIgnored(again.ignored, page);
    void load(again.state);
  });
  void load(state);
}

async function start(): Promise<void> {
  const { classList } = document.documentElement;
  try {
    listen(await startQueryPage(elementOf("query", HTMLDivElement).dataset));
    classList.add("query-ready");
  } catch (error) {
    classList.add("query-failed");
    throw error;
  }
}

void start();
