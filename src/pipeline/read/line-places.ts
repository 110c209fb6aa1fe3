/** Offsets in a text → lines and columns, counted as editors count them; a place is found by halving. */
import type { Position } from "../../model/position.ts";

/** Null where the text has more lines than `mostLines`. */
export function createLinePlaces(text: string, mostLines: number): ((offset: number) => Position) | null {
  const starts = [0];
  const lineEnd = /\r\n|\n|\r/g;
  for (let match = lineEnd.exec(text); match !== null; match = lineEnd.exec(text)) {
    if (starts.push(lineEnd.lastIndex) > mostLines) return null;
  }
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}
