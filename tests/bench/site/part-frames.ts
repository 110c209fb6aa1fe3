/**
 * Finished pages → what a template system would be given to make the same bytes: for each page its <main> and the values of
 * its frame, and for pages of one build the frame that they share with places for those values. Pages whose frames are made
 * of the same elements in the same order share one.
 */

export type Page = { path: string; html: string };
export type Parted = { path: string; frame: string; values: Record<string, string>; body: string };
export type Frame = { name: string; layout: string };

type Cut = Page & { head: string[]; tail: string[]; body: string };

/** Before, in and after <main>; a page without one is all frame and can't be parted. */
function cut({ path, html }: Page): Cut | null {
  const match = /^([^]*?)(<main\b[^]*<\/main>)([^]*)$/.exec(html);
  if (match === null) return null;
  const [, head = "", body = "", tail = ""] = match;
  return { path, html, head: head.split(/(?=<)/), tail: tail.split(/(?=<)/), body };
}

const elementOf = (token: string): string => /^<\/?!?[\w-]+/.exec(token)?.[0] ?? "";
const signature = ({ head, tail }: Cut): string => `${head.map(elementOf).join("")}|${tail.map(elementOf).join("")}`;

function partAlike(pages: Cut[], name: string): { frame: Frame; parted: Parted[] } {
  const varying = (side: "head" | "tail"): number[] =>
    pages[0]![side].map((_, at) => at).filter((at) => pages.some((page) => page[side][at] !== pages[0]![side][at]));
  const places = { head: varying("head"), tail: varying("tail") };
  const layoutOf = (side: "head" | "tail"): string =>
    pages[0]![side].map((token, at) => (places[side].includes(at) ? `{{ ${side}${at} }}` : token)).join("");
  const valuesOf = (page: Cut): Record<string, string> =>
    Object.fromEntries(
      (["head", "tail"] as const).flatMap((side) => places[side].map((at) => [`${side}${at}`, page[side][at]!])),
    );
  return {
    frame: { name, layout: `${layoutOf("head")}{{ content }}${layoutOf("tail")}` },
    parted: pages.map((page) => ({ path: page.path, frame: name, values: valuesOf(page), body: page.body })),
  };
}

export function partFrames(pages: Page[]): { frames: Frame[]; pages: Parted[] } {
  const groups = new Map<string, Cut[]>();
  for (const page of pages.map(cut).filter((one) => one !== null)) {
    const key = signature(page);
    groups.set(key, [...(groups.get(key) ?? []), page]);
  }
  const parts = [...groups.values()].map((group, at) => partAlike(group, `frame${at}.liquid`));
  return { frames: parts.map(({ frame }) => frame), pages: parts.flatMap(({ parted }) => parted) };
}
