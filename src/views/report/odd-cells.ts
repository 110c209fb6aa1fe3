/**
 * How the cells were read: how many are plain printed numbers, and one by one what is printed in the others and what
 * counts. Cells of folded rows are told by their row; beyond a dozen the table's own words suffice.
 */
import { formatNumber } from "../../i18n/format.ts";
import { termOfFigure } from "../../form/terms.ts";
import type { AgencyYear } from "../../model/dataset.ts";
import type { Bilingual } from "../../model/diagnostic.ts";
import type { Figure } from "../../model/figure.ts";
import { alikeIn, evidenceTables } from "../evidence/evidence-rows.ts";
import { figureAnchors } from "../evidence/figure-anchors.ts";
import type { PageContext } from "../page-context.ts";
import { inBoth, type BothContexts } from "./both-languages.ts";

export type OddCellsView = { summary: Bilingual; told: { href: string | null; told: Bilingual }[] };

const mostCells = 12;

/** Printed as nothing but its number. */
const isPlain = ({ reading, raw, value }: Figure): boolean =>
  reading === "printed" && ((raw === "0" && value === 0) || raw?.trim() === String(value));

function describe(context: PageContext, id: string, figure: Figure): string {
  const words = context.t.report.cells;
  const raw = figure.raw?.trim() ?? "";
  const printed =
    figure.reading === "missing"
      ? words.missing
      : raw === ""
        ? words.nothing
        : words.printed(raw, words.readAs[figure.reading]);
  const counted =
    figure.effective === null ? words.notCounted : words.counted(formatNumber(figure.effective, context.locale));
  return words.item(termOfFigure(id)[context.locale], printed, counted);
}

/** Ids of cells that the words of their row or table speak for. */
const toldByRow = (year: AgencyYear): Set<string> =>
  new Set(
    evidenceTables(year)
      .flatMap(({ whole, groups }) => [
        ...(whole?.rows ?? []),
        ...groups.flatMap(({ fold, rows }) => [
          ...(fold?.rows ?? []),
          ...rows.filter((row) => row.figures.length > 1 && alikeIn(year, row) !== null),
        ]),
      ])
      .flatMap(({ figures }) => figures),
  );

export function renderOddCells(both: BothContexts, year: AgencyYear): OddCellsView | null {
  const { figures } = year;
  const all = Object.keys(figures);
  if (all.length === 0) return null;
  const odd = all.filter((id) => !isPlain(figures[id]!)).map((id) => [id, figures[id]!] as const);
  const told = odd.length === 0 ? new Set<string>() : toldByRow(year);
  const single = odd.filter(([id]) => !told.has(id));
  const anchors = figureAnchors(year);
  const number = ({ locale }: PageContext, n: number): string => formatNumber(n, locale);
  const summary = (context: PageContext): string => {
    const words = context.t.report.cells;
    if (odd.length === 0) return words.all(number(context, all.length));
    const gap = context.locale === "en" ? " " : "";
    return words.plain(number(context, all.length - odd.length)) + gap + words.others(number(context, odd.length));
  };
  const listed = single.slice(0, mostCells);
  const rest = odd.length - listed.length;
  const more = inBoth(both, (context) => context.t.report.cells.more(number(context, rest)));
  return {
    summary: inBoth(both, summary),
    told: [
      ...listed.map(([id, figure]) => ({
        href: `#${anchors.get(id) ?? id.slice(0, id.indexOf("."))}`,
        told: inBoth(both, (context) => describe(context, id, figure)),
      })),
      ...(rest === 0 ? [] : [{ href: null, told: more }]),
    ],
  };
}
