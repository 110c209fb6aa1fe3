/**
 * The threads that render a site: as many as there are cores, and two of their own for builds in which few pages change.
 * None is started before it has work; whoever creates them closes them.
 */
import { createPool, type Pool } from "../workers/create-pool.ts";
import type { CompiledSite } from "./compile-site.ts";

/** Two threads of which one lists the pages: as many as few changed pages need, since each has to load what they are made of. */
export type Few = { lister: Pool; other: Pool };
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

/** Has them load the compiled pages while something else is waited for. */
export async function readyThreads({ pool, few }: Threads, site: CompiledSite): Promise<void> {
  const wanted = few === null ? Array.from({ length: pool.threads }, () => pool) : [few.lister, few.other];
  await Promise.all(wanted.map((one) => one.run<{ entry: string }, void>("prepare", site)));
}
