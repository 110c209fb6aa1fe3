/**
 * What the last build wrote, page by page: what each was made from, and what the file was then. With it the next build takes
 * over every page that would come out the same. A record that is missing, damaged or of another version is as good as none.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { FolderMark, Spare } from "../publishing/spare-folder.ts";

/** `inputs` is a digest of everything the page is made of; `modified` and `bytes` are the written file's. */
export type PageRecord = { inputs: string; used: string[]; digest: string; bytes: number; modified: number };
/** The site as it was built: its pages, its other files, its folder's mark, and the folder that stood before it. */
export type BuiltRecords = {
  pages: Map<string, PageRecord>;
  others: string[];
  mark: FolderMark | null;
  spare: Spare | null;
};

const version = 2;
const none = (): BuiltRecords => ({ pages: new Map(), others: [], mark: null, spare: null });

/** Names of data files stand once, and pages refer to them by number. */
type StoredRecords = Pick<BuiltRecords, "others" | "mark" | "spare"> & {
  version: number;
  names: string[];
  pages: [file: string, inputs: string, digest: string, bytes: number, modified: number, used: number[]][];
};

const isStored = (value: unknown): value is StoredRecords =>
  typeof value === "object" && value !== null && "version" in value && value.version === version;

export function readRecords(path: string): BuiltRecords {
  try {
    const stored: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (!isStored(stored)) return none();
    const { names, pages: listed, others, mark, spare } = stored;
    const pages = new Map(
      listed.map(([file, inputs, digest, bytes, modified, used]) => [
        String(file),
        { inputs, digest, bytes, modified, used: used.map((at) => String(names[at])) },
      ]),
    );
    return { pages, others: others.map(String), mark, spare };
  } catch {
    return none();
  }
}

export function writeRecords(path: string, { pages: records, others, mark, spare }: BuiltRecords): void {
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
  const stored: StoredRecords = { version, names: [...numbers.keys()], pages, others, mark, spare };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.next`, JSON.stringify(stored));
  renameSync(`${path}.next`, path);
}
