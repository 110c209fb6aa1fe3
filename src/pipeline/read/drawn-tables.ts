/**
 * Text whose tables are drawn with lines (│ ┌─┬─┐, or +----+ and |) → the same text with pipes for the lines between cells
 * and Markdown's rules for those between rows, so that it is read like any table of pipes. Two pipes between all cells
 * become one. Every character keeps its place. Text without drawn lines goes out as it came in.
 */
const upright = /[│┃║┆┇┊┋╎╏]/g;
const anyUpright = ["│", "┃", "║", "┆", "┇", "┊", "┋"];
/** Lines that lie, and corners and crossings, with the pipes of those that stand. */
const lying = /[─━═┄┅┈┉╌╍\u250c-\u254b\u2552-\u256c\u256d-\u2570]/g;
/** A line of the drawing between two rows, or above or below the table. */
const drawnRule = /^[\s│┃║─━═┄┅┈┉╌╍\u250c-\u254b\u2552-\u256c\u256d-\u2570]+$/u;
const typedRule = /^\s*\+[-=+:]{2,}\+\s*$/;

export function withoutDrawing(text: string): string {
  if (anyUpright.some((line) => text.includes(line))) return eachLine(text, withoutDrawnLines);
  const ruled = text.includes("+-") || text.includes("+=") ? eachLine(text, withoutTypedRule) : text;
  return hasPairs(ruled, /\|+/g, "||") ? ruled.replaceAll("||", " |") : ruled;
}

/** True where two marks stand between all cells: a table of single ones has a row in which an odd number stand together. */
function hasPairs(text: string, runs: RegExp, pair: string): boolean {
  if (!text.includes(pair)) return false;
  let pairs = 0;
  for (const [run] of text.matchAll(runs)) {
    if (run.length % 2 === 1) return false;
    pairs += 1;
  }
  return pairs >= fewestPairs;
}
const fewestPairs = 50;

const eachLine = (text: string, change: (line: string) => string): string => text.replace(/[^\r\n]+/g, change);

const withoutDrawnLines = (line: string): string => {
  if (!/[\u2500-\u2570]/.test(line)) return line;
  return drawnRule.test(line) ? ruleOf(line) : line.replace(upright, "|").replace(lying, partOfLine);
};

/** Where a merged cell goes on beside a line: ├ at its side parts two cells, ─ says nothing. */
const partOfLine = (sign: string): string => (/[─━═┄┅┈┉╌╍]/.test(sign) ? " " : "|");

const withoutTypedRule = (line: string): string => (typedRule.test(line) ? ruleOf(line) : line);

/** A rule of Markdown as long as the line. */
const ruleOf = (line: string): string => line.replace(/\S/g, "-").replace("---", "|-|");
