/**
 * Passages of a section → one short text, and back: "Pac40M;Fe" is 40 characters of problems with the first and third theme,
 * then measures to the paragraph's end, then a paragraph that tells what became of last year's. Loses nothing.
 */
import type { Passage, PassageKind, ProblemThemeId } from "../../model/narrative/passage.ts";
import { problemThemeIds } from "../../model/narrative/problem-theme-ids.ts";

const letters: Record<PassageKind, string> = { problem: "P", measure: "M", followUp: "F" };
const kinds = new Map(Object.entries(letters).map(([kind, letter]) => [letter, kind as PassageKind]));
/** What belongs to no passage. */
const none = "U";
const firstTheme = "a".charCodeAt(0);

const letterOf = (theme: ProblemThemeId): string => String.fromCharCode(firstTheme + problemThemeIds.indexOf(theme));

function packParagraph(passages: readonly Passage[], length: number): string {
  let packed = "";
  let at = 0;
  for (const { kind, from, to, themes } of passages) {
    if (from > at) packed += `${none}${from - at}`;
    packed += letters[kind] + themes.map(letterOf).join("") + (to < length ? String(to - from) : "");
    at = to;
  }
  return packed;
}

export function packPassages(passages: readonly Passage[], paragraphs: readonly { text: string }[]): string {
  return paragraphs
    .map(({ text }, place) =>
      packParagraph(
        passages.filter(({ paragraph }) => paragraph === place),
        text.length,
      ),
    )
    .join(";")
    .replace(/;+$/, "");
}

function unpackParagraph(packed: string, paragraph: number, length: number): Passage[] {
  const passages: Passage[] = [];
  let at = 0;
  for (const [, letter = "", themes = "", count = ""] of packed.matchAll(/([A-Z])([a-z]*)(\d*)/g)) {
    const to = count === "" ? length : at + Number(count);
    const kind = kinds.get(letter);
    if (kind !== undefined) {
      const told = [...themes].flatMap((theme) => problemThemeIds[theme.charCodeAt(0) - firstTheme] ?? []);
      passages.push({ kind, paragraph, from: at, to, themes: told });
    }
    at = to;
  }
  return passages;
}

export const unpackPassages = (packed: string, paragraphs: readonly { text: string }[]): Passage[] =>
  packed === ""
    ? []
    : packed.split(";").flatMap((part, place) => unpackParagraph(part, place, paragraphs[place]?.text.length ?? 0));
