/** What a reader takes away from a query: its address, and all its rows as CSV. */
import { csvFormats } from "../../views/csv-cells.ts";
import { formatQueryCsv } from "../../views/query/query-csv.ts";
import { formatQueryState, type QueryState } from "../../views/query/query-state.ts";
import type { QueryResult } from "../../views/query/run-query.ts";
import { elementOf } from "../compare/elements.ts";
import { saveFile } from "../compare/save-file.ts";
import type { QueryPage } from "./start-query.ts";

export type ShownQuery = { state: QueryState; result: QueryResult };

const say = (text: string): void => {
  elementOf("query-said", HTMLParagraphElement).textContent = text;
};

const addressOf = (state: QueryState, { links }: QueryPage): string =>
  new URL(links.query + formatQueryState(state), location.href).href;

function save(shown: ShownQuery | null, page: QueryPage, kind: keyof typeof csvFormats): void {
  const { take } = page.wording.t;
  if (shown === null) return say(take.nothing);
  const origin = { dataVersion: page.dataVersion, address: addressOf(shown.state, page) };
  const text = formatQueryCsv(shown.result, shown.state, page.places, origin, csvFormats[kind]);
  const name = `nianbao-${shown.state.table}.${kind === "plain" ? "csv" : "excel.csv"}`;
  saveFile(new Blob([text], { type: "text/csv;charset=utf-8" }), name);
  say(take.saved(name));
}

async function copy(state: QueryState, page: QueryPage): Promise<void> {
  const { take } = page.wording.t;
  try {
    await navigator.clipboard.writeText(addressOf(state, page));
    say(take.copied);
  } catch {
    say(take.copyFailed);
  }
}

/** The files hold what is on the screen, the address what was asked for. */
export function listenQueryTake(shown: () => ShownQuery | null, asked: () => QueryState, page: QueryPage): void {
  const on = (id: string, act: () => void): void => elementOf(id, HTMLButtonElement).addEventListener("click", act);
  on("query-copy", () => void copy(asked(), page));
  on("query-csv", () => save(shown(), page, "plain"));
  on("query-excel", () => save(shown(), page, "spreadsheet"));
}
