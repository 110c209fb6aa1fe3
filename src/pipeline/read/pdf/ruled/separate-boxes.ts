/**
 * Cells drawn as boxes of their own, with a strip left free between them: the two borders of every strip that is too
 * narrow to hold text become one, in its middle, so that the boxes are one grid. Strips with text in them stay.
 */
import type { Box } from "../marks/matrix.ts";
import { tolerance, type Rule } from "./ruling-lines.ts";

/** Points: no text of a report is so small. */
const widestStrip = 6.5;

/** `placeOf`: where a text's middle stands along and across the rules. Changes the rules. */
export function closeStrips<Text extends Box>(
  rules: Rule[],
  texts: Text[],
  placeOf: (text: Text) => { at: number; along: number },
): void {
  const sorted = [...rules].sort((a, b) => a.at - b.at);
  const levels: Rule[][] = [];
  for (const rule of sorted) {
    const level = levels.at(-1);
    if (level !== undefined && rule.at - level[0]!.at <= tolerance) level.push(rule);
    else levels.push([rule]);
  }
  const places = texts.map(placeOf);
  for (let i = 0; i + 1 < levels.length; i++) {
    const [upper, lower] = [levels[i]!, levels[i + 1]!];
    const [from, to] = [upper[0]!.at, lower.at(-1)!.at];
    if (to - from > widestStrip || holdsText(places, upper, lower)) continue;
    for (const rule of [...upper, ...lower]) rule.at = (from + to) / 2;
    // A level is the border of one strip only.
    i++;
  }
}

function holdsText(places: { at: number; along: number }[], upper: Rule[], lower: Rule[]): boolean {
  const both = [...upper, ...lower];
  const [from, to] = [Math.min(...both.map((rule) => rule.from)), Math.max(...both.map((rule) => rule.to))];
  return places.some(({ at, along }) => at > upper[0]!.at && at < lower.at(-1)!.at && along >= from && along <= to);
}
