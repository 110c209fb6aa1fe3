/**
 * Lists what ?q= asks for where the bodies are too many for one page. Loads the search's names only when something is
 * asked for; without an answer the page stays as it is, with its regions to browse.
 */
import { findMatches, prepareEntry } from "../views/search-match.ts";
import { parseSearchFile, type NamedPlace } from "../views/search-names.ts";

const most = 200;
const box = document.querySelector<HTMLElement>("[data-agency-results]");
const query = new URL(location.href).searchParams.get("q")?.trim() ?? "";

function createItem({ kind, id, name, place }: NamedPlace, data: DOMStringMap): HTMLElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = (data[kind] ?? "").replace("{id}", id);
  link.textContent = name;
  const above = document.createElement("span");
  above.className = "quiet small";
  above.textContent = place;
  item.lang = "zh-CN";
  item.append(link, above);
  return item;
}

async function fillResults({ dataset }: HTMLElement, list: HTMLElement, status: HTMLElement): Promise<void> {
  const response = await fetch(dataset["names"] ?? "");
  if (!response.ok) return;
  const matches = findMatches(parseSearchFile(await response.json()).map(prepareEntry), query);
  list.replaceChildren(...matches.slice(0, most).map((place) => createItem(place, dataset)));
  const words = matches.length === 0 ? "none" : matches.length > most ? "more" : "some";
  status.textContent = (dataset[words] ?? "").replace("{n}", String(Math.min(matches.length, most)));
}

if (box !== null && query !== "") {
  const [heading, list, status] = ["h2", "ul", "[role=status]"].map((part) => box.querySelector<HTMLElement>(part));
  if (heading && list && status) {
    heading.textContent = (box.dataset["heading"] ?? "").replace("{query}", query);
    box.hidden = false;
    void fillResults(box, list, status).catch(() => void (box.hidden = true));
  }
}
