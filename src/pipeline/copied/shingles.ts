/**
 * Masked sentences → numbers that tell how alike two are: hashes of all runs of five characters, and a sketch of a few bytes
 * from which like sentences are found without holding each against each (MinHash, in bands). No chance in it: the same words
 * give the same numbers everywhere.
 */

/** Characters of a run. */
const width = 5;
/** Sentences that share a band are candidates; a band is made of two least hashes. */
export const bands = 4;
const rows = 2;

const seeds = Uint32Array.from({ length: bands * rows }, (_, at) => Math.imul(at + 1, 0x9e3779b1));

function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mix(hash);
}

/** Hashes of all runs in the order of the text. */
function hashesOf(text: string): Uint32Array {
  const hashes = new Uint32Array(Math.max(1, text.length - width + 1));
  for (let at = 0; at < hashes.length; at++) hashes[at] = hashOf(text, at, Math.min(text.length, at + width));
  return hashes;
}

/** Hashes of all runs, ascending, each once. */
export function shinglesOf(text: string): Uint32Array {
  const hashes = hashesOf(text).sort();
  let length = 0;
  for (const hash of hashes) if (length === 0 || hashes[length - 1] !== hash) hashes[length++] = hash;
  return hashes.subarray(0, length);
}

/** How many are in both; both ascend. */
export function countShared(a: Uint32Array, b: Uint32Array): number {
  let [count, i, j] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i]!, b[j]!];
    if (x === y) count += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return count;
}

/** One number for the whole sentence, then one for each band. */
export const keysPerSentence = 1 + bands;

function leastOf(hashes: Uint32Array, seed: number): number {
  let least = 0xffffffff;
  for (let at = 0; at < hashes.length; at++) {
    const mixed = mix(hashes[at]! ^ seed);
    if (mixed < least) least = mixed;
  }
  return least;
}

export function keysOf(text: string): Uint32Array {
  const keys = new Uint32Array(keysPerSentence);
  keys[0] = hashOf(text, 0, text.length);
  const hashes = hashesOf(text);
  for (let band = 0; band < bands; band++) {
    let key = band;
    for (let row = 0; row < rows; row++) key = mix(Math.imul(key, 31) ^ leastOf(hashes, seeds[band * rows + row]!));
    keys[1 + band] = key;
  }
  return keys;
}
