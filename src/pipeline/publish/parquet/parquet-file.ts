/**
 * Columns of values → the bytes of a Parquet file. The only file that knows the library that writes it. Dictionaries and
 * Snappy, which every reader knows without more code; the same values give the same bytes, so that a group of rows may be
 * taken from an earlier file. A null in a column that may hold none is a bug and throws.
 */
import { deserialize, serialize } from "node:v8";
import { ByteWriter, ParquetWriter, schemaFromColumnData, type ColumnSource } from "hyparquet-writer";

export type ParquetColumn = {
  name: string;
  type: "STRING" | "DOUBLE";
  nullable: boolean;
  /** Least and greatest value of each group of rows, by which readers pass over groups. */
  statistics: boolean;
  /** The same of each page of a group, where its rows are sorted by this column. */
  pageStatistics?: boolean;
};
export type ColumnValues = (string | number | null)[];

/** How many bytes a group of rows has in its file, and what the end of the file says of them, for a later file. */
export type GroupNote = { bytes: number; told: string };
/** A group of rows as it stands in a file. */
export type WrittenGroup = { bytes: Uint8Array; told: string };

/** One column of a group of rows as it stands in an earlier file, from `start` on, and what the end of that file says of it. */
export type WrittenChunk = { start: number; bytes: Uint8Array; chunk: Held["group"]["columns"][number] };

export type ParquetFile = {
  /** A group of rows: values of each column, in the order of the columns. */
  write: (values: ColumnValues[]) => void;
  /** The same, some of them as they stand in an earlier file without pages: for a file without pages, too. */
  writePatched: (columns: readonly (ColumnValues | WrittenChunk)[], rows: number) => void;
  /** A group of rows of an earlier file with the same columns. */
  put: (group: WrittenGroup) => void;
  /** All groups so far; they stand one after another from `firstGroup` on. */
  groups: () => GroupNote[];
  finish: () => Uint8Array;
};

/** Where the first group of rows stands in a file, behind the letters that every Parquet file begins with. */
export const firstGroup = 4;

/** What the end of a file says of a group that began at `start`: places count from the beginning of the file. */
type Held = { start: number; group: ParquetWriter["row_groups"][number]; columns: ParquetWriter["pendingIndexes"] };

function moveChunk(chunk: WrittenChunk["chunk"], by: bigint): void {
  chunk.file_offset += by;
  const { meta_data: told } = chunk;
  if (told !== undefined) told.data_page_offset += by;
  if (told?.dictionary_page_offset !== undefined) told.dictionary_page_offset += by;
}

/** Has the places count from where the group stands now. */
function moveGroup({ start, columns }: Held, now: number): void {
  const by = BigInt(now - start);
  for (const { chunk, offsetIndex } of columns) {
    moveChunk(chunk, by);
    for (const page of offsetIndex?.page_locations ?? []) page.offset += by;
  }
}

/** The groups of a file; each has a chunk of every column. */
function heldGroups({ row_groups: groups, pendingIndexes }: ParquetWriter): Held[] {
  let start = firstGroup;
  return groups.map((group, at) => {
    const { length } = group.columns;
    const held = { start, group, columns: pendingIndexes.slice(at * length, (at + 1) * length) };
    start += Number(group.total_compressed_size);
    return held;
  });
}

function appendChunk(writer: ByteWriter, { start, bytes, chunk }: WrittenChunk): WrittenChunk["chunk"] {
  moveChunk(chunk, BigInt(writer.offset - start));
  writer.appendBytes(bytes);
  return chunk;
}

/** The library writes whole groups: one of a single column is taken apart again. */
function takeOnlyChunk(file: ParquetWriter): WrittenChunk["chunk"] {
  const group = file.row_groups.pop()!;
  file.num_rows -= group.num_rows;
  return group.columns[0]!;
}

function addGroup(file: ParquetWriter, columns: WrittenChunk["chunk"][], rows: number): void {
  const sumOf = (key: "total_uncompressed_size" | "total_compressed_size"): bigint =>
    columns.reduce((sum, { meta_data: told }) => sum + (told?.[key] ?? 0n), 0n);
  const [total_byte_size, total_compressed_size] = [sumOf("total_uncompressed_size"), sumOf("total_compressed_size")];
  file.row_groups.push({ columns, total_byte_size, num_rows: BigInt(rows), total_compressed_size });
  file.num_rows += BigInt(rows);
}

/** Ids of figures are longer than the library's 16 bytes, and many begin alike. */
const statisticsTruncateLength = 96;

function sourceOf(column: ParquetColumn, data: ColumnValues, isPaged: boolean): ColumnSource {
  const { name, nullable, statistics, pageStatistics = false } = column;
  if (!nullable && data.includes(null)) throw new Error(`${name}: null`);
  return { name, data, statistics, offsetIndex: isPaged, columnIndex: isPaged && pageStatistics };
}

/** `pageSize`: bytes of a page before compressing, where readers are to find pages by the statistics; else pages are large. */
export function createParquetFile(columns: readonly ParquetColumn[], pageSize?: number): ParquetFile {
  const isPaged = pageSize !== undefined;
  const writer = new ByteWriter();
  const shapes = columns.map(({ name, type, nullable }) => ({ name, type, nullable, data: [] }));
  const schema = schemaFromColumnData({ columnData: shapes });
  const file = new ParquetWriter({ writer, schema, createdBy: "nianbao", statisticsTruncateLength });
  const write = (columnData: ColumnSource[], rows: number): void =>
    void file.write({ columnData, rowGroupSize: rows, ...(isPaged ? { pageSize } : {}) });
  return {
    write: (values) => {
      const columnData = columns.map((column, at) => sourceOf(column, values[at] ?? [], isPaged));
      write(columnData, values[0]?.length ?? 0);
    },
    writePatched: (patched, rows) => {
      const chunks = patched.map((column, at) => {
        if (!Array.isArray(column)) return appendChunk(writer, column);
        write([sourceOf(columns[at]!, column, isPaged)], rows);
        return takeOnlyChunk(file);
      });
      addGroup(file, chunks, rows);
    },
    put: ({ bytes, told }) => {
      const held = deserialize(Buffer.from(told, "base64")) as Held;
      moveGroup(held, writer.offset);
      writer.appendBytes(bytes);
      file.row_groups.push(held.group);
      file.pendingIndexes.push(...held.columns);
      file.num_rows += held.group.num_rows;
    },
    groups: () =>
      heldGroups(file).map((held) => ({
        bytes: Number(held.group.total_compressed_size),
        told: serialize(held).toString("base64"),
      })),
    finish: () => {
      void file.finish();
      return writer.getBytes();
    },
  };
}
