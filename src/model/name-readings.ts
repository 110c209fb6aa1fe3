/**
 * How names are read aloud, in little space: one usual syllable for each character ("卫wei东dong"), and a name's pinyin
 * made from those. Used on both sides, so that the search file carries a name's pinyin only where this gets it wrong.
 */

/** A character that isn't Latin, and the syllable that follows it. */
const reading = /([^a-z0-9])([a-z0-9]+)/gu;

export const parseReadings = (text: string): Map<string, string> =>
  new Map([...text.matchAll(reading)].map((match) => [match[1] ?? "", match[2] ?? ""]));

const isLatin = (char: string): boolean => (char >= "a" && char <= "z") || (char >= "0" && char <= "9");

/** Characters without a reading are dropped; letters and digits stay words of their own. Syllables parted by spaces. */
export function readName(name: string, readings: ReadonlyMap<string, string>): string {
  let spoken = "";
  let inWord = false;
  for (const char of name.normalize("NFKC").toLowerCase()) {
    const latin = isLatin(char);
    const sound = latin ? char : (readings.get(char) ?? "");
    // Letters and digits side by side are one word, whatever else is dropped between two words.
    if (sound !== "") spoken += (latin && inWord) || spoken === "" ? sound : ` ${sound}`;
    inWord = latin;
  }
  return spoken;
}
