/**
 * What the last build wrote, page by page: what each was made from, and what the file was then. With it the next build takes
 * over every page that would come out the same. A record that is missing, damaged or of another version is as good as none.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** `inputs` is a digest of everything the page is made of; `modified` and `bytes` are the written file's. */
export type PageRecord = { inputs: string; used: string[]; digest: string; bytes: number; modified: number };

const version = 1;

/** Names of data files stand once, and pages refer to them by number. */
type StoredRecords = {
  version: number;
  names: string[];
  pages: [file: string, inputs: string, digest: string, bytes: number, modified: number, used: number[]][];
};

const isStored = (value: unknown): value is StoredRecords =>
  typeof value === "object" && value !== null && "version" in value && value.version === version;

export function readRecords(path: string): Map<string, PageRecord> {
  try {
    const stored: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (!isStored(stored)) return new Map();
    const { names, pages } = stored;
    return new Map(
      pages.map(([file, inputs, digest, bytes, modified, used]) => [
        String(file),
        { inputs, digest, bytes, modified, used: used.map((at) => String(names[at])) },
      ]),
    );
  } catch {
    return new Map();
  }
}

export function writeRecords(path: string, records: Map<string, PageRecord>): void {
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  };
  const pages = [...records].map(
    ([file, { inputs, digest, bytes, modified, used }]) =>
      [file, inputs, digest, bytes, modified, used.map(numberOf)] satisfies StoredRecords["pages"][number],
  );
  const stored: StoredRecords = { version, names: [...numbers.keys()], pages };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.next`, JSON.stringify(stored));
  renameSync(`${path}.next`, path);
}
