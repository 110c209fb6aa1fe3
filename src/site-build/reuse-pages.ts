/**
 * Decides which pages are taken over from the site that stands, and has them in the next one. A page is taken over when
 * everything it was made of is the same (code, address, settings, each data file's content) and its file is as it was written.
 */
import { allFiles } from "../dataset/used-files.ts";
import type { Pool } from "../workers/create-pool.ts";
import type { CompiledSite } from "./compile-site.ts";
import { digestOf, digestOfListing, digestsBySums } from "./folder-digest.ts";
import type { PageRecord } from "./page-records.ts";
import type { LinkTask, WrittenFile } from "./place-batches.ts";
import { batchesOf } from "./share-work.ts";
import { fileOfPage, type SitePage } from "./site-page.ts";

/** Digest of all that a page is made of, given the data files that it used. */
export type InputsOf = (page: SitePage, used: string[]) => string;

/** `data` is the folder of published files, each of which is looked at once, when first asked for. */
export function createInputs(site: CompiledSite, settings: string, data: string): InputsOf {
  const digests = new Map<string, string>();
  const digestOfPublished = digestsBySums(data);
  const dataDigest = (name: string): string => {
    let digest = digests.get(name);
    if (digest === undefined) {
      digest = name === allFiles ? digestOfListing(data) : digestOfPublished(name);
      digests.set(name, digest);
    }
    return digest;
  };
  return ({ pathname, component, props }, used) =>
    digestOf(
      [site.digest, settings, pathname, component, props, ...used.map((name) => `${name} ${dataDigest(name)}`)].join(
        "\n",
      ),
    ).slice(0, 32);
}

export type SamePage = { page: SitePage; file: string; record: PageRecord };

/** Which pages would come out the same, going by what they are made of. */
export function partPages(
  pages: readonly SitePage[],
  records: ReadonlyMap<string, PageRecord>,
  inputsOf: InputsOf,
): { changed: SitePage[]; same: SamePage[] } {
  const changed: SitePage[] = [];
  const same: SamePage[] = [];
  for (const page of pages) {
    const file = fileOfPage(page);
    const record = records.get(file);
    if (record === undefined || record.inputs !== inputsOf(page, record.used)) changed.push(page);
    else same.push({ page, file, record });
  }
  return { changed, same };
}

type Reuse = Pick<LinkTask<never>, "from" | "to" | "mayStand"> & { pool: Pool };

/** Takes over what it can, noting it in `kept`; the pages that must be rendered all the same come back. */
export async function reusePages(
  same: SamePage[],
  { from, to, mayStand, pool }: Reuse,
  kept: Map<string, PageRecord>,
): Promise<SitePage[]> {
  const changed: SitePage[] = [];
  const takeOver = async (batch: SamePage[]): Promise<void> => {
    const files = batch.map(({ file, record: { bytes, modified, digest } }) => ({ file, bytes, modified, digest }));
    const task: LinkTask<WrittenFile> = { from, to, files, mayStand };
    const times = await pool.run<typeof task, (number | null)[]>("linkPages", task);
    for (const [at, { page, file, record }] of batch.entries()) {
      const modified = times[at] ?? null;
      if (modified === null) changed.push(page);
      else kept.set(file, { ...record, modified });
    }
  };
  await Promise.all(batchesOf(same, 500).map(takeOver));
  return changed;
}
