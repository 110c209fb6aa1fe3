/**
 * Pages at addresses that lead on: a body's former ids, with their reports, and bodies without reports whose work went on
 * as one other body's. Takes the index; gives what such a page says and where it leads.
 */
import type { DatasetIndex } from "../../model/dataset.ts";
import type { PageContext } from "../page-context.ts";

/** `address` stands below agencies/, `year` is that of a report whose address has moved with its body's. */
export type MovedAddress = { address: string; name: string; to: string; year: number | null };
export type MovedView = { title: string; text: string; waiting: string; name: string; href: string; canonical: string };

export function movedAddresses({ agencies, moved }: DatasetIndex): MovedAddress[] {
  const bodies = new Map(agencies.map((agency) => [agency.id, agency]));
  return moved.flatMap(({ id, name, to }) => {
    const body = bodies.get(to);
    // Reports are found under a former id of the same body; a body that was absorbed had none here.
    const years = body?.formerIds.includes(id) === true ? body.years.map(({ year }) => year) : [];
    const page = { name, to };
    return [
      { address: id, ...page, year: null },
      ...years.map((year) => ({ address: `${id}/${year}`, ...page, year })),
    ];
  });
}

export function renderMoved({ t, links }: PageContext, moved: MovedAddress, site: URL | undefined): MovedView {
  const words = t.pages.regions.moved;
  const href = moved.year === null ? links.agency(moved.to) : links.report(moved.to, moved.year);
  return {
    title: words.title(moved.name),
    text: words.text(moved.name),
    waiting: words.waiting,
    name: moved.name,
    href,
    canonical: site === undefined ? href : new URL(href, site).href,
  };
}
