/**
 * Puts files into the folder of the next dataset: one that stands in the earlier dataset with the same bytes becomes the same
 * file under a second name. Throws where the disk is full.
 */
import { copyFileSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { EarlierFolder, KeptFile } from "./kept-files.ts";
import { hashOf, type WrittenFile } from "./kept-list.ts";
import type { RenderedFile } from "./render-files.ts";

export type WriteFile = (file: RenderedFile | KeptFile) => WrittenFile;

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
export type WritingPlace = { folder: string; earlier: string; mayStand: boolean };
type Writing = WritingPlace & Pick<EarlierFolder, "writtenAt">;

export function createWriter({ folder, earlier, mayStand, writtenAt }: Writing): WriteFile {
  const made = new Set<string>();
  const link = (before: string, target: string): boolean => {
    if (mayStand && isOneFile(before, target)) return true;
    if (mayStand) rmSync(target, { recursive: true, force: true });
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
      if (mayStand) rmSync(target, { recursive: true, force: true });
      writeFileSync(target, bytes);
    }
    return { sha256, bytes: bytes.length, modified: statSync(target).mtimeMs };
  };
}
