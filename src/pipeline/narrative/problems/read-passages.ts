/**
 * The paragraphs of section five → its passages of problems, measures and of what became of last year's, with their themes.
 * A sentence that says nothing by itself goes with the one before or with the heading over it, else with nothing.
 */
import { settledFurther } from "../../../form/narrative/problem-cues.ts";
import { problemThemes } from "../../../form/narrative/problem-themes.ts";
import type { Passage, PassageKind, ProblemThemeId } from "../../../model/narrative/passage.ts";
import { plainTextOf } from "../plain-text.ts";
import { hearUnit } from "./hear-unit.ts";
import { isFirstItem, itemOf, unitsOf } from "./problem-units.ts";

/** What later units may go with. `isOpen`: told by a heading or lead-in, which reaches beyond its paragraph. */
type Talk = { kind: PassageKind | null; isOpen: boolean; /** That heading was the last unit. */ isHeading: boolean };

const themePatterns = problemThemes.map(({ id, terms }) => ({ id, pattern: new RegExp(terms.join("|"), "u") }));

const themesOf = (words: string): ProblemThemeId[] =>
  themePatterns.filter(({ pattern }) => pattern.test(words)).map(({ id }) => id);

const furtherOnEarlier = new RegExp(settledFurther, "u");

/** What a unit goes with by its place alone, where its own words don't tell. */
function kindByPlace(unit: string, talk: Talk, isFirst: boolean): PassageKind | null {
  const isItem = itemOf(unit) !== null;
  // A second list, whose first item names nothing amiss, after one of problems.
  if (isFirst && isItem && isFirstItem(unit) && talk.kind === "problem" && !talk.isHeading) {
    Object.assign(talk, { kind: "measure", isOpen: true });
  }
  if (talk.isOpen || (isItem ? talk.kind === "problem" : talk.kind === "measure")) return talk.kind;
  // After a problem, a sentence that names nothing amiss is its remedy.
  if (!isItem && !isFirst && talk.kind === "problem") return (talk.kind = "measure");
  return (talk.kind = isFirst ? null : talk.kind);
}

/** The kind of one unit, after which `talk` is that of its end; undefined where it is of none and none goes before. */
function kindOf(unit: string, talk: Talk, { year, isFirst }: { year: number | null; isFirst: boolean }) {
  const { kind, isHeading } = hearUnit(unit, year, talk.kind === "measure" && talk.isOpen);
  if (kind === "neutral") return null;
  if (talk.kind === "followUp" && kind !== null && !isHeading) {
    // What was done about an earlier year's problems, one by one.
    if (kind === "measure" && talk.isOpen && itemOf(unit) !== null) return talk.kind;
    if (furtherOnEarlier.test(unit)) return talk.kind;
  }
  if (kind === null) return kindByPlace(unit, talk, isFirst) ?? undefined;
  talk.isOpen = isHeading || (talk.kind === kind && talk.isOpen);
  talk.isHeading = isHeading;
  talk.kind = kind;
  return kind;
}

function addTo(passages: Passage[], next: Passage): void {
  const last = passages.at(-1);
  if (last === undefined || last.kind !== next.kind || last.paragraph !== next.paragraph || last.to !== next.from) {
    passages.push(next);
    return;
  }
  const both = new Set([...last.themes, ...next.themes]);
  last.to = next.to;
  last.themes = problemThemes.flatMap(({ id }) => (both.has(id) ? [id] : []));
}

/** What measures follow on in the same paragraph, where nothing else was said before, is what they are for. */
function tellOpening(kinds: (PassageKind | null | undefined)[]): void {
  const first = kinds.findIndex((kind) => kind !== undefined);
  if (kinds[first] === "measure") kinds.fill("problem", 0, first);
}

/** `year`: the report's, or null where it isn't known. Places are those of the printed text. */
export function readPassages(paragraphs: readonly { text: string }[], year: number | null): Passage[] {
  const passages: Passage[] = [];
  const talk: Talk = { kind: null, isOpen: false, isHeading: false };
  for (const [paragraph, { text: printed }] of paragraphs.entries()) {
    const { text, places } = plainTextOf(printed);
    const placeOf = (at: number): number => (at >= text.length ? printed.length : (places?.[at] ?? at));
    const units = unitsOf(text);
    const kinds = units.map(({ from, to }, index) =>
      kindOf(text.slice(from, to), talk, { year, isFirst: index === 0 }),
    );
    tellOpening(kinds);
    for (const [index, { from, to }] of units.entries()) {
      const kind = kinds[index] ?? null;
      if (kind === null) continue;
      const themes = themesOf(text.slice(from, to));
      addTo(passages, { kind, paragraph, from: index === 0 ? 0 : placeOf(from), to: placeOf(to), themes });
    }
  }
  return passages;
}
