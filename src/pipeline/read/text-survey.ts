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
  const units = new Uint16Array(pieceLength);
  for (let start = 0, traits = 0; start < text.length; start += pieceLength) {
    const length = Math.min(pieceLength, text.length - start);
    for (let at = 0; at < length; at++) units[at] = text.charCodeAt(start + at);
    traits = look(units, length, start, traits);
  }
  return survey;
}

/** `start`: where the units stand in the text; `traits`: of the line that goes on there. Gives those of the last line. */
function look(units: Uint16Array, length: number, start: number, traits: number): number {
  const table = traitsOfCode;
  const { feeds, lineTraits } = survey;
  let all = survey.traits;
  let count = survey.lineFeeds;
  for (let at = 0; at < length; at++) {
    const code = units[at]!;
    if (code !== lineFeed) {
      traits |= table[code]!;
      continue;
    }
    if (count < most) {
      feeds[count] = start + at;
      lineTraits[count] = traits;
    }
    count += 1;
    all |= traits;
    traits = 0;
  }
  if (count <= most) lineTraits[count] = traits;
  survey.traits = all | traits;
  survey.lineFeeds = count;
  return traits;
}
