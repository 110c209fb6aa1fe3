/**
 * The bytes of a Parquet file that an earlier build wrote → its columns by name, as values and as they stand in the file, so that
 * what has not changed needn't be made again. The only file that knows the library that reads it here; a file of another kind
 * throws.
 */
import { parquetMetadata, parquetRead, type FileMetaData } from "hyparquet";
import type { ColumnValues, WrittenChunk } from "./parquet-file.ts";

export type EarlierColumns = ReadonlyMap<string, ColumnValues>;
/** `groups` of rows; in the first, each column as it stands in the file. */
export type EarlierFile = {
  columns: EarlierColumns;
  rows: number;
  groups: number;
  chunks: ReadonlyMap<string, WrittenChunk>;
};

function chunksOf({ row_groups: [first] }: FileMetaData, bytes: Uint8Array): Map<string, WrittenChunk> {
  const chunks = new Map<string, WrittenChunk>();
  for (const chunk of first?.columns ?? []) {
    const told = chunk.meta_data!;
    const start = Number(told.dictionary_page_offset ?? told.data_page_offset);
    const end = start + Number(told.total_compressed_size);
    chunks.set(told.path_in_schema.join("."), { start, bytes: bytes.subarray(start, end), chunk });
  }
  return chunks;
}

export async function readEarlier(bytes: Uint8Array): Promise<EarlierFile> {
  const { buffer, byteOffset, length } = bytes;
  const file = buffer.slice(byteOffset, byteOffset + length) as ArrayBuffer;
  const metadata = parquetMetadata(file);
  const columns = new Map<string, ColumnValues>();
  await parquetRead({
    ...{ file, metadata },
    onChunk: ({ columnName, columnData }) => {
      const values = columns.get(columnName) ?? [];
      columns.set(columnName, values);
      for (const value of columnData as Iterable<ColumnValues[number] | undefined>) values.push(value ?? null);
    },
  });
  const rows = Number(metadata.num_rows);
  return { columns, rows, groups: metadata.row_groups.length, chunks: chunksOf(metadata, bytes) };
}
