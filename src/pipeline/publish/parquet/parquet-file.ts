/**
 * Columns of values → the bytes of a Parquet file. The only file that knows the library that writes it. Dictionaries and
 * Snappy, which every reader knows without more code; the same values give the same bytes. A null in a column that may hold
 * none is a bug and throws.
 */
import { ByteWriter, ParquetWriter, schemaFromColumnData } from "hyparquet-writer";

export type ParquetColumn = {
  name: string;
  type: "STRING" | "INT32" | "DOUBLE";
  nullable: boolean;
  /** Least and greatest value of each group of rows, by which readers pass over groups. */
  statistics: boolean;
};
export type ColumnValues = (string | number | null)[];

export type ParquetFile = {
  /** A group of rows: values of each column, in the order of the columns. */
  write: (values: ColumnValues[]) => void;
  finish: () => Uint8Array;
};

export function createParquetFile(columns: readonly ParquetColumn[]): ParquetFile {
  const writer = new ByteWriter();
  const shapes = columns.map(({ name, type, nullable }) => ({ name, type, nullable, data: [] }));
  const schema = schemaFromColumnData({ columnData: shapes });
  const file = new ParquetWriter({ writer, schema, createdBy: "nianbao" });
  return {
    write: (values) => {
      const rows = values[0]?.length ?? 0;
      const columnData = columns.map(({ name, nullable, statistics }, at) => {
        const data = values[at] ?? [];
        if (!nullable && data.includes(null)) throw new Error(`${name}: null`);
        return { name, data, statistics, offsetIndex: false };
      });
      void file.write({ columnData, rowGroupSize: rows });
    },
    finish: () => {
      void file.finish();
      return writer.getBytes();
    },
  };
}
