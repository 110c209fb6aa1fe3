/**
 * Digests of files and folders, so that a build knows what has changed since the last one. SHA-256 in hex; the order in which
 * a folder lists its files never matters. A file that isn't there has the digest "".
 */
import { hash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

export const digestOf = (content: string | Uint8Array): string => hash("sha256", content);

export function digestOfFile(path: string): string {
  try {
    return digestOf(readFileSync(path));
  } catch {
    return "";
  }
}

function addFiles(folder: string, within: string, found: string[]): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = within + entry.name;
    if (entry.isDirectory()) addFiles(join(folder, entry.name), `${path}/`, found);
    else found.push(path);
  }
}

/** Paths below `folder` with forward slashes, sorted by code point; none where there is no such folder. */
export function listFiles(folder: string): string[] {
  const found: string[] = [];
  if (statSync(folder, { throwIfNoEntry: false }) !== undefined) addFiles(folder, "", found);
  return found.sort();
}

const sumsFile = "SHA256SUMS";

/** "<digest>  <path>" a line, as `sha256sum` writes it; none where there is no such list. */
function readSums(folder: string): { digests: Map<string, string>; written: number } {
  const path = join(folder, sumsFile);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() !== true) return { digests: new Map(), written: 0 };
  const lines = readFileSync(path, "utf8").split("\n");
  const digests = lines.flatMap((line): [string, string][] => {
    const [, digest, name] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    return digest === undefined || name === undefined ? [] : [[name, digest]];
  });
  return { digests: new Map(digests), written: found.mtimeMs };
}

/** Digests of a dataset's files by their paths: of one that was written no later than the list of all digests, the listed one. */
export function digestsBySums(folder: string): (path: string) => string {
  const { digests, written } = readSums(folder);
  return (path) => {
    const file = join(folder, path);
    const listed = digests.get(path);
    const found = listed === undefined ? undefined : statSync(file, { throwIfNoEntry: false });
    return listed !== undefined && found !== undefined && found.mtimeMs <= written ? listed : digestOfFile(file);
  };
}

/** Of every file's name and content. */
export const digestOfFolder = (folder: string): string =>
  digestOf(
    listFiles(folder)
      .map((path) => `${path} ${digestOfFile(join(folder, path))}\n`)
      .join(""),
  );

export type SizedFile = { path: string; bytes: number };

/** The same as `listFiles` with sizes. */
export const listSizes = (folder: string): SizedFile[] =>
  listFiles(folder).map((path) => ({ path, bytes: statSync(`${folder}/${path}`).size }));

/** Of every file's name and size: what a list of downloads says. */
export const digestOfListing = (files: readonly SizedFile[]): string =>
  digestOf(files.map(({ path, bytes }) => `${path} ${bytes}\n`).join(""));
