/**
 * A text → lines that fit a width, as many as allowed; what doesn't fit the last one ends in an ellipsis. Breaks between
 * Han characters and between words; never puts a closing mark at a line's beginning.
 */
type Measure = (text: string) => number;

/** A word with its closing marks, or one Han character with them; the space after it stays with it. */
const pieces = /(?:\p{Script=Han}|[^\s\p{Script=Han}，。、：；！？）」』》”]+|.)[，。、：；！？）」』》”]*\s*/gsu;

export function breakLines(text: string, width: number, most: number, measure: Measure): string[] {
  const lines = [""];
  for (const piece of text.match(pieces) ?? []) {
    const line = lines.at(-1) ?? "";
    if (line === "" || measure((line + piece).trimEnd()) <= width) lines[lines.length - 1] = line + piece;
    else lines.push(piece);
  }
  const kept = lines.length <= most ? lines : [...lines.slice(0, most - 1), lines.slice(most - 1).join("")];
  return kept.map((line) => shorten(line.trim(), width, measure));
}

function shorten(line: string, width: number, measure: Measure): string {
  if (measure(line) <= width) return line;
  const characters = [...line];
  while (characters.length > 0 && measure(`${characters.join("")}…`) > width) characters.pop();
  return `${characters.join("")}…`;
}
