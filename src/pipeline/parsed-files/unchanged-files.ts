/**
 * Listed files and what was kept of them → those that are as they were. A file whose size, times and number on the disk are
 * the same is taken to be the same, as git does it; any other is read and held against its hash. A file that changed in the
 * moments before it was looked at has no state kept, since it could change once more without telling.
 */
import { hash } from "node:crypto";
import { loadListedSource, stateOfListed, type FileState, type SourceRecords } from "../load-sources.ts";
import type { ListedFile } from "./parse-listed.ts";
import { changeKept, type CachedFile } from "./parsed-cache.ts";

/** Longer than the steps in which any common disk counts time. */
const settledAfter = 3000;

/** The file's state before it is read; null where a change soon after could leave the same state. */
export function stateNow(path: string, records: SourceRecords): FileState | null {
  const state = stateOfListed(path, records);
  if (state === null) return null;
  const [, modified, changed] = state;
  return Math.max(modified, changed) < Date.now() - settledAfter ? state : null;
}

const isSameState = (a: FileState | null, b: FileState | null): boolean =>
  a !== null && b !== null && a.every((one, at) => one === b[at]);

const isSameRecord = (a: ListedFile["record"], b: ListedFile["record"]): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/** The file as it is kept, with its state of now; null where its content is another one. */
function recheckFile(file: CachedFile, records: SourceRecords): CachedFile | null {
  const { path, sha256 } = file.head;
  const state = stateNow(path, records);
  if (isSameState(state, file.state)) return file;
  const bytes = loadListedSource(path, records).value?.bytes ?? null;
  if (bytes === null || hash("sha256", bytes, "hex") !== sha256) return null;
  if (state === null && file.state === null) return file;
  return changeKept(file, { state });
}

/** `isNews`: what is kept should be written again. */
export function recheck(
  listed: readonly ListedFile[],
  known: ReadonlyMap<string, CachedFile>,
  records: SourceRecords,
): { same: CachedFile[]; isNews: boolean } {
  let isNews = false;
  const same = listed.flatMap(({ path, record }) => {
    const cached = known.get(path);
    if (cached === undefined || !isSameRecord(cached.record, record)) return [];
    const checked = recheckFile(cached, records);
    if (checked !== cached) isNews = true;
    return checked === null ? [] : [checked];
  });
  return { same, isNews: isNews || same.length !== known.size };
}
