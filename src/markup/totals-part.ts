/**
 * The sums over bodies of one scope and year: a sentence, four numbers that must close, the six outcomes, all years.
 * A view in, compact markup out.
 */
import { renderStackedBar } from "../charts/profile/stacked-bar.ts";
import type { LeadingTotals, TotalsView } from "../views/directory/totals.ts";
import type { PageContext } from "../views/page-context.ts";
import { drawing, markup, type Markup } from "./markup.ts";
import { headColumns, namedFrame } from "./section-parts.ts";

function outcomesTable({ caption, shareNote, outcomes }: LeadingTotals): Markup {
  const rows = outcomes.map(({ swatch, name, countText, share }) => {
    const told = shareNote === "" ? markup`<td class="number quiet">${share}` : null;
    return markup`<tr><th scope=row><span class="swatch swatch-${swatch}"></span> ${name}<td class=number>${countText}${told}`;
  });
  const title = [caption, shareNote].filter((text) => text !== "").join(" ");
  return namedFrame(caption, markup`<table class=outcome-table><caption>${title}</caption><tbody>${rows}</table>`);
}

function leadingPart(leading: LeadingTotals): Markup {
  const balance = leading.balance.map(({ name, count }) => markup`<div><dt>${name}<dd>${count}</div>`);
  const bar = renderStackedBar(
    leading.outcomes.map(({ swatch, count }) => ({ className: swatch, count })),
    leading.outcomeSentence,
  );
  const drawn = bar === "" ? null : markup`</p>${drawing(bar)}`;
  return markup`<p class=lede>${leading.sentence}<dl class=numbers>${balance}</dl><p class="small quiet"><span class=tag>${leading.scopeText}</span> ${leading.balanceText}${drawn}${outcomesTable(leading)}`;
}

function allYears({ t }: PageContext, { columns, rows }: TotalsView): Markup {
  const { home, totalsColumns } = t.pages;
  const { year, scope, bodies, leftOut } = totalsColumns;
  const shown = rows.map(
    (row) =>
      markup`<tr><th scope=row>${row.year}<td>${row.scope}<td>${row.bodies}<td>${row.leftOut}${row.cells.map((cell) => markup`<td>${cell}`)}`,
  );
  const title = markup`<caption class=visually-hidden>${home.totalsAllYears}</caption>`;
  const table = markup`<table class=totals-table>${title}${headColumns([year, scope, bodies, leftOut, ...columns])}<tbody>${shown}</table>`;
  return markup`<details><summary>${home.totalsAllYears}</summary><p class="small quiet">${home.totalsNote}${namedFrame(home.totalsAllYears, table)}</details>`;
}

export function totalsPart(context: PageContext, totals: TotalsView): Markup {
  const { leading, rows } = totals;
  const first = leading === null ? markup`<p>${context.t.pages.home.totalsEmpty}` : leadingPart(leading);
  return markup`${first}${rows.length === 0 ? null : allYears(context, totals)}`;
}
