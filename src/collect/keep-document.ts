/**
 * Puts a downloaded document into the reports folder. Never overwrites: a report that reads otherwise than the one there is
 * put beside it with its date, where the build reports it as a second one of its year and people decide.
 */
import { hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, posix } from "node:path";
import { inRoot, staysInside } from "../contribute/report-place.ts";
import { writeNew } from "../contribute/whole-files.ts";
import type { ReportFormat } from "../model/source.ts";

export type Download = { stem: string; format: ReportFormat; bytes: Uint8Array; sha256: string; retrieved: string };
export type Kept = { code: "saved" | "unchanged" | "changed"; path: string };

const sha256Of = (path: string): string => hash("sha256", readFileSync(path), "hex");

/** The report's files in all formats and of all dates, as paths below the root. */
function standing(root: string, stem: string): string[] {
  const folder = dirname(inRoot(root, stem));
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.startsWith(`${basename(stem)}.`));
  return names.sort().map((name) => posix.join(posix.dirname(stem), name));
}

/** Throws when the folder can't be written, or leads elsewhere. */
export function keepDocument(root: string, { stem, format, bytes, sha256, retrieved }: Download): Kept {
  if (!staysInside(root, stem)) throw new Error(stem);
  const others = standing(root, stem);
  const same = others.find((path) => sha256Of(join(root, path)) === sha256);
  if (same !== undefined) return { code: "unchanged", path: same };
  const plain = `${stem}.${format}`;
  if (others.length === 0 && writeNew(inRoot(root, plain), bytes)) return { code: "saved", path: plain };
  for (let version = 1; ; version += 1) {
    const path = `${stem}.${retrieved}${version === 1 ? "" : `-${version}`}.${format}`;
    if (writeNew(inRoot(root, path), bytes)) return { code: "changed", path };
  }
}
