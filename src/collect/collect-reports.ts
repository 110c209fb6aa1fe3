/**
 * The composition: a list of addresses → reports in their folders, rows in sources.csv that say where they come from, and a
 * log of every try. May be killed at any moment and started again; whatever was done stays done and is not asked for twice.
 */
import { hash } from "node:crypto";
import { existsSync } from "node:fs";
import { inRoot } from "../contribute/report-place.ts";
import { addSourceRows } from "../contribute/sources-table.ts";
import { SourceRecord } from "../model/source.ts";
import { isFailure } from "./ask-once.ts";
import { tellKind } from "./document-kind.ts";
import { createFetcher, type Fetched, type Fetcher } from "./fetch-document.ts";
import { openFetchLog, type FetchLog, type LogEntry } from "./fetch-log.ts";
import type { FetchPolicy } from "./fetch-policy.ts";
import { createHostGates } from "./host-gates.ts";
import { keepDocument } from "./keep-document.ts";
import { outcomes, type Failure, type OutcomeCode } from "./outcomes.ts";
import type { Wanted, WantedList } from "./wanted-list.ts";

export type Collecting = {
  /** The reports folder. */
  root: string;
  log: string;
  policy: FetchPolicy;
  /** Asks again for reports that were asked for so many days ago; null leaves what is there alone. */
  again: number | null;
  /** Whether a file's bytes read as a report; not asked where absent. */
  reads?: (path: string, bytes: Uint8Array) => Promise<boolean>;
  onEntry?: (entry: LogEntry, done: number, total: number) => void;
};

const day = 86_400_000;
/** Rows that wait to be written into sources.csv together; those of a killed run are made from the log by the next. */
const batch = 20;

const headerOf = (fetched: Fetched, name: "etag" | "last-modified" | "content-type"): string => {
  const value = fetched.headers[name] ?? "";
  const isSound = name !== "etag" || /^(W\/)?"[\x21\x23-\x7e]*"$/.test(value);
  return isSound ? value.slice(0, 300) : "";
};

/** The UTC day of the server's clock, or of ours where the server's is off by more than a day. */
function dayOf(fetched: Fetched, now: number): string {
  const told = Date.parse(fetched.headers.date ?? "");
  return new Date(Math.abs(told - now) <= day ? told : now).toISOString().slice(0, 10);
}

const blank = { status: "", final_address: "", path: "", sha256: "", bytes: "", content_type: "", etag: "" };
const entryOf = (url: string, code: OutcomeCode, rest: Partial<LogEntry> = {}): LogEntry => ({
  ...{ time: new Date().toISOString(), url, code, ...blank, last_modified: "", retrieved: "", note: "", ...rest },
});

function keep(wanted: Wanted, fetched: Fetched, root: string): LogEntry {
  const { body, finalAddress } = fetched;
  const told = {
    status: String(fetched.status),
    final_address: finalAddress,
    content_type: headerOf(fetched, "content-type"),
    bytes: String(body.length),
  };
  const kind = tellKind(body, told.content_type);
  if (typeof kind === "string") return entryOf(wanted.url, kind, told);
  if (wanted.format !== null && wanted.format !== kind.format) return entryOf(wanted.url, "type-mismatch", told);
  const [sha256, retrieved] = [hash("sha256", body, "hex"), dayOf(fetched, Date.now())];
  try {
    const kept = keepDocument(root, { stem: wanted.stem, format: kind.format, bytes: body, sha256, retrieved });
    const code = kept.code === "saved" && kind.isCharsetWrong ? "saved-charset-wrong" : kept.code;
    const etags = { etag: headerOf(fetched, "etag"), last_modified: headerOf(fetched, "last-modified") };
    return entryOf(wanted.url, code, { ...told, ...etags, path: kept.path, sha256, retrieved });
  } catch (error) {
    const note = error instanceof Error && "code" in error ? String(error.code) : "";
    return entryOf(wanted.url, "write-failed", { ...told, note });
  }
}

