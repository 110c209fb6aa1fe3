/**
 * Keeps what was worked out for a text, since a corpus repeats its labels and headings. Holds at most so many texts and
 * then begins anew, and keeps texts of its own, not pieces that would hold the whole report they come from in memory.
 */
export function remembering<T extends string | boolean | null>(
  work: (text: string) => T,
  most: number,
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const own = ownCopy(text);
    const result = work(own);
    known.set(own, result);
    return result;
  };
}

/** A piece of a longer string holds on to all of it; a string joined from its code units does not. */
const ownCopy = (text: string): string => text.split("").join("");
