/**
 * One look at every character of a text: where its line feeds are, and what the characters of each line may matter for.
 * What goes out is one for all, filled anew by the next text: it is used up at once. Of more line feeds than a text may
 * have, only the first are taken down; the number is right.
 */
import { traitsOfCode } from "../../form/character-traits.ts";
import { codeUnitsOf } from "../../model/code-units.ts";
import { readLimits } from "./read-limits.ts";

const lineFeed = 10;
const most = readLimits.lines + 1;
const pieceLength = 0x10000;
const survey = { traits: 0, lineFeeds: 0, feeds: new Int32Array(most), lineTraits: new Uint16Array(most + 1) };
let held: string | null = null;

/**
 * `feeds`: where the line feeds are, in code units; `lineTraits`: of the characters before each and behind the last. Not to be kept, nor used after anything else may have asked.
 */
export function surveyText(text: string): Readonly<typeof survey> {
  if (text === held) return survey;
  held = null;
  survey.traits = 0;
  survey.lineFeeds = 0;
  if (text.length < pieceLength) {
    look(codeUnitsOf(text), text.length, 0, 0);
    held = text;
    return survey;
  }
  // Numbers for all of a long text would take twice the memory that it takes; nor is it held.
  const units = new Uint16Array(pieceLength + 1);
  for (let start = 0, traits = 0; start < text.length; start += pieceLength) {
    const length = Math.min(pieceLength, text.length - start);
    for (let at = 0; at < length; at++) units[at] = text.charCodeAt(start + at);
    traits = look(units, length, start, traits);
  }
  return survey;
}

/**
 * `units`: with room for one more; `start`: where they stand in the text; `traits`: of the line that goes on there. Gives
 * those of the last line.
 */
function look(units: Uint16Array, length: number, start: number, traits: number): number {
  const table = traitsOfCode;
  const { feeds, lineTraits } = survey;
  let count = survey.lineFeeds;
  const behind = units[length]!;
  // A line feed behind the last spares asking at each whether it is the last: a third of the time.
  units[length] = lineFeed;
  for (let at = 0; ; at++) {
    let code = units[at]!;
    while (code !== lineFeed) {
      traits |= table[code]!;
      code = units[++at]!;
    }
    survey.traits |= traits;
    if (count <= most) lineTraits[count] = traits;
    if (at === length) break;
    if (count < most) feeds[count] = start + at;
    count += 1;
    traits = 0;
  }
  units[length] = behind;
  survey.lineFeeds = count;
  return traits;
}
