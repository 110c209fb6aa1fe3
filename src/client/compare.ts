/**
 * The compare page in the browser: reads the state from the address, shows it, and writes each choice back to the address
 * as a step of its own, so that whatever is on the screen can be cited and one can go back. Without data the fixed
 * comparison stays.
 */
import { formatCompareState, type CompareState } from "../views/compare/compare-state.ts";
import { listenControls, showControls, type Adopt } from "./compare/controls.ts";
import { elementOf } from "./compare/elements.ts";
import { announcementOf, showResults } from "./compare/show-results.ts";
import { loadState, readAddress, startPage, type ComparePage, type Loaded } from "./compare/start-page.ts";
import { listenTakeAway, showTakeAway } from "./compare/take-away.ts";

function showIgnored(ignored: string[], { wording }: ComparePage): void {
  const notice = elementOf("compare-ignored", HTMLParagraphElement);
  notice.hidden = ignored.length === 0;
  notice.textContent = ignored.length === 0 ? "" : wording.t.ignored(ignored.join(wording.shared.listComma));
}

const unknownOf = ({ data }: Loaded, { region }: CompareState): string[] =>
  data.unknown.map((id) => (region === null ? `bodies=${id}` : `region=${id}`));

type Screen = {
  current: () => Loaded;
  adopt: Adopt;
  load: (next: CompareState, said?: string) => Promise<Loaded | null>;
};

/** Keeps what is shown and what has been asked for since; the two differ while data is on its way. */
function createScreen(first: Loaded, page: ComparePage): Screen {
  let shown = first;
  let asked = first.state;
  const current = (): Loaded => ({ ...shown, state: asked });
  const status = elementOf("compare-status", HTMLParagraphElement);
  const show = (loaded: Loaded, said: string): void => {
    shown = loaded;
    asked = loaded.state;
    showControls(loaded, current, adopt, page);
    showResults(loaded, page);
    showTakeAway(loaded, page);
    status.textContent = [said, announcementOf(loaded, page)].filter(Boolean).join(page.wording.shared.sentenceGap);
  };
  /** An answer that comes after a later choice is left alone. */
  const load = async (next: CompareState, said = ""): Promise<Loaded | null> => {
    asked = next;
    try {
      const loaded = await loadState(next, page);
      if (asked !== next) return null;
      show(loaded, said);
      return loaded;
    } catch {
      if (asked === next) status.textContent = page.wording.t.failedLater;
      return null;
    }
  };
  const adopt: Adopt = async (next, said) => {
    history.pushState(null, "", formatCompareState(next));
    showIgnored([], page);
    await load(next, said);
  };
  show(first, "");
  return { current, adopt, load };
}

async function listen(page: ComparePage): Promise<void> {
  const { state, ignored } = readAddress(page);
  const first = await loadState(state, page);
  const { current, adopt, load } = createScreen(first, page);
  showIgnored([...ignored, ...unknownOf(first, state)], page);
  addEventListener("popstate", () => {
    const again = readAddress(page);
    void load(again.state).then((loaded) =>
      showIgnored([...again.ignored, ...(loaded === null ? [] : unknownOf(loaded, again.state))], page),
    );
  });
  listenControls(current, adopt, page);
  listenTakeAway(current, page);
}

async function start(): Promise<void> {
  const { classList } = document.documentElement;
  try {
    await listen(await startPage(elementOf("compare", HTMLDivElement).dataset));
    classList.add("compare-ready");
  } catch (error) {
    classList.add("compare-failed");
    throw error;
  }
}

void start();
