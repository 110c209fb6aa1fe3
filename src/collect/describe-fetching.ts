/**
 * What a person at a terminal reads of the fetching: one line an address, and at the end how often each outcome came and
 * what to do next. What sites and lists say is shown without its control characters.
 */
import type { Counts } from "./collect-reports.ts";
import type { LogEntry } from "./fetch-log.ts";
import { outcomes, type OutcomeCode } from "./outcomes.ts";

const printable = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, "�");

export function describeEntry(entry: LogEntry, done: number, total: number): string {
  const { code, url, path, note } = entry;
  const where = [path === "" ? url : path, note].filter((part) => part !== "").join(" · ");
  return `${done}/${total} ${code} ${printable(where)}\n  ${outcomes[code].zh}。${outcomes[code].en}.`;
}

export function describeCounts(counts: Counts, { root, log }: { root: string; log: string }): string {
  const codes = (Object.keys(outcomes) as OutcomeCode[]).filter((code) => counts[code] !== undefined);
  const lines = codes.map((code) => `${counts[code]} × ${code}  ${outcomes[code].zh}。${outcomes[code].en}.`);
  const next = [
    `记录在 ${log}。再运行一次，只取还没有取到的。检查：npm run check-reports -- ${root}`,
    `The log is ${log}. Run again to fetch what is still missing. To check: npm run check-reports -- ${root}`,
  ];
  return ["", ...(lines.length === 0 ? ["没有要取的。Nothing to fetch."] : lines), ...next].join("\n");
}
