/**
 * What became of each address, one CSV row a try, added as it happens: for people, and for the next run, which goes on where
 * this one ended and asks only for what has changed. A row that a killed run left half-written is taken away.
 */
import { appendFileSync, mkdirSync, readFileSync, statSync, truncateSync } from "node:fs";
import { dirname } from "node:path";
import { parseCsv } from "../pipeline/load-sources.ts";
import { renderCsv } from "../pipeline/publish/render-csv.ts";
import { isOutcomeCode, outcomes, type OutcomeCode } from "./outcomes.ts";

/** `time` in UTC; `path` below the reports folder; texts are empty where nothing is known. */
export type LogEntry = {
  time: string;
  url: string;
  code: OutcomeCode;
  status: string;
  final_address: string;
  path: string;
  sha256: string;
  bytes: string;
  content_type: string;
  etag: string;
  last_modified: string;
  retrieved: string;
  /** For a row of the list that isn't valid: its line and what is wrong with it. */
  note: string;
};

const columns = [
  ..."time url code outcome_zh outcome_en status final_address path sha256 bytes content_type".split(" "),
  ..."etag last_modified retrieved note".split(" "),
];

/** Lets spreadsheets read Chinese. */
const mark = "\ufeff";

function toEntry(header: string[], cells: string[]): LogEntry | null {
  const named = Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ""])) as Record<string, string>;
  return isOutcomeCode(named["code"] ?? "") ? (named as LogEntry) : null;
}

/** Reads what is whole and takes the rest of the file away. */
function readEntries(path: string): LogEntry[] {
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return [];
  const bytes = readFileSync(path);
  const whole = bytes.lastIndexOf(10) + 1;
  if (whole < bytes.length) truncateSync(path, whole);
  const [header, ...rows] = parseCsv(bytes.subarray(0, whole).toString("utf8").replace(mark, ""));
  const isLog = header === undefined || whole === 0 || header.cells.includes("url");
  if (!isLog) throw new Error(`${path}: 不是抓取记录。This is no log of fetched addresses.`);
  return rows.flatMap(({ cells }) => toEntry(header?.cells ?? [], cells) ?? []);
}

export type FetchLog = {
  /** The last try that left the report in the folder. */
  lastKept: (url: string) => LogEntry | null;
  add: (entry: LogEntry) => void;
};

export function openFetchLog(path: string): FetchLog {
  const kept = new Map<string, LogEntry>();
  const remember = (entry: LogEntry): void => {
    if (outcomes[entry.code].isKept) kept.set(entry.url, entry);
  };
  readEntries(path).forEach(remember);
  mkdirSync(dirname(path), { recursive: true });
  const isEmpty = (statSync(path, { throwIfNoEntry: false })?.size ?? 0) === 0;
  if (isEmpty) appendFileSync(path, `${mark}${columns.join(",")}\n`);
  return {
    lastKept: (url) => kept.get(url) ?? null,
    add: (entry) => {
      const words = { outcome_zh: outcomes[entry.code].zh, outcome_en: outcomes[entry.code].en };
      const cells: Record<string, string> = { ...entry, ...words };
      const table = renderCsv({ fields: columns, data: [columns.map((name) => cells[name] ?? "")] });
      appendFileSync(path, table.slice(table.indexOf("\n") + 1));
      remember(entry);
    },
  };
}
