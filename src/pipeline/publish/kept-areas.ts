/**
 * Which files of the comparison came of which bodies' files the last time, so that an area whose bodies are the same isn't
 * rendered again. An area is told by the hashes of its bodies' files and the program's version; a file that isn't as it was
 * written, a spoiled list or none gives nothing and is never an error.
 */
import { hash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { RenderedFile } from "./render-files.ts";

/** Where the list is kept, and what decides how bodies' files come to be an area's. */
export type Keeping = { path: string; version: string };

const KeptList = z.record(z.string(), z.array(z.strictObject({ path: z.string(), sha256: z.string() })));
type KeptList = z.infer<typeof KeptList>;

export type KeptAreas = {
  /** Files of bodies, as they are written. */
  addBody: (path: string, bytes: Uint8Array) => void;
  /** The area's files from the earlier dataset, or rendered; `bodies` are paths of their files, `more` what else counts. */
  filesOf: (bodies: readonly string[], more: unknown, render: () => Iterable<RenderedFile>) => Iterable<RenderedFile>;
  /** Keeps the list for the next time. */
  finish: () => void;
};

const hashOf = (data: string | Uint8Array): string => hash("sha256", data, "hex");

function readList(path: string): KeptList {
  try {
    return KeptList.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return {};
  }
}

function readEarlier(folder: string, files: KeptList[string]): RenderedFile[] | null {
  try {
    const found = files.map(({ path, sha256 }) => ({ path, sha256, text: readFileSync(join(folder, path)) }));
    if (!found.every(({ text, sha256 }) => hashOf(text) === sha256)) return null;
    return found.map(({ path, text }) => ({ path, text }));
  } catch {
    return null;
  }
}

/** `earlier`: the folder of the earlier dataset. */
export function createKeptAreas(keeping: Keeping | null, earlier: string): KeptAreas {
  if (keeping === null) return { addBody: () => {}, filesOf: (_bodies, _more, render) => render(), finish: () => {} };
  const { path: listPath, version } = keeping;
  const known = readList(listPath);
  const kept: KeptList = {};
  const bodyHashes = new Map<string, string>();
  return {
    addBody: (path, bytes) => void bodyHashes.set(path, hashOf(bytes)),
    *filesOf(bodies, more, render) {
      const key = hashOf(JSON.stringify([version, bodies.map((path) => [path, bodyHashes.get(path) ?? null]), more]));
      const before = known[key];
      const files = (before === undefined ? null : readEarlier(earlier, before)) ?? [...render()];
      kept[key] = files.map(({ path, text }) => ({ path, sha256: hashOf(text) }));
      yield* files;
    },
    finish: () => {
      mkdirSync(dirname(listPath), { recursive: true });
      writeFileSync(`${listPath}.next`, JSON.stringify(kept));
      renameSync(`${listPath}.next`, listPath);
    },
  };
}
