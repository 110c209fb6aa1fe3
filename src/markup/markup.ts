/**
 * Markup as text: a template whose values are escaped unless they are markup themselves. For what stands on tens of thousands
 * of pages, where components cost as much as everything else; written compactly, so that nothing has to be taken out again.
 * Text of any content goes in; names of elements and attributes are the template's own.
 */

/** Made by `markup` and `attribute` alone. */
export class Markup {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
}
type Part = Markup | string | number | null | undefined;
/** Nothing is written for null and undefined; lists are written one after the other. */
export type Value = Part | readonly Part[];

const special = /[&<>"]/;
const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** As text and in quotes alike. */
export const escapeText = (text: string): string =>
  special.test(text) ? text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign) : text;

function write(value: Part): string {
  if (value instanceof Markup) return value.html;
  if (typeof value === "string") return escapeText(value);
  return value === null || value === undefined ? "" : String(value);
}

export function markup(parts: TemplateStringsArray, ...values: Value[]): Markup {
  let html = parts[0] ?? "";
  for (let at = 0; at < values.length; at++) {
    const value = values[at];
    if (Array.isArray(value)) for (const one of value as readonly Part[]) html += write(one);
    else html += write(value as Part);
    html += parts[at + 1] ?? "";
  }
  return new Markup(html);
}

/** What a value without quotes may not hold. */
const plain = /^[^\s"'=<>`]+$/;

/** With the space before it, without quotes that it doesn't need; nothing where there is no value. */
export function attribute(name: string, value: string | number | null | undefined): Markup | null {
  if (value === null || value === undefined) return null;
  const text = escapeText(String(value));
  return new Markup(text === "" ? ` ${name}` : plain.test(text) ? ` ${name}=${text}` : ` ${name}="${text}"`);
}

/** A drawing of src/charts, without the quotes that HTML doesn't need; a value before a slash keeps them. */
export const drawing = (svg: string): Markup => new Markup(svg.replace(/="([^\s"'=<>`/]+)"(?=[ >])/g, "=$1"));

/** Tells src/site-build/compact-html.ts that what lies between is compact. */
export const compactStart = "<!--compact-->";
export const compactEnd = "<!--/compact-->";

export const asCompact = ({ html }: Markup): string => `${compactStart}${html}${compactEnd}`;
