/**
 * Text with its cells parted by commas, as spreadsheets write it → the same text with tabs for those commas, so that it is
 * read like any table of tabs. Every character keeps its place; quotes around a cell become spaces. Text in which commas
 * are punctuation goes out as it came in.
 */
import { trait } from "../../form/character-traits.ts";
import { surveyText } from "./text-survey.ts";

/** A row of table 三 has a label and seven numbers; a text has some twenty. */
const fewestCommas = 7;
const fewestRows = 8;
const longestCell = 80;

/** True for text with rows as long as those of table 三, with nothing but commas between their cells. */
export function isCommaSeparated(text: string): boolean {
  if ((surveyText(text).traits & (trait.tab | trait.pipe)) !== 0 || !text.includes(",")) return false;
  let rows = 0;
  for (const line of text.split(/\r\n|\n|\r/)) if (isLongRow(line) && ++rows >= fewestRows) return true;
  return false;
}

/** Numbers with commas in them that are parted by spaces have a space between digits. */
const isLongRow = (line: string): boolean => {
  const cells = line.includes(",") ? withTabs(line).split("\t") : [];
  return cells.length > fewestCommas && cells.every((cell) => cell.length <= longestCell && !/\d\s+\d/.test(cell));
};

export const withTabsForCommas = (text: string): string =>
  text.replace(/[^\r\n]+/g, (line) => {
    const row = withTabs(line);
    const cells = row.split("\t");
    if (cells.some((cell) => cell.length > longestCell || cell.includes("。"))) return line;
    // Commas behind a text that stands alone are cells of other rows.
    return cells.slice(1).every((cell) => cell.trim() === "") ? row.replaceAll("\t", " ") : row;
  });

/** Commas outside quotes; a quote that nothing ends is a letter like others. */
const withTabs = (line: string): string =>
  line.replace(/,|(?<=^|,)"((?:[^"]|"")*)"(?=,|$)/g, (whole: string, quoted: string | undefined) =>
    whole === "," ? "\t" : ` ${(quoted ?? "").replaceAll('""', '" ')} `,
  );
