/**
 * Decides which pages are taken over from the site that stands, and has them in the next one. A page is taken over when
 * everything it was made of is the same (code, address, settings, each data file's content) and its file is as it was written.
 */
import { allFiles } from "../dataset/used-files.ts";
import type { Pool } from "../workers/create-pool.ts";
import { digestOfListing, digestsBySums, type SizedFile } from "./folder-digest.ts";
import type { WrittenFile } from "./kept/look-at-files.ts";
import type { BuiltRecords, PageRecord } from "./kept/page-records.ts";
import type { LinkTask } from "./place-batches.ts";
import { batchesOf } from "./share-work.ts";
import { fileOfPage, type SitePage } from "./site-page.ts";

/** The digest of a data file's content. */
export type DataDigests = (name: string) => string;

/** `data` is the folder of the published `files`, each of which is looked at once, when first asked for. */
export function createDataDigests(data: string, files: readonly SizedFile[]): DataDigests {
  const digests = new Map<string, string>();
  const digestOfPublished = digestsBySums(data);
  return (name) => {
    const known = digests.get(name) ?? (name === allFiles ? digestOfListing(files) : digestOfPublished(name));
    digests.set(name, known);
    return known;
  };
}

/** What a page is made of beside the code and the data files that it uses; its address is its file's. */
export const tellPage = ({ component, kind, props }: SitePage): string => `${component} ${kind} ${props}`;

export type SamePage = { page: SitePage; file: string; record: PageRecord };

/** Of many lists of names, whether all names in them are as they were; pages share their lists. */
export function createListCheck(asBefore: ReadonlySet<string>): (names: readonly string[]) => boolean {
  const known = new Map<readonly string[], boolean>();
  return (names) => {
    const isSame = known.get(names) ?? names.every((name) => asBefore.has(name));
    known.set(names, isSame);
    return isSame;
  };
}

/** Names of the files that pages of the last site were made from and that are the same. */
export const namesAsBefore = (data: ReadonlyMap<string, string>, digestOfData: DataDigests): Set<string> =>
  new Set([...data].filter(([name, digest]) => digestOfData(name) === digest).map(([name]) => name));

/** Which pages would come out the same, going by what they are made of; none that was made by other code. */
export function partPages(
  pages: readonly SitePage[],
  { code: built, data, pages: records }: Pick<BuiltRecords, "code" | "data" | "pages">,
  code: string,
  digestOfData: DataDigests,
): { changed: SitePage[]; same: SamePage[] } {
  const changed: SitePage[] = [];
  const same: SamePage[] = [];
  const isListSame = createListCheck(namesAsBefore(data, digestOfData));
  for (const page of pages) {
    const file = fileOfPage(page);
    const record = built === code ? records.get(file) : undefined;
    const isSame = record?.told === tellPage(page) && isListSame(record.used);
    if (isSame) same.push({ page, file, record });
    else changed.push(page);
  }
  return { changed, same };
}

type Reuse = {
  from: string;
  to: string;
  /** Files that don't stand in their places already as they were written; null where none does. */
  missing: ReadonlySet<string> | null;
  pool: Pool;
};

/** Takes over what it can, noting it in `kept`; the pages that must be rendered all the same come back. */
export async function reusePages(
  same: SamePage[],
  { from, to, missing, pool }: Reuse,
  kept: Map<string, PageRecord>,
): Promise<SitePage[]> {
  const changed: SitePage[] = [];
  const wanted = missing === null ? same : same.filter(({ file }) => missing.has(file));
  for (const { file, record } of same) kept.set(file, record);
  const takeOver = async (batch: SamePage[]): Promise<void> => {
    const files = batch.map(({ file, record: { bytes, modified, digest } }) => ({ file, bytes, modified, digest }));
    const task: LinkTask<WrittenFile> = { from, to, files, mayStand: missing !== null };
    const times = await pool.run<typeof task, (number | null)[]>("linkPages", task);
    for (const [at, { page, file, record }] of batch.entries()) {
      const modified = times[at] ?? null;
      if (modified === null) changed.push(page);
      else if (modified !== record.modified) kept.set(file, { ...record, modified });
    }
  };
  await Promise.all(batchesOf(wanted, 500).map(takeOver));
  return changed;
}
