/** The lines of a source as they stand in it, for excerpts; the last file is kept, since findings come in file order. */
import { readSourceRecords, loadSource } from "./load-sources.ts";
import { decodeText } from "./read/decode-text.ts";
import { splitLines } from "./read/read-text.ts";

/** Gives null for a line or a file that isn't there, or isn't text. */
export function createLineReader(): (file: string, line: number) => string | null {
  const records = readSourceRecords(".").value;
  let last: { file: string; lines: string[] } | null = null;
  return (file, line) => {
    if (last?.file !== file) {
      const bytes = loadSource(file, records).value?.bytes ?? null;
      const text = bytes === null ? null : decodeText(bytes, file).value;
      last = { file, lines: text === null ? [] : splitLines(text) };
    }
    return last.lines[line - 1] ?? null;
  };
}
