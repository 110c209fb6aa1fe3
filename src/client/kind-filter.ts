/**
 * Narrows the table of kinds on the quality page: reads the choices, counts the findings that match from a file of cells,
 * hides kinds without any. The address carries the choices. Until the file is there everything stays shown.
 */
import { formatNumber } from "../i18n/format.ts";
import type { Locale } from "../i18n/locale.ts";
import type { FindingCells } from "../views/reference/count-findings.ts";

type Choices = Record<"severity" | "family" | "area" | "year", string>;

const choicesOf = (form: HTMLFormElement): Choices => {
  const data = new FormData(form);
  const chosen = (name: keyof Choices): string => String(data.get(name) ?? "");
  return { severity: chosen("severity"), family: chosen("family"), area: chosen("area"), year: chosen("year") };
};

/** How many findings of each code match area and year. */
function countByCode(cells: FindingCells, { area, year }: Choices): Map<string, number> {
  const counts = new Map<string, number>();
  cells.count.forEach((count, at) => {
    if (area !== "" && cells.areas[cells.area[at] ?? -1] !== area) return;
    if (year !== "" && String(cells.year[at]) !== year) return;
    const code = cells.codes[cells.code[at] ?? -1] ?? "";
    counts.set(code, (counts.get(code) ?? 0) + count);
  });
  return counts;
}

function showRows(table: HTMLTableElement, counts: Map<string, number>, choices: Choices, locale: Locale) {
  const total = { kinds: 0, count: 0 };
  for (const row of table.querySelectorAll<HTMLTableRowElement>("tr[data-code]")) {
    const { code = "", severity, family } = row.dataset;
    const ofDegree = choices.severity === "" || choices.severity === severity;
    const ofFamily = choices.family === "" || choices.family === family;
    const count = ofDegree && ofFamily ? (counts.get(code) ?? 0) : 0;
    row.hidden = count === 0;
    const cell = row.cells[row.cells.length - 1];
    if (cell !== undefined && count > 0) cell.textContent = formatNumber(count, locale);
    total.kinds += count === 0 ? 0 : 1;
    total.count += count;
  }
  for (const body of table.tBodies) body.hidden = body.querySelector("tr[data-code]:not([hidden])") === null;
  return total;
}

function writeAddress(choices: Choices): void {
  const query = new URLSearchParams(Object.entries(choices).filter(([, value]) => value !== ""));
  const text = query.toString();
  history.replaceState(null, "", `${location.pathname}${text === "" ? "" : `?${text}`}${location.hash}`);
}

function readAddress(form: HTMLFormElement): boolean {
  const query = new URLSearchParams(location.search);
  let found = false;
  for (const select of form.querySelectorAll("select")) {
    const value = query.get(select.name) ?? "";
    if (value === "" || ![...select.options].some((option) => option.value === value)) continue;
    select.value = value;
    found = true;
  }
  return found;
}

async function start(form: HTMLFormElement, table: HTMLTableElement): Promise<void> {
  const locale: Locale = form.dataset["language"] === "en" ? "en" : "zh";
  const status = form.querySelector("[role=status]");
  const { counts: address = "", status: sentence = "", none = "", failed = "" } = form.dataset;
  let loaded: Promise<FindingCells> | null = null;
  const update = async (): Promise<void> => {
    const choices = choicesOf(form);
    writeAddress(choices);
    try {
      loaded ??= fetch(address).then((response) => response.json() as Promise<FindingCells>);
      const { kinds, count } = showRows(table, countByCode(await loaded, choices), choices, locale);
      const told = sentence
        .replace("{kinds}", formatNumber(kinds, locale))
        .replace("{count}", formatNumber(count, locale));
      if (status !== null) status.textContent = count === 0 ? none : told;
    } catch {
      loaded = null;
      if (status !== null) status.textContent = failed;
    }
  };
  form.addEventListener("change", () => void update());
  form.addEventListener("reset", () => setTimeout(() => void update()));
  form.addEventListener("submit", (event) => event.preventDefault());
  if (readAddress(form)) await update();
}

const form = document.querySelector<HTMLFormElement>("#kind-filter");
const table = document.querySelector<HTMLTableElement>("#kind-table");
if (form !== null && table !== null) void start(form, table);
