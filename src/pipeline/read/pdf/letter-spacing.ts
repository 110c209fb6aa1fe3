/**
 * Runs of a page → the same with letter-spaced words and numbers in one piece each. Spacing is told by its evenness: the
 * gaps between letters of one kind that stand apart are nearly all the same. Nothing is joined over a rule, and no number
 * that begins with a 0 is made: where there would be many, columns of single digits stand close, and all stays as it is.
 */
import type { Stroke } from "./marks/path-strokes.ts";
import type { Run } from "./text-runs.ts";

/** In ems: the gaps that spacing can make, and how even they are. */
const [narrowest, widest] = [0.1, 0.75];
const evenness = 0.05;
const fewestPairs = 3;
const evenShare = 0.7;
/** So many numbers set tight are page numbers and the like; more, and the page's numbers are not spaced. */
const mostTight = 2;

const digitRun = /^(?:[\d０-９][.．,，]?|[.．,，+-])$/u;
const tightNumber = /^[\d０-９]{2,}$/u;
const hanRun = /^(?:[\p{Script=Han}（）()、，]|[\d０-９]?[.．、])$/u;
const numberBefore = /^[\d０-９]$/u;
/** A number that a point or comma still parts from its rest. */
const openEnd = /^[\d０-９]*[.．,，]$/u;
const openStart = /^[.．,，]/u;
const numberEnd = /^[\d０-９.．,，]+$/u;
const anyDigit = /[\d０-９]/u;

export function joinSpacedRuns(runs: Run[], strokes: Stroke[] = []): Run[] {
  const isRuled = ruleBetween(strokes);
  const areWord = (a: Run, b: Run): boolean =>
    hanRun.test(b.text) && (hanRun.test(a.text) || numberBefore.test(a.text));
  const words = joinEven(runs, (a, b) => areWord(a, b) && !isRuled(a, b));
  const tight = words.filter((run) => tightNumber.test(run.text)).length;
  if (tight > mostTight) return words;
  const arePair = (a: Run, b: Run): boolean => digitRun.test(a.text) && digitRun.test(b.text) && !isRuled(a, b);
  const afterZero = (joined: string, b: Run): boolean => /^[0０]$/u.test(joined) && anyDigit.test(b.text);
  const numbers = joinEven(words, arePair, afterZero);
  const zeros = numbers.filter((run, i) => /^[0０]/u.test(run.text) && isBesideDigit(run, numbers[i + 1])).length;
  const isDoubtful = 4 * zeros > words.length - numbers.length || numbers.some((run, i) => isTorn(run, numbers[i + 1]));
  return isDoubtful ? words : numbers;
}

/** Tells whether a line down stands between two runs, at whatever height: a table's lines go on beyond a row. */
function ruleBetween(strokes: Stroke[]): (a: Run, b: Run) => boolean {
  const places = strokes.flatMap((stroke) => (stroke.runs === "down" ? [stroke.at] : [])).sort((a, b) => a - b);
  return (a, b) => {
    let [low, high] = [0, places.length];
    while (low < high) {
      const half = (low + high) >> 1;
      if (places[half]! < a.right - 1) low = half + 1;
      else high = half;
    }
    return low < places.length && places[low]! <= b.left + 1;
  };
}

/** What would be a number with a 0 in front: two columns that stand close. */
const isBesideDigit = (a: Run, b: Run | undefined): boolean =>
  b !== undefined && a.text.length === 1 && anyDigit.test(b.text) && isLevel(a, b) && isSpaced(gapBetween(a, b));

const isSpaced = (gap: number): boolean => gap > narrowest && gap < widest;

const isTorn = (a: Run, b: Run | undefined): boolean =>
  b !== undefined &&
  isLevel(a, b) &&
  Math.abs(gapBetween(a, b)) < 2 * widest &&
  ((openEnd.test(a.text) && anyDigit.test(b.text[0]!)) || (openStart.test(b.text) && numberEnd.test(a.text)));

const gapBetween = (a: Run, b: Run): number => (b.left - a.right) / Math.max(a.size, b.size);

function joinEven(
  runs: Run[],
  isPair: (a: Run, b: Run) => boolean,
  isBarred: (joined: string, next: Run) => boolean = () => false,
): Run[] {
  const gaps = runs.slice(1).map((run, i) => {
    const before = runs[i]!;
    const gap = gapBetween(before, run);
    return isPair(before, run) && isLevel(before, run) && isSpaced(gap) ? gap : null;
  });
  const known = gaps.filter((gap) => gap !== null).sort((a, b) => a - b);
  const usual = known[known.length >> 1];
  if (usual === undefined) return runs;
  const isEven = (gap: number | null | undefined): boolean =>
    typeof gap === "number" && Math.abs(gap - usual) < evenness;
  const even = known.filter(isEven).length;
  if (even < fewestPairs || even < evenShare * known.length) return runs;
  const joined: Run[] = [];
  for (const [i, run] of runs.entries()) {
    const last = joined.at(-1);
    if (i > 0 && last !== undefined && isEven(gaps[i - 1]) && !isBarred(last.text, run))
      joined[joined.length - 1] = joinPair(last, run);
    else joined.push(run);
  }
  return joined;
}

const isLevel = (a: Run, b: Run): boolean => Math.abs(a.base - b.base) < 0.15 * Math.max(a.size, b.size);

const joinPair = (a: Run, b: Run): Run => ({
  ...a,
  text: a.text + b.text,
  right: Math.max(a.right, b.right),
  top: Math.min(a.top, b.top),
  bottom: Math.max(a.bottom, b.bottom),
});
