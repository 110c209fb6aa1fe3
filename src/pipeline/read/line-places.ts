/** Offsets in a text → lines and columns, counted as editors count them; a place is found by halving. */
import type { Position } from "../../model/position.ts";

export function createLinePlaces(text: string): (offset: number) => Position {
  const starts = [0];
  const lineEnd = /\r\n|\n|\r/g;
  for (let match = lineEnd.exec(text); match !== null; match = lineEnd.exec(text)) starts.push(lineEnd.lastIndex);
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
