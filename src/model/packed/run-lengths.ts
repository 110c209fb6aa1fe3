/**
 * Columns as short texts: equal neighbours are written once with their number, since most figures of most reports are 0
 * and most cells are printed. Comes back as it was; an odd text is for the reader's schema to stop. Knows no schema itself,
 * because browsers load it.
 */
/** "p37be4": letters, each followed by how many of it stand in a row where it is more than one. */
export function encodeLetters(letters: string): string {
  return letters.replace(/(.)\1+/gs, (run: string, letter: string) => `${letter}${run.length}`);
}

export const decodeLetters = (text: string): string =>
  text.replace(/(\D)(\d+)/gs, (_, letter: string, count: string) => letter.repeat(Number(count)));

/** What stands for a value that isn't known. */
const unknown = "-";

/** "0*37,5,-*4": values parted by commas, a star before how many stand in a row, a hyphen for what isn't known. */
export function encodeRuns(values: readonly (number | string | null)[]): string {
  const runs: { value: number | string | null; count: number }[] = [];
  for (const value of values) {
    const last = runs.at(-1);
    if (last?.value === value) last.count += 1;
    else runs.push({ value, count: 1 });
  }
  return runs.map(({ value, count }) => `${value ?? unknown}${count === 1 ? "" : `*${count}`}`).join(",");
}

export function decodeRuns(text: string): (string | null)[] {
  if (text === "") return [];
  return text.split(",").flatMap((run) => {
    const [value = "", count = "1"] = run.split("*");
    return new Array<string | null>(Number(count)).fill(value === unknown ? null : value);
  });
}

export const decodeNumbers = (text: string): (number | null)[] =>
  decodeRuns(text).map((value) => (value === null ? null : Number(value)));
