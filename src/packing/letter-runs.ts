/**
 * A letter for each of many things, most of them the same as the one before: "u22c" is u for the first 22, c for the rest.
 * Takes letters only, no digits.
 */
export function formatRuns(letters: readonly string[]): string {
  let text = "";
  for (let start = 0; start < letters.length;) {
    let end = start + 1;
    while (end < letters.length && letters[end] === letters[start]) end += 1;
    text += `${letters[start]}${end === letters.length ? "" : end - start}`;
    start = end;
  }
  return text;
}

/** `length`: how many there are in all, since the last run isn't counted. */
export function parseRuns(text: string, length: number): string[] {
  const letters: string[] = [];
  for (const [, letter, count] of text.matchAll(/(\D)(\d*)/g)) {
    const end = count === "" ? length : Math.min(length, letters.length + Number(count));
    while (letters.length < end) letters.push(letter!);
  }
  return letters;
}
