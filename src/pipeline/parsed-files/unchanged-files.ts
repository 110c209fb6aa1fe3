/**
 * Listed files and what was kept of them → those that are as they were. A file whose size, times and number on the disk are
 * the same is taken to be the same, as git does it; any other is read and held against its hash. A file that changed in the
 * moments before it was looked at has no state kept, since it could change once more without telling.
 */
import { hash } from "node:crypto";
import { loadListedSource, type SourceRecords } from "../load-sources.ts";
import type { FileState } from "../report-files.ts";
import { isSameRecord } from "../source-rows.ts";
import type { ListedFile } from "./parse-listed.ts";
import type { CachedFile } from "./parsed-cache.ts";

function isSameState(a: FileState | null, b: FileState | null): boolean {
  if (a === null || b === null) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

/** The file as it is kept, with its state of now; null where its content is another one. */
function recheckFile(file: CachedFile, state: FileState | null, records: SourceRecords): CachedFile | null {
  const { path, sha256 } = file.head;
  if (isSameState(state, file.state)) return file;
  const bytes = loadListedSource(path, records).value?.bytes ?? null;
  if (bytes === null || hash("sha256", bytes, "hex") !== sha256) return null;
  if (state === null && file.state === null) return file;
  return { ...file, state };
}

type Rechecked = { same: CachedFile[]; changed: ListedFile[]; isNews: boolean };

/** In the order of the list. `stateOf`: of the file at a place of it, as it was found. `isNews`: the list should be written. */
export function recheck(
  listed: readonly ListedFile[],
  known: ReadonlyMap<string, CachedFile>,
  { records, stateOf }: { records: SourceRecords; stateOf: (place: number) => FileState | null },
): Rechecked {
  const found: Rechecked = { same: [], changed: [], isNews: false };
  for (const [place, file] of listed.entries()) {
    const cached = known.get(file.path);
    const isKnown = cached !== undefined && isSameRecord(cached.record, file.record);
    const checked = isKnown ? recheckFile(cached, stateOf(place), records) : null;
    if (checked !== cached) found.isNews = true;
    if (checked === null) found.changed.push(file);
    else found.same.push(checked);
  }
  return { ...found, isNews: found.isNews || found.same.length !== known.size };
}
