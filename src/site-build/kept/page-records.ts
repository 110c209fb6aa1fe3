/**
 * What the last build wrote, page by page: what each was made from, and what the file was then. With it the next build takes
 * over every page that would come out the same. A record that is missing, damaged or of another version is as good as none.
 */
import { readSealed, writeSealed } from "./sealed-file.ts";
import type { FolderMark } from "./spare-folder.ts";

/** `told` is what a page is made of beside the code and the data files it used; `modified` and `bytes` are the written file's. */
export type PageRecord = {
  told: string;
  used: readonly string[];
  digest: string;
  bytes: number;
  modified: number;
  /** Of a picture a digest of what it shows. */
  shows?: string | undefined;
};
/** The site as it was built: its pages, its other files, and its folder's mark. */
export type BuiltRecords = {
  /** Digest of what all pages are made of: the code and the settings. */
  code: string;
  /** Digests of the data files that pages were made from. */
  data: Map<string, string>;
  pages: Map<string, PageRecord>;
  others: string[];
  mark: FolderMark | null;
  /** Markup of frames by name; made by this code from what corpus.json says. */
  frames: Map<string, string>;
};

const version = 4;
const none = (): BuiltRecords => ({
  code: "",
  data: new Map(),
  pages: new Map(),
  others: [],
  mark: null,
  frames: new Map(),
});

/** Columns have a value for each page. Lists of used files and what is told stand once, and pages refer to them by number. */
type StoredRecords = Pick<BuiltRecords, "code" | "others" | "mark"> & {
  version: number;
  data: [name: string, digest: string][];
  frames: [name: string, markup: string][];
  used: number[][];
  told: string[];
  files: string[];
  usedAt: number[];
  toldAt: number[];
  digests: string[];
  bytes: number[];
  modified: number[];
  /** Of few pages. */
  shows: [at: number, digest: string][];
};

const isStored = (value: unknown): value is StoredRecords =>
  typeof value === "object" && value !== null && "version" in value && value.version === version;

export function readRecords(path: string): BuiltRecords {
  const stored = readSealed(path);
  if (!isStored(stored)) return none();
  const { code, others, mark, told, files, usedAt, toldAt, digests, bytes, modified } = stored;
  const used = stored.used.map((list) => list.map((at) => stored.data[at]![0]));
  const pages = new Map<string, PageRecord>();
  for (const [at, file] of files.entries()) {
    pages.set(file, {
      told: told[toldAt[at]!]!,
      used: used[usedAt[at]!]!,
      digest: digests[at]!,
      bytes: bytes[at]!,
      modified: modified[at]!,
    });
  }
  for (const [at, digest] of stored.shows) {
    const page = pages.get(files[at]!);
    if (page !== undefined) page.shows = digest;
  }
  return { code, data: new Map(stored.data), pages, others, mark, frames: new Map(stored.frames) };
}

/** Gives each value the number of its first appearance. Most pages share what they have with others, the same object. */
function createNumbers<T>(keyOf: (value: T) => string) {
  const numbers = new Map<string, number>();
  const met = new Map<T, number>();
  const values: T[] = [];
  const numberOf = (value: T): number => {
    const known = met.get(value);
    if (known !== undefined) return known;
    const key = keyOf(value);
    const number = numbers.get(key) ?? values.push(value) - 1;
    numbers.set(key, number);
    met.set(value, number);
    return number;
  };
  return { values, numberOf };
}

export function writeRecords(path: string, { code, data, pages, others, mark, frames }: BuiltRecords): void {
  const [told, lists] = [
    createNumbers<string>((text) => text),
    createNumbers<readonly string[]>((list) => list.join()),
  ];
  const listed = [...pages.values()];
  const [toldAt, usedAt] = [
    listed.map((page) => told.numberOf(page.told)),
    listed.map((page) => lists.numberOf(page.used)),
  ];
  const names = createNumbers<string>((name) => name);
  const used = lists.values.map((list) => list.map(names.numberOf));
  const stored: StoredRecords = {
    ...{ version, code, others, mark, used, told: told.values, files: [...pages.keys()], usedAt, toldAt },
    data: names.values.map((name) => [name, data.get(name) ?? ""]),
    // Sorted, so that the record doesn't tell which thread was first.
    frames: [...frames].sort(([a], [b]) => (a < b ? -1 : 1)),
    digests: listed.map(({ digest }) => digest),
    bytes: listed.map(({ bytes }) => bytes),
    modified: listed.map(({ modified }) => modified),
    shows: listed.flatMap(({ shows }, at): [number, string][] => (shows === undefined ? [] : [[at, shows]])),
  };
  writeSealed(path, stored);
}