function settle(wanted: Wanted, result: Fetched | Failure, known: LogEntry | null, root: string): LogEntry {
  if (isFailure(result)) return entryOf(wanted.url, result.code, { status: String(result.status ?? "") });
  if (result.status !== 304) return keep(wanted, result, root);
  if (known === null) return entryOf(wanted.url, "status-unexpected", { status: "304" });
  return { ...known, time: new Date().toISOString(), code: "unchanged", status: "304", note: "" };
}

/** Sites answer with a page of theirs where a document is gone, as if it were there. */
async function judge(entry: LogEntry, result: Fetched | Failure, reads: Collecting["reads"]): Promise<LogEntry> {
  const isNew = entry.code === "saved" || entry.code === "saved-charset-wrong";
  if (!isNew || reads === undefined || isFailure(result) || (await reads(entry.path, result.body))) return entry;
  return { ...entry, code: "saved-unread" };
}

function recordOf({ record }: Wanted, { path, final_address, retrieved, sha256 }: LogEntry): SourceRecord {
  return SourceRecord.parse({ path, ...record, address: final_address, retrieved, sha256 });
}

/** What the log says is there, if it still is. */
function knownOf(url: string, log: FetchLog, root: string): LogEntry | null {
  const entry = log.lastKept(url);
  return entry !== null && existsSync(inRoot(root, entry.path)) ? entry : null;
}

const isDue = (known: LogEntry | null, again: number | null): boolean =>
  known === null || (again !== null && Date.now() - Date.parse(known.time) >= again * day);

/** Hosts side by side, each one's addresses in the order of the list. */
async function byHost(wanted: Wanted[], hosts: number, fetchOne: (wanted: Wanted) => Promise<void>): Promise<void> {
  const perHost = new Map<string, Wanted[]>();
  for (const one of wanted) {
    const host = URL.parse(one.url)?.host ?? "";
    const queue = perHost.get(host) ?? [];
    queue.push(one);
    perHost.set(host, queue);
  }
  const queues = [...perHost.values()];
  const work = async (): Promise<void> => {
    for (let queue = queues.shift(); queue !== undefined; queue = queues.shift()) {
      for (const one of queue) await fetchOne(one);
    }
  };
  await Promise.all(Array.from({ length: hosts }, work));
}

/** How often each outcome came, of the rows that this run had to do. */
export type Counts = Partial<Record<OutcomeCode, number>>;

/** Throws when sources.csv or the log can't be written. */
export async function collectReports(list: WantedList, options: Collecting): Promise<Counts> {
  const { root, policy, again, onEntry } = options;
  const log = openFetchLog(options.log);
  const fetchDocument: Fetcher = createFetcher(createHostGates(policy), policy);
  const rows = list.wanted.flatMap((one) => {
    const known = knownOf(one.url, log, root);
    return known === null ? [] : [recordOf(one, known)];
  });
  const flush = (): void => addSourceRows(root, rows.splice(0));
  flush();
  const due = list.wanted.filter(({ url }) => isDue(knownOf(url, log, root), again));
  const counts: Counts = {};
  let done = 0;
  const finish = (entry: LogEntry): void => {
    log.add(entry);
    counts[entry.code] = (counts[entry.code] ?? 0) + 1;
    onEntry?.(entry, (done += 1), due.length + list.invalid.length);
  };
  for (const { line, url, reason } of list.invalid) finish(entryOf(url, "row-invalid", { note: `${line}: ${reason}` }));
  await byHost(due, policy.hosts, async (wanted) => {
    const known = knownOf(wanted.url, log, root);
    const last = known && { finalAddress: known.final_address, etag: known.etag, lastModified: known.last_modified };
    const result = await fetchDocument(wanted.url, last);
    const entry = await judge(settle(wanted, result, known, root), result, options.reads);
    finish(entry);
    if (outcomes[entry.code].isKept) rows.push(recordOf(wanted, entry));
    if (rows.length >= batch) flush();
  });
  flush();
  return counts;
}
