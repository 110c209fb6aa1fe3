/**
 * Names in the parts of a Word file: prefixes are the writer's choice, so a name is told by its namespace. Elements of
 * Word's own two namespaces go by their bare names, those of compatibility by `mc:`, all others are strangers.
 */
import type { Attributes } from "../markup/tokenise-markup.ts";

const spaces: Record<string, string> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
};

export class WordNames {
  private readonly known = new Map<string, string>();

  /** Takes in the prefixes that a tag declares. */
  declare(attributes: Attributes): void {
    for (const [name, value] of attributes) {
      const space = Object.hasOwn(spaces, value) ? spaces[value] : undefined;
      if (space === undefined) continue;
      if (name === "xmlns") this.known.set("", space);
      else if (name.startsWith("xmlns:")) this.known.set(name.slice(6), space);
    }
  }

  /** The bare name, with `mc:` or `m:` before it where it is one of those; "?" before a stranger's. */
  of(name: string): string {
    const colon = name.indexOf(":");
    const space = this.known.get(colon === -1 ? "" : name.slice(0, colon));
    return space === undefined ? `?${name}` : space + name.slice(colon + 1);
  }
}

/** The value of a Word attribute, whatever its prefix. */
export function wordValue(attributes: Attributes, name: string): string | undefined {
  for (const [key, value] of attributes) if (key === name || key.endsWith(`:${name}`)) return value;
  return undefined;
}

/** A switch such as <w:vanish/>: on unless its value says otherwise. */
export const isOn = (attributes: Attributes): boolean =>
  !["0", "false", "off", "none"].includes(wordValue(attributes, "val") ?? "1");

/** A count; what is no number, or none at all, counts 1. */
export function countOf(attributes: Attributes): number {
  const digits = /^\d{1,9}$/.exec(wordValue(attributes, "val") ?? "")?.[0];
  return digits === undefined ? 1 : Math.max(1, Number(digits));
}
