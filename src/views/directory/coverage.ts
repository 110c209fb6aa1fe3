/**
 * Which body's report of which year is held: a grid of marks in words. Takes entries, gives columns of years without
 * gaps and a cell for each; "missing" says what the site holds, not what a body published.
 */
import type { PageContext } from "../page-context.ts";
import type { AgencyEntry, HeldYear } from "./agency-entry.ts";

export type CoverageCell = { year: number; mark: string; kind: string; href: string | null; label: string };
export type CoverageGrid = { years: number[]; rows: { name: string; href: string; cells: CoverageCell[] }[] };

export function renderCoverage({ t }: PageContext, entries: AgencyEntry[]): CoverageGrid {
  const held = entries.flatMap((entry) => entry.years.map((y) => y.year));
  const first = held.reduce((least, year) => Math.min(least, year), Infinity);
  const last = held.reduce((most, year) => Math.max(most, year), -Infinity);
  const years = held.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const cell = (year: number, found: HeldYear | undefined): CoverageCell =>
    found === undefined
      ? { year, mark: t.pages.held.missing, kind: "missing", href: null, label: "" }
      : {
          year,
          mark: found.mark,
          kind: found.kind,
          href: found.href,
          label: `${found.mark}${t.pages.home.listSeparator}${found.title}`,
        };
  return {
    years,
    rows: entries.map((entry) => ({
      name: entry.name,
      href: entry.href,
      cells: years.map((year) =>
        cell(
          year,
          entry.years.find((y) => y.year === year),
        ),
      ),
    })),
  };
}
