/**
 * Finds bodies by what people type: part of a name or alias, pinyin with or without spaces, initials, or a mixture
 * ("卫dongqu"), in any width and case. Entries are prepared once; a query then costs a pass over them.
 * Pure, runs in the browser, and refuses nothing: a query that means nothing finds nothing.
 */
export type SearchEntry = {
  id: string;
  name: string;
  aliases: string[];
  /** Names of the region from the province down, in one string; "" where they aren't known. */
  place: string;
  /** Toneless pinyin, syllables parted by spaces; "" where it isn't known. */
  pinyin: string;
};

/** A character of the name and its syllable; either is "" where it isn't known. */
type Unit = { char: string; syllable: string };

export type PreparedEntry<E extends SearchEntry = SearchEntry> = {
  entry: E;
  name: string;
  aliases: string[];
  place: string;
  units: Unit[];
};

const longestQuery = 64;

/** Han characters alone, as nearly all names are: nothing to normalise, which a province's thousands of names notice. */
const plainHan = /^[\u4e00-\u9fff]*$/;

/** Full-width forms, case, spaces, punctuation and the two ways to type ü make no difference. */
export const normaliseText = (text: string): string =>
  plainHan.test(text)
    ? text
    : text
        .normalize("NFKD")
        .toLowerCase()
        .replace(/[\p{M}\p{P}\p{S}\p{Z}\p{C}]/gu, "")
        .replace(/([ln])v/g, "$1u");

const normaliseSyllable = (syllable: string): string =>
  /^[a-z0-9]+$/.test(syllable) ? syllable.replace(/([ln])v/, "$1u") : normaliseText(syllable);

/** Entries may carry more than the search needs; it gives back what it was given. */
export function prepareEntry<E extends SearchEntry>(entry: E): PreparedEntry<E> {
  const name = normaliseText(entry.name);
  const characters = [...name];
  const syllables = entry.pinyin.split(" ").map(normaliseSyllable).filter(Boolean);
  const aligned = characters.length === syllables.length;
  return {
    entry,
    name,
    aliases: entry.aliases.map(normaliseText),
    place: normaliseText(entry.place),
    units: syllables.map((syllable, i) => ({ char: aligned ? (characters[i] ?? "") : "", syllable })),
  };
}

/** Whether the query can be read off the units from `at` on, as characters, syllables or initials; the last may be cut. */
function readsFrom(units: Unit[], at: number, query: string): boolean {
  if (query === "") return true;
  const unit = units[at];
  if (unit === undefined) return false;
  const { char, syllable } = unit;
  if (char !== "" && query.startsWith(char)) return readsFrom(units, at + 1, query.slice(char.length));
  if (query.charCodeAt(0) !== syllable.charCodeAt(0)) return false;
  if (syllable.startsWith(query)) return true;
  const readsAfter = (length: number): boolean => readsFrom(units, at + 1, query.slice(length));
  return (
    (query.startsWith(syllable) && readsAfter(syllable.length)) ||
    (/^[zcs]h/.test(syllable) && query.startsWith(syllable.slice(0, 2)) && readsAfter(2)) ||
    readsAfter(1)
  );
}

/** Where the query can first be read off the units, or -1. Looks at first letters alone until one fits. */
function findReading(units: Unit[], query: string): number {
  const [code, first] = [query.charCodeAt(0), String.fromCodePoint(query.codePointAt(0) ?? 0)];
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at] as Unit;
    if ((unit.syllable.charCodeAt(0) === code || unit.char === first) && readsFrom(units, at, query)) return at;
  }
  return -1;
}

/** 0 is the best; null is no match. */
function rankOf(entry: PreparedEntry, query: string): number | null {
  if (entry.name === query || entry.aliases.includes(query)) return 0;
  if (entry.name.startsWith(query)) return 1;
  if (entry.name.includes(query)) return 2;
  if (entry.aliases.some((alias) => alias.includes(query))) return 3;
  if (/[a-z]/.test(query)) {
    const start = findReading(entry.units, query);
    if (start >= 0) return start === 0 ? 4 : 5;
  }
  return entry.place.includes(query) ? 6 : null;
}

/** Words parted by spaces may also match apart: "文峰 办事处". */
function rankOfWords(entry: PreparedEntry, words: string[]): number | null {
  const whole = rankOf(entry, words.join(""));
  if (whole !== null || words.length < 2) return whole;
  const ranks = words.map((word) => rankOf(entry, word));
  return ranks.includes(null) ? null : 7;
}

/** Matches, best first, in the given order among equals. A query without a letter, digit or character finds nothing. */
export function findMatches<E extends SearchEntry>(entries: readonly PreparedEntry<E>[], query: string): E[] {
  const words = query.slice(0, longestQuery).split(/\s+/u).map(normaliseText).filter(Boolean);
  if (words.length === 0) return [];
  return entries
    .flatMap((entry, order) => {
      const rank = rankOfWords(entry, words);
      return rank === null ? [] : [{ entry: entry.entry, rank, order }];
    })
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .map((match) => match.entry);
}
