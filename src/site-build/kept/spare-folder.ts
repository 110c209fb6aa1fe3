/**
 * A second folder with the files of the site, kept beside the cache: as the first build links it, later the site that stood
 * before the last one. Nearly all of its files are files of the site that stands, so that the next one begins as it and only
 * what differs is linked, written or removed. Each file is still looked at before it is taken for the same; a folder that
 * isn't the one that was put aside, or whose list is lost, is removed.
 */
import { linkSync, mkdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Pool } from "../../workers/create-pool.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";
import { linkFolder, removeFolder } from "../share-work.ts";

/** When a folder was finished, in milliseconds: nothing in it was put there later. Two builds have never the same. */
export type FolderMark = number;
/** `stale` are files in it that the site that stands hasn't. */
export type Spare = { mark: FolderMark; stale: string[] };

/** Where it is, and the list that belongs to it. */
export type SparePlace = { folder: string; list: string };

export function markFinished(folder: string): FolderMark {
  const mark = join(folder, ".finished");
  writeFileSync(mark, "");
  rmSync(mark);
  return statSync(folder).mtimeMs;
}

type Listed = Spare & { of: FolderMark };
const isListed = (value: unknown): value is Listed =>
  typeof value === "object" && value !== null && "of" in value && "mark" in value && "stale" in value;

/** What lies beside the site whose mark is `of`; null where that can't be trusted. */
export function findSpare({ folder, list }: SparePlace, of: FolderMark | null): Spare | null {
  const listed = readSealed(list);
  if (of === null || !isListed(listed) || listed.of !== of) return null;
  return statSync(folder, { throwIfNoEntry: false })?.mtimeMs === listed.mark ? listed : null;
}

/** The spare folder becomes `next`, which is empty until then; false where it can't be moved there. */
export function takeSpare(folder: string, next: string): boolean {
  rmdirSync(next);
  try {
    renameSync(folder, next);
    return true;
  } catch {
    mkdirSync(next);
    return false;
  }
}

/** What is kept of the site whose mark is `of`. */
type Kept = { place: SparePlace; of: FolderMark };

/** Puts a folder aside; one that can't be moved there is removed. */
export async function keepSpare(pool: Pool, earlier: string, spare: Spare, { place, of }: Kept): Promise<void> {
  try {
    mkdirSync(dirname(place.folder), { recursive: true });
    renameSync(earlier, place.folder);
  } catch {
    return removeFolder(pool, earlier);
  }
  writeSealed(place.list, { of, ...spare } satisfies Listed);
}

function canLink(file: string, folder: string): boolean {
  const second = join(folder, ".linked");
  try {
    linkSync(file, second);
    rmSync(second);
    return true;
  } catch {
    return false;
  }
}

/** Gives the files of the finished site second names; none where the disk knows no such thing, or has no room. */
export async function makeSpare(pool: Pool, site: string, files: string[], { place, of }: Kept): Promise<void> {
  const { folder, list } = place;
  mkdirSync(folder, { recursive: true });
  if (!files.slice(0, 1).every((file) => canLink(join(site, file), folder))) return rmdirSync(folder);
  try {
    await linkFolder(pool, { from: site, to: folder, files, mayStand: false });
    writeSealed(list, { of, mark: markFinished(folder), stale: [] } satisfies Listed);
  } catch {
    // The site stands all the same.
    await removeFolder(pool, folder);
  }
}
