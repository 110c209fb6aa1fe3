/**
 * What a body's page says of its life: that it was renamed, merged, split or abolished and what went on in its place, and
 * what it came from. Takes the body as published; gives sentences in pieces, so that names can be links.
 */
import type { Agency, AgencyReference } from "../../model/dataset.ts";
import type { PageContext } from "../page-context.ts";
import type { Crumb } from "./region-page.ts";

/** A piece of a sentence: words, or a body's name, which is a link where it has a page. */
export type NamePiece = { text: string; isName: boolean; href: string | null };
export type BodyStatusView = { notice: NamePiece[]; kept: string; origin: NamePiece[] };

/** Stands in a sentence for the names, so that each language decides where they come. */
const gap = "\u0000";

function piecesOf(
  { t, links }: PageContext,
  say: (names: string) => string,
  bodies: readonly AgencyReference[],
): NamePiece[] {
  const words = (text: string): NamePiece[] => (text === "" ? [] : [{ text, isName: false, href: null }]);
  const [before = "", after = ""] = say(bodies.length === 0 ? "" : gap).split(gap);
  const names = bodies.flatMap(({ id, name, published }, at) => [
    ...(at === 0 ? [] : words(t.pages.regions.status.nameSeparator)),
    { text: name, isName: true, href: published ? links.agency(id) : null },
  ]);
  return [...words(before), ...names, ...words(after)];
}

/** Null for a body of which there is nothing to say. */
export function renderBodyStatus(context: PageContext, agency: Agency): BodyStatusView | null {
  const t = context.t.pages.regions.status;
  const { status, until, successors, predecessors } = agency;
  if (status === "active" && predecessors.length === 0) return null;
  const when = until === null ? "" : t.until(until);
  return {
    notice: status === "active" ? [] : piecesOf(context, (names) => t.notice[status](when, names), successors),
    kept: t.kept,
    origin: predecessors.length === 0 ? [] : piecesOf(context, t.origin, predecessors),
  };
}

/** The regions in which a body lies, from the province down; without codes they have no page. */
export function bodyCrumbs({ links }: PageContext, { region }: Agency): Crumb[] {
  if (region.path.length === 0) return region.names.map((name) => ({ name, href: null }));
  return region.path.map(({ code, name }) => ({ name, href: code === null ? null : links.region(code) }));
}
