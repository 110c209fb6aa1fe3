/**
 * What was read from each file the last time, so that only changed ones are parsed again: in columns (sealed-columns.ts), under
 * the parser's version. The packed reports lie beside it, and each is read, and held against its digest, when it is asked
 * for (packed-store.ts).
 */
import { rmSync, statSync } from "node:fs";
import type { Diagnostic } from "../../diagnostics/outcome.ts";
import type { SourceRecord } from "../../model/source.ts";
import type { FileHead } from "../../packing/stored-file.ts";
import { openFacts, writeFacts } from "./kept-facts.ts";
import type { ParsedFile } from "./parse-listed.ts";
import { createColumns, readColumns, type Columns, type ColumnsWriter, type Texts } from "./sealed-columns.ts";

/** `at`: where the packed report stands in the store. */
export type CachedFile = ParsedFile & { at: number };
type Meta = NonNullable<FileHead["report"]>;
/** What few reports differ in. */
type Sort = Pick<Meta, "format" | "kind" | "scope" | "edition" | "form">;

/** Whether the list is so long that something else may be done while it is read. */
export const isLongCache = (path: string): boolean => (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 1 << 22;

const numbersOfOne = 7;
const metaTexts = ["regionCode", "address", "retrieved", "title", "agencyName"] as const;

/** JSON where there is anything to tell. */
const listText = (list: readonly unknown[]): string | null => (list.length === 0 ? null : JSON.stringify(list));
const jsonText = (value: unknown): string | null =>
  value === null || value === undefined ? null : JSON.stringify(value);

function sortText(meta: Meta | null): string | null {
  if (meta === null) return null;
  const { format, kind, scope, edition, form } = meta;
  return JSON.stringify({ format, kind, scope, edition, form } satisfies Sort);
}

function writeHeads(columns: ColumnsWriter, files: readonly CachedFile[]): void {
  const metas = files.map(({ head }) => head.report);
  const texts = (name: string, textOf: (file: CachedFile) => string | null): void =>
    columns.texts(name, files.map(textOf));
  texts("path", ({ head }) => head.path);
  texts("sha256", ({ head }) => head.sha256);
  texts("diagnostics", ({ head }) => listText(head.diagnostics));
  for (const name of metaTexts) {
    columns.texts(
      name,
      metas.map((meta) => meta?.[name] ?? null),
    );
  }
  const sorts = metas.map(sortText);
  const places = new Map([...new Set(sorts)].map((sort, place) => [sort, place]));
  columns.texts("sorts", [...places.keys()]);
  columns.counts(
    "sort",
    Uint32Array.from(sorts, (sort) => places.get(sort)!),
  );
}

/** Numbers that any file has, and the year of a report's. */
function numbersOf({ state, at, length, head }: CachedFile): number[] {
  return [...(state ?? Array<number>(4).fill(Number.NaN)), at, length, head.report?.year ?? Number.NaN];
}

export function writeCache(path: string, version: string, files: readonly CachedFile[]): void {
  const columns = createColumns(path, version);
  const numbers = new Float64Array(files.length * numbersOfOne);
  for (const [row, file] of files.entries()) numbers.set(numbersOf(file), row * numbersOfOne);
  columns.numbers("files", numbers);
  const texts = (name: string, textOf: (file: CachedFile) => string | null): void =>
    columns.texts(name, files.map(textOf));
  texts("record", ({ record }) => jsonText(record));
  texts("content", ({ content }) => content);
  texts("sketch", ({ words }) => words?.sketch ?? null);
  texts("findings", ({ words }) => listText(words?.findings ?? []));
  texts("claims", ({ words }) => jsonText(words?.claims));
  writeHeads(columns, files);
  writeFacts(
    columns,
    files.map(({ facts }) => facts),
  );
  columns.finish();
}

/** The value of a JSON text; of each that is often the same, one. */
function openJson<Value>(texts: Texts): (row: number) => Value | null {
  return (row) => {
    const text = texts(row);
    return text === null ? null : (JSON.parse(text) as Value);
  };
}

function openMetas(columns: Columns, numbers: Float64Array): (row: number) => Meta | null {
  const [regionCode, address, retrieved, title, agencyName] = metaTexts.map((name) => columns.texts(name));
  const places = columns.counts("sort");
  const sortAt = openJson<Sort>(columns.texts("sorts"));
  const sorts = Array.from({ length: Math.max(-1, ...new Set(places)) + 1 }, (_, place) => sortAt(place));
  return (row) => {
    const sort = sorts[places[row]!]!;
    if (sort === null) return null;
    const year = numbers[row * numbersOfOne + 6]!;
    return {
      format: sort.format,
      kind: sort.kind,
      scope: sort.scope,
      regionCode: regionCode!(row),
      address: address!(row),
      retrieved: retrieved!(row),
      title: title!(row),
      agencyName: agencyName!(row),
      year: Number.isNaN(year) ? null : year,
      edition: sort.edition,
      form: sort.form,
    };
  };
}

function openHeads(columns: Columns, numbers: Float64Array): (row: number) => FileHead {
  const [path, sha256] = [columns.texts("path"), columns.texts("sha256")];
  const diagnostics = openJson<Diagnostic[]>(columns.texts("diagnostics"));
  const metaOf = openMetas(columns, numbers);
  return (row) => ({
    path: path(row)!,
    sha256: sha256(row)!,
    report: metaOf(row),
    diagnostics: diagnostics(row) ?? [],
  });
}

type Words = NonNullable<ParsedFile["words"]>;

function openWords(columns: Columns): (row: number) => Words | null {
  const sketch = columns.texts("sketch");
  const findings = openJson<Words["findings"]>(columns.texts("findings"));
  const claims = openJson<NonNullable<Words["claims"]>>(columns.texts("claims"));
  return (row) => {
    const own = sketch(row);
    return own === null ? null : { findings: findings(row) ?? [], claims: claims(row), sketch: own };
  };
}

function openState(numbers: Float64Array): (row: number) => ParsedFile["state"] {
  return (row) => {
    const from = row * numbersOfOne;
    const [bytes, modified, changed, inode] = [
      numbers[from]!,
      numbers[from + 1]!,
      numbers[from + 2]!,
      numbers[from + 3]!,
    ];
    return Number.isNaN(bytes) ? null : [bytes, modified, changed, inode];
  };
}

function openFiles(columns: Columns): (row: number) => CachedFile {
  const numbers = columns.numbers("files");
  const [headOf, factsOf, wordsOf, stateOf] = [
    openHeads(columns, numbers),
    openFacts(columns),
    openWords(columns),
    openState(numbers),
  ];
  const [recordOf, content] = [openJson<SourceRecord>(columns.texts("record")), columns.texts("content")];
  return (row) => ({
    record: recordOf(row),
    state: stateOf(row),
    head: headOf(row),
    facts: factsOf(row),
    content: content(row)!,
    length: numbers[row * numbersOfOne + 5]!,
    words: wordsOf(row),
    at: numbers[row * numbersOfOne + 4]!,
  });
}

/** By path; none where nothing of this version is kept. */
export function readCache(path: string, version: string): Map<string, CachedFile> {
  const columns = readColumns(path, version);
  const files = new Map<string, CachedFile>();
  if (columns === null) return files;
  const fileAt = openFiles(columns);
  const count = columns.numbers("files").length / numbersOfOne;
  for (let row = 0; row < count; row++) {
    const file = fileAt(row);
    files.set(file.head.path, file);
  }
  return files;
}

export const forgetCache = (path: string): void => rmSync(path, { force: true });
