/**
 * Files that are there whole or not at all: written under a hidden name beside their place, then moved into it, so that
 * whoever is killed meanwhile leaves nothing half-written. Hidden names are no reports to the build.
 */
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";

function writeBeside(path: string, bytes: Uint8Array): string {
  mkdirSync(dirname(path), { recursive: true });
  const draft = join(dirname(path), `.${basename(path).slice(-40)}.${process.pid}.part`);
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
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
