/**
 * The page that leads to everything told from the reports' text: what is compared with the tables, the kinds of findings
 * on the text, and the pages below. A page below this one is a line in `pages` and its words in src/i18n, narrative/text.ts.
 */
import { codesOfFamily } from "../../diagnostics/explanations/explanations.ts";
import type { Messages } from "../../i18n/zh.ts";
import type { Links } from "../links.ts";
import type { PageContext } from "../page-context.ts";
import { titleOfCode } from "../reference/findings.ts";

/** `id` is that of its words. */
const pages: readonly { id: keyof Messages["narrative"]["text"]["pages"]; hrefIn: (links: Links) => string }[] = [
  { id: "search", hrefIn: ({ textSearch }) => textSearch },
  { id: "problems", hrefIn: ({ textProblems }) => textProblems },
  { id: "quality", hrefIn: ({ quality }) => quality },
];

type HubLink = { title: string; told: string; href: string };
export type TextHubView = {
  pages: HubLink[];
  findings: { title: string; href: string }[];
};

export function renderTextHub(context: PageContext): TextHubView {
  const { t, links } = context;
  return {
    pages: pages.map(({ id, hrefIn }) => ({ ...t.narrative.text.pages[id], href: hrefIn(links) })),
    findings: codesOfFamily("text").map((code) => ({ title: titleOfCode(context, code), href: links.finding(code) })),
  };
}
