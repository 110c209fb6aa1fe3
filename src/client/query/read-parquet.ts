/**
 * Parquet files in the browser: what a query would have to read of one, and its columns, a row group at a time. The only file
 * that knows the library. A column that the file hasn't is an error, except the year, which the file's path tells.
 */
import { parquetMetadataAsync, parquetScan, type FileMetaData } from "hyparquet";
import type { Piece } from "../../views/query/run-query.ts";
import type { RemoteFile } from "./remote-file.ts";

export type ParquetFile = { file: RemoteFile; metadata: FileMetaData; year: number };

/** A small file comes whole at once; of a larger one the end, where its contents are told. */
export const endOfFile = 48 * 1024;

export const openParquet = async (file: RemoteFile, year: number): Promise<ParquetFile> => ({
  file,
  year,
  metadata: await parquetMetadataAsync(file, { initialFetchSize: Math.min(endOfFile, file.byteLength) }),
});

const namesIn = ({ metadata }: ParquetFile): Set<string> => new Set(metadata.schema.slice(1).map(({ name }) => name));

const isFromPath = (column: string, names: Set<string>): boolean => column === "year" && !names.has(column);

/** Bytes of the columns that `sources` names. */
export function sizeOf(parquet: ParquetFile, sources: readonly string[]): number {
  const wanted = new Set(sources);
  const chunks = parquet.metadata.row_groups.flatMap(({ columns }) => columns);
  const sizes = chunks.map(({ meta_data: data }) =>
    data !== undefined && wanted.has(data.path_in_schema[0] ?? "") ? Number(data.total_compressed_size) : 0,
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** What the library can leave out by the file's own statistics: groups of rows, and pages, without the value wanted. */
export type Equalities = Record<string, string | number>;

export async function* readPieces(
  parquet: ParquetFile,
  sources: readonly string[],
  equal: Equalities,
): AsyncGenerator<Piece> {
  const names = namesIn(parquet);
  const columns = sources.filter((column) => !isFromPath(column, names));
  const missing = columns.filter((column) => !names.has(column));
  if (missing.length > 0) throw new Error(`no column ${missing.join(", ")}`);
  const known = Object.entries(equal).filter(([column]) => columns.includes(column));
  const pruningFilter = Object.fromEntries(known.map(([column, value]) => [column, { $eq: value }]));
  const { file, metadata, year } = parquet;
  const scan = await parquetScan({
    file,
    metadata,
    columns,
    ...(known.length === 0 ? {} : { pruningFilter, usePageIndex: true }),
  });
  for (const range of scan.ranges) {
    const rows = range.rowEnd - range.rowStart;
    const data = await Promise.all(columns.map((column) => scan.readColumn({ column, ...range })));
    const read = Object.fromEntries(columns.map((column, at) => [column, data[at] ?? []]));
    yield {
      rows,
      columns: sources.includes("year") && !columns.includes("year") ? { ...read, year: filled(rows, year) } : read,
    };
  }
}

const filled = (rows: number, value: number): number[] => Array.from({ length: rows }, () => value);
