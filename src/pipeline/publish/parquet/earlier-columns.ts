/**
 * The bytes of a Parquet file that an earlier build wrote → its columns by name, so that rows of reports that have not changed
 * needn't be made from them again. The only file that knows the library that reads it here; a file of another kind throws.
 */
import { parquetRead } from "hyparquet";
import type { ColumnValues } from "./parquet-file.ts";

export type EarlierColumns = ReadonlyMap<string, ColumnValues>;

export async function readColumns({ buffer, byteOffset, length }: Uint8Array): Promise<EarlierColumns> {
  const columns = new Map<string, ColumnValues>();
  await parquetRead({
    file: buffer.slice(byteOffset, byteOffset + length) as ArrayBuffer,
    onChunk: ({ columnName, columnData }) => {
      const values = columns.get(columnName) ?? [];
      columns.set(columnName, values);
      for (const value of columnData as Iterable<ColumnValues[number] | undefined>) values.push(value ?? null);
    },
  });
  return columns;
}
