/**
 * Files that are there whole or not at all: written under a hidden name beside their place, then moved into it, so that
 * whoever is killed meanwhile leaves nothing half-written. Hidden names are no reports to the build.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

function writeBeside(path: string, bytes: Uint8Array): string {
  mkdirSync(dirname(path), { recursive: true });
  // The same name each time, so that the next try takes away what a killed one left.
  const draft = join(dirname(path), `.${basename(path).slice(-40)}.part`);
  const file = openSync(draft, "w");
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return draft;
}

/** Replaces the file, or makes it. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  renameSync(writeBeside(path, bytes), path);
}

/** Makes the file; false, and nothing changed, when there is one of that name already. */
export function writeNew(path: string, bytes: Uint8Array): boolean {
  const draft = writeBeside(path, bytes);
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "EEXIST") return false;
    // Some disks know no links; there the look before the move has to do.
    if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"].includes(code)) throw error;
    if (existsSync(path)) return false;
    renameSync(draft, path);
    return true;
  } finally {
    rmSync(draft, { force: true });
  }
}
