/**
 * The folder of the next dataset while it is filled beside the one that stands. It begins empty, or as the dataset that stood
 * before the last one, and is put into its place at the end; a file with the bytes of the one that stands becomes the same file.
 * Left by an error, it is removed, and nothing has changed.
 */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { changedFolders } from "../../publishing/changed-folders.ts";
import { beginFolder, exchangeFolder } from "../../publishing/replace-folder.ts";
import {
  isMarked,
  keepSpare,
  markFinished,
  removeFiles,
  removeStrays,
  takeSpare,
  type Spare,
} from "../../publishing/spare-folder.ts";
import type { EarlierFolder, Folders, PublishedFile } from "./kept-files.ts";
import { hashOf, type WrittenFile } from "./kept-list.ts";

export type NextFolder = {
  write: (file: PublishedFile) => WrittenFile;
  /** Puts it in its place; for the next time comes back what tells it, and the folder that stood there. */
  finish: () => Promise<Folders>;
  abandon: () => void;
};

/** The earlier file under a second name where the disk allows it. */
function linkEarlier(before: string, target: string): boolean {
  try {
    linkSync(before, target);
    return true;
  } catch {
    return false;
  }
}

/** Where it is known what was written there, nothing need be read. */
const isSame = (
  before: string,
  bytes: Uint8Array,
  { known, sha256 }: { known: WrittenFile | null; sha256: string },
) => {
  if (known !== null) return known.sha256 === sha256;
  const found = statSync(before, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size === bytes.length && readFileSync(before).equals(bytes);
};

function isOneFile(before: string, target: string): boolean {
  const other = statSync(target, { throwIfNoEntry: false });
  if (other === undefined) return false;
  const one = statSync(before);
  return one.ino === other.ino && one.dev === other.dev;
}

/** `mayStand`: files may be in their places already; those that aren't as they should be are replaced, never written to. */
type Writing = { folder: string; earlier: string; mayStand: boolean } & Pick<EarlierFolder, "writtenAt">;

function createWriter({ folder, earlier, mayStand, writtenAt }: Writing): NextFolder["write"] {
  const made = new Set<string>();
  const link = (before: string, target: string): boolean => {
    if (mayStand && isOneFile(before, target)) return true;
    if (mayStand) rmSync(target, { force: true });
    return linkEarlier(before, target);
  };
  return (file) => {
    const [before, target] = [join(earlier, file.path), join(folder, file.path)];
    if (!made.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
    made.add(dirname(target));
    if ("same" in file) {
      if (link(before, target)) return file.same;
      copyFileSync(before, target);
      return { ...file.same, modified: statSync(target).mtimeMs };
    }
    const bytes = typeof file.text === "string" ? Buffer.from(file.text, "utf8") : file.text;
    const sha256 = hashOf(bytes);
    if (!isSame(before, bytes, { known: writtenAt(file.path), sha256 }) || !link(before, target)) {
      if (mayStand) rmSync(target, { force: true });
      writeFileSync(target, bytes);
    }
    return { sha256, bytes: bytes.length, modified: statSync(target).mtimeMs };
  };
}

const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });

/** Whether the next folder begins as the one before the last. */
async function beginWithSpare(folder: string, spareFolder: string, { spare, paths }: EarlierFolder): Promise<boolean> {
  if (spare !== null && takeSpare(spareFolder, folder, spare)) {
    const known = new Set([...paths, ...spare.stale]);
    await removeStrays(folder, spare, known, (task) => Promise.resolve(changedFolders(task)));
    return true;
  }
  removeFolder(spareFolder);
  return false;
}

/** Puts the folder that stood aside for the next time, where it is known what is in it. */
async function putAside(folder: string, spareFolder: string | null, spare: Spare | null): Promise<Spare | null> {
  if (spareFolder === null || spare === null || !existsSync(folder) || !isMarked(folder, spare)) {
    removeFolder(folder);
    return null;
  }
  await keepSpare(folder, spareFolder, (earlier) => Promise.resolve(removeFolder(earlier)));
  return spare;
}

/** `target` is the folder that stands, or none; `spareFolder` is where the one before is kept, null where none is. */
export async function openNextFolder(
  target: string,
  spareFolder: string | null,
  earlier: EarlierFolder,
): Promise<NextFolder> {
  const folder = beginFolder(target);
  const mayStand = spareFolder !== null && (await beginWithSpare(folder, spareFolder, earlier));
  const before = new Set([...earlier.paths, ...(mayStand ? (earlier.spare?.stale ?? []) : [])]);
  const written = new Set<string>();
  const put = createWriter({ folder, earlier: target, mayStand, writtenAt: earlier.writtenAt });
  return {
    write: (file) => {
      written.add(file.path);
      return put(file);
    },
    async finish() {
      const gone = [...before].filter((path) => !written.has(path));
      if (mayStand) removeFiles(folder, gone);
      chmodSync(folder, 0o755);
      const mark = markFinished(folder);
      const stale = earlier.paths.filter((path) => !written.has(path));
      const spare = await putAside(
        exchangeFolder(target),
        spareFolder,
        earlier.mark === null ? null : { ...earlier.mark, stale },
      );
      return { mark, spare };
    },
    abandon: () => removeFolder(folder),
  };
}
