/** Small parts of a Word file: which part is the main one, and which paragraph styles are headings. */
import { tokeniseMarkup, type Attributes } from "../markup/tokenise-markup.ts";
import { readLimits } from "../read-limits.ts";
import { WordNames, wordValue } from "./word-names.ts";

const usualMainPart = "word/document.xml";

/** `relationships`: the package's _rels/.rels, or null where it can't be read. */
export function mainPartOf(relationships: string | null): string {
  let target: string | null = null;
  eachTag(relationships ?? "", (name, attributes) => {
    const isMain = name.endsWith("Relationship") && /\/officeDocument$/.test(attributes.get("Type") ?? "");
    if (isMain && attributes.get("TargetMode") !== "External") target ??= attributes.get("Target") ?? null;
  });
  return (target as string | null)?.replace(/^\.?\//, "") ?? usualMainPart;
}

/** Style id → heading level, by the style's name or its place in the outline. `styles`: the text of styles.xml. */
export function headingStyles(styles: string): Map<string, number> {
  const names = new WordNames();
  const levels = new Map<string, number>();
  let style: string | null = null;
  const set = (level: number | undefined): void => {
    if (style !== null && level !== undefined && !levels.has(style)) levels.set(style, level);
  };
  eachTag(styles, (written, attributes) => {
    names.declare(attributes);
    const name = names.of(written);
    const value = wordValue(attributes, "val") ?? "";
    if (name === "style") style = wordValue(attributes, "styleId") ?? null;
    else if (name === "name") set(levelOfName(value));
    else if (name === "outlineLvl" && /^[0-8]$/.test(value)) set(Math.min(6, Number(value) + 1));
  });
  return levels;
}

function levelOfName(name: string): number | undefined {
  if (/^(?:title|标题)$/i.test(name)) return 1;
  const level = /^(?:heading|标题) ?([1-9])$/i.exec(name)?.[1];
  return level === undefined ? undefined : Math.min(6, Number(level));
}

/** Of the first so many tags: a hundred times what these parts have. */
function eachTag(text: string, visit: (name: string, attributes: Attributes) => void): void {
  let tags = 0;
  tokeniseMarkup(text, "xml", {
    openTag: (name, attributes) => {
      tags += 1;
      visit(name, attributes);
    },
    closeTag: () => {},
    text: () => {},
    get hasEnough() {
      return tags >= readLimits.tokens;
    },
  });
}
