/**
 * The pages of a built site as parsed documents, read from its folder; and the addresses that a page refers to.
 * Nothing is fetched: an address counts as good when the file that a server would send for it is there.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import type { BuiltSite } from "./build-sites-setup.ts";
import { listFiles } from "./project-copy.ts";

type ParsedDocument = ReturnType<typeof parseHTML>["document"];
/** `path` is the file below the folder; `address` is below the base: "agencies/", "404.html". */
export type BuiltPage = { path: string; address: string; html: string; document: ParsedDocument };

const read = new Map<string, BuiltPage[]>();

export function builtPages(site: BuiltSite): BuiltPage[] {
  const known = read.get(site.folder);
  if (known !== undefined) return known;
  const pages = listFiles(site.folder, [""])
    .filter((path) => path.endsWith(".html"))
    .map((path) => {
      const html = readFileSync(join(site.folder, path), "utf8");
      let parsed: ParsedDocument | undefined;
      return {
        path,
        address: path.replace(/(^|\/)index\.html$/, "$1"),
        html,
        // A parsed page takes many times its text's room: only those that are looked into are parsed.
        get document() {
          return (parsed ??= parseHTML(html).document);
        },
      };
    });
  read.set(site.folder, pages);
  return pages;
}

export const localeOf = (page: BuiltPage): "zh" | "en" => (/^en\//.test(page.address) ? "en" : "zh");

/** The file that answers for an absolute path of the site, or null. */
export function fileFor(site: BuiltSite, pathname: string): string | null {
  if (!pathname.startsWith(site.base)) return null;
  const below = decodeURIComponent(pathname.slice(site.base.length));
  const file = below === "" || below.endsWith("/") ? `${below}index.html` : below;
  const full = join(site.folder, file);
  return existsSync(full) && statSync(full).isFile() ? file : null;
}

export type Reference = { from: string; element: string; attribute: string; value: string };

/** Every address in the page's attributes, srcset lists taken apart. */
export function referencesOf(page: BuiltPage): Reference[] {
  const attributes = ["href", "src", "srcset", "action", "formaction", "poster"];
  return attributes.flatMap((attribute) =>
    [...page.document.querySelectorAll(`[${attribute}]`)].flatMap((element) => {
      const raw = element.getAttribute(attribute) ?? "";
      const values = attribute === "srcset" ? raw.split(",").map((part) => part.trim().split(/\s+/)[0] ?? "") : [raw];
      return values.map((value) => ({ from: page.address, element: element.localName, attribute, value }));
    }),
  );
}

/** The text that a reader sees: the body without scripts, code samples, hidden templates and what `without` selects. */
export function visibleText(page: BuiltPage, without = "template"): string {
  const copy = parseHTML(page.html).document;
  for (const element of copy.querySelectorAll(`script, style, template, code, pre, ${without}`)) element.remove();
  return (copy.body.textContent ?? "").replace(/\s+/g, " ");
}

/** Much the same from the markup alone, for hundreds of pages: tags become spaces. */
export const roughText = (html: string): string =>
  html
    .slice(Math.max(0, html.indexOf("<body")))
    .replace(/<(script|style|template|code|pre)\b[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");
