/**
 * Columns of values → the bytes of a Parquet file. The only file that knows the library that writes it. Dictionaries and
 * Snappy, which every reader knows without more code; the same values give the same bytes. A null in a column that may hold
 * none is a bug and throws.
 */
import { ByteWriter, ParquetWriter, schemaFromColumnData } from "hyparquet-writer";

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

export type ParquetFile = {
  /** A group of rows: values of each column, in the order of the columns. */
  write: (values: ColumnValues[]) => void;
  finish: () => Uint8Array;
};

/** Ids of figures are longer than the library's 16 bytes, and many begin alike. */
const statisticsTruncateLength = 96;

/** `pageSize`: bytes of a page before compressing, where readers are to find pages by the statistics; else pages are large. */
export function createParquetFile(columns: readonly ParquetColumn[], pageSize?: number): ParquetFile {
  const isPaged = pageSize !== undefined;
  const writer = new ByteWriter();
  const shapes = columns.map(({ name, type, nullable }) => ({ name, type, nullable, data: [] }));
  const schema = schemaFromColumnData({ columnData: shapes });
  const file = new ParquetWriter({ writer, schema, createdBy: "nianbao", statisticsTruncateLength });
  return {
    write: (values) => {
      const rows = values[0]?.length ?? 0;
      const columnData = columns.map(({ name, nullable, statistics, pageStatistics = false }, at) => {
        const data = values[at] ?? [];
        if (!nullable && data.includes(null)) throw new Error(`${name}: null`);
        return { name, data, statistics, offsetIndex: isPaged, columnIndex: isPaged && pageStatistics };
      });
      void file.write({ columnData, rowGroupSize: rows, ...(isPaged ? { pageSize } : {}) });
    },
    finish: () => {
      void file.finish();
      return writer.getBytes();
    },
  };
}
