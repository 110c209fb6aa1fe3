/**
 * A body's reports side by side: small charts, then one table with items in rows and years in columns. The head leads to each
 * year's report, the foot says whether years join and what was found in each.
 */
import { renderYearBars } from "../charts/profile/year-bars.ts";
import type { PageContext } from "../views/page-context.ts";
import type { YearRow, YearRowGroup } from "../views/profile/year-rows.ts";
import type { YearsView } from "../views/profile/years.ts";
import { attribute, drawing, markup, type Markup } from "./markup.ts";
import { framed, headRow, link, noted, quietly, sentence } from "./sentences.ts";

function rowOf({ isPart, name, cells, change }: YearRow, hasChanges: boolean): Markup {
  const shown = cells.map(
    ({ text, href, note, breaksBefore }) =>
      markup`<td${attribute("class", breaksBefore ? "break" : undefined)}>${noted(href, text, note)}`,
  );
  const changed = hasChanges ? markup`<td>${change}` : null;
  return markup`<tr${attribute("class", isPart ? "part" : undefined)}><th>${name}${shown}${changed}`;
}

function groupOf({ heading, rows }: YearRowGroup, { span, hasChanges }: YearsView): Markup {
  const head = heading === null ? null : markup`<tr><th scope=rowgroup${attribute("colspan", span)}>${heading}`;
  return markup`<tbody>${head}${rows.map((row) => rowOf(row, hasChanges))}`;
}

/** Whether the years join, and how much was found in each. */
function foot({ t }: PageContext, { columns, hasJoins, hasFindings, hasChanges }: YearsView): Markup | null {
  if (!hasJoins && !hasFindings) return null;
  const rowWith = (name: string, cells: string[]): Markup =>
    markup`<tr><th>${name}${[...cells, ...(hasChanges ? [""] : [])].map((cell) => markup`<td>${cell}`)}`;
  const joins = hasJoins
    ? rowWith(
        t.profile.continuity.row,
        columns.map((column) => column.joins),
      )
    : null;
  const findings = hasFindings
    ? rowWith(
        t.profile.years.findings,
        columns.map((column) => column.findings),
      )
    : null;
  return markup`<tbody>${joins}${findings}`;
}

function table(context: PageContext, years: YearsView): Markup {
  const { profile } = context.t;
  const columns = years.columns.map(({ year, href, missing }) =>
    href === null ? `${year}${missing === "" ? "" : ` ${missing}`}` : link(href, year),
  );
  const heads = [profile.years.item, ...columns, ...(years.hasChanges ? [profile.changes.column] : [])];
  const last = foot(context, years);
  const bodies = [...years.groups.map((group) => groupOf(group, years)), ...(last === null ? [] : [last])];
  const rows = bodies.map((body, at) => (at === 0 ? body : markup`</tbody>${body}`));
  return framed("years", [headRow(heads), ...rows]);
}

function panels({ panels: all, chartTitle }: YearsView): Markup | null {
  if (all.length === 0) return null;
  const drawn = all.map(
    ({ className, name, years, most }) =>
      markup`<p${attribute("class", className)}>${name} ${drawing(renderYearBars(years, most))}`,
  );
  return markup`<h3>${chartTitle}</h3><div class=panels aria-hidden=true>${drawn}</div>`;
}

export const yearsPart = (context: PageContext, years: YearsView): Markup => {
  const broken = years.broken.map((segments) => markup`<p class=verdict-fails>${sentence(segments)}`);
  return markup`${panels(years)}${table(context, years)}${broken}${years.sentences.map(quietly)}`;
};
