/**
 * The compare page as it is before any script runs: the controls' choices, and a table of the requests that all bodies
 * received, newest year first, which is what a reader without scripts gets.
 */
import { formatNumber } from "../../i18n/format.ts";
import type { MetricDefinition } from "../../model/metric.ts";
import type { PageContext } from "../page-context.ts";
import { groupByScope, yearsOf } from "./body-groups.ts";
import { nameBodies } from "./body-names.ts";
import { views } from "./compare-state.ts";
import type { ComparisonData } from "./group-page.ts";
import { numberCell, stateCell, type RowView, type TableView } from "./table-view.ts";

/** A table of every report of a whole province would weigh more than the page may; the requests page has them all. */
const mostRows = 200;

function fixedTable({ t, locale, links }: PageContext, data: ComparisonData): TableView {
  const wording = { t: t.comparison, locale };
  const { compare, requests, scopes, charts, disputedMark, body } = t.comparison;
  const nameOf = nameBodies(
    data.index.agencies.map(({ id, name, region }) => ({ id, name, place: region.names.join("") })),
    wording,
  );
  const rows = groupByScope(data.comparison.rows).flatMap((group) => group.rows);
  return {
    caption: requests.title,
    nameLabel: body,
    columns: [
      { label: compare.columns.year, number: false },
      { label: compare.scope, number: false },
      { label: requests.columns.received, number: true },
    ],
    rows: rows.slice(0, mostRows).map((row): RowView => {
      const value = row.groups["received"] ?? null;
      const text = value === null ? "" : formatNumber(value, locale);
      const disputed = row.disputed.includes("received");
      return {
        name: nameOf(row.agency),
        href: links.report(row.agency, row.year),
        cells: [
          { text: String(row.year), kind: "text" },
          { text: scopes[row.scope].name, kind: "text" },
          value === null
            ? stateCell(charts.notKnown)
            : disputed
              ? { text, kind: "disputed", mark: disputedMark }
              : numberCell(text),
        ],
      };
    }),
  };
}

export function renderComparePage(context: PageContext, data: ComparisonData, definitions: MetricDefinition[]) {
  const { t, locale, links, base } = context;
  const words = t.comparison.compare;
  return {
    title: words.title,
    description: words.description,
    lede: words.lede,
    base,
    locale,
    metrics: definitions.map(({ id, name }) => ({ value: id, label: name[locale] })),
    years: yearsOf(data.comparison.rows)
      .sort((a, b) => a - b)
      .map(String),
    views: views.map((view) => ({ value: view, label: words.views[view] })),
    table: fixedTable(context, data),
    otherPages: [
      { href: links.requests, label: t.comparison.requests.title },
      { href: links.outcomes, label: t.comparison.outcomes.title },
      { href: links.reviews, label: t.comparison.reviews.title },
    ],
  };
}
