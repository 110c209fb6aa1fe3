/**
 * The threads that render a site: as many as there are cores, and two of their own for builds in which few pages change.
 * None is started before it has work; whoever creates them closes them.
 */
import { createPool, type Pool } from "../workers/create-pool.ts";
import type { CompiledSite } from "./compile-site.ts";
import { fileOfPage, type ListedPages } from "./site-page.ts";

/** One lists the pages, the other renders meanwhile: more would only load again what few changed pages are made of. */
export type Few = { lister: Pool; other: Pool };
type LoadTask = { entry: string; trusts: boolean };
export type Threads = { pool: Pool; few: Few | null };

const worker = new URL("render-worker.ts", import.meta.url);
/** Megabytes: a page is a thousand small things that nobody needs a moment later. */
const youngMemory = 192;

/** `threads`: 0 for as many as there are cores; `mayBeFew` where an earlier build may have left most pages as they will be. */
export function createThreads(threads: number, mayBeFew: boolean): Threads {
  const pool = createPool(worker, { threads, youngMemory });
  if (!mayBeFew) return { pool, few: null };
  const createOne = (): Pool => createPool(worker, { threads: 1, youngMemory });
  const lister = createOne();
  return { pool, few: { lister, other: pool.threads > 1 ? createOne() : lister } };
}

export const closeThreads = async ({ pool, few }: Threads): Promise<void> =>
  void (await Promise.all([...new Set([pool, few?.lister, few?.other])].map((one) => one?.close())));

/** Has them load the compiled pages while something else is waited for; tells those that there are whatever the data. */
export async function readyThreads({ pool, few }: Threads, site: CompiledSite): Promise<ListedPages> {
  const all = few === null ? Array.from({ length: pool.threads }, () => pool) : [few.lister, few.other];
  const isOther = (one: Pool): boolean => few !== null && one !== few.lister;
  const load = (one: Pool): Promise<ListedPages> =>
    one.run<LoadTask, ListedPages>("listFixed", { entry: site.entry, trusts: isOther(one) });
  const answers = await Promise.all(all.map(load));
  return answers[0]!;
}

/** All pages; throws where two would be one file. */
export async function listPages({ pool, few }: Threads, site: CompiledSite): Promise<ListedPages> {
  const listed = await (few?.lister ?? pool).run<{ entry: string }, ListedPages>("listPages", site);
  if (new Set(listed.pages.map(fileOfPage)).size !== listed.pages.length) {
    throw new Error("two pages have the same address");
  }
  return listed;
}
