/** How many requests each body received: sections by year and scope with chart rows, table and finding, in words. */
import { formatNumber } from "../../i18n/format.ts";
import type { PageContext } from "../page-context.ts";
import type { ComparisonRow } from "./body-groups.ts";
import {
  leftOutWords,
  renderSections,
  type ComparisonData,
  type GroupContext,
  type SectionContent,
  type SectionFrame,
} from "./group-page.ts";
import { type Wording } from "./metric-words.ts";
import { numberCell, stateCell, type CellView, type RowView } from "./table-view.ts";

export type RequestsSection = SectionFrame &
  SectionContent & { bars: { label: string; value: number | null; text: string; disputed: boolean }[] };

type Amount = { row: ComparisonRow; count: number | null; disputed: boolean };

/** The received count as printed, also where its own report contradicts it. */
const amountOf = (row: ComparisonRow): Amount => ({
  row,
  count: row.groups["received"] ?? null,
  disputed: row.disputed.includes("received"),
});

type Most = { names: string[]; count: number };

function mostOf(amounts: { name: string; count: number }[]): Most {
  const count = Math.max(...amounts.map((a) => a.count));
  return { count, names: amounts.filter((a) => a.count === count).map((a) => a.name) };
}

/** Counts are added up only over reports of bodies' own cases; a contradicted count makes no part of a sum's claim. */
function requestsFinding(
  amounts: { name: string; count: number }[],
  { wording, year }: Pick<GroupContext, "wording" | "year">,
  scope: ComparisonRow["scope"],
): string {
  const { t, locale } = wording;
  const words = t.requests;
  const say = (value: number): string => formatNumber(value, locale);
  const [first] = amounts;
  if (first === undefined) return words.unknown(year);
  if (amounts.length === 1)
    return first.count === 0 ? words.oneZero(year, first.name) : words.one(year, first.name, say(first.count));
  const most = mostOf(amounts);
  if (most.count === 0) return words.allZero(year, say(amounts.length));
  const total = amounts.reduce((sum, { count }) => sum + count, 0);
  const head =
    scope === "own" ? words.total(year, say(amounts.length), say(total)) : words.listed(year, say(amounts.length));
  const [name = ""] = most.names;
  const peak =
    most.names.length === 1
      ? words.most(name, say(most.count))
      : words.mostShared(say(most.names.length), say(most.count));
  const zeros = amounts.filter(({ count }) => count === 0).length;
  return head + peak + (zeros === 0 ? "" : words.none(say(zeros))) + words.end;
}

const columns = ["received", "carriedIn", "handled", "carriedOut"] as const;

function cellOf(value: number | null, disputed: boolean, { t, locale }: Wording): CellView {
  if (value === null) return stateCell(t.charts.notKnown);
  const text = formatNumber(value, locale);
  return disputed ? { text, kind: "disputed", mark: t.disputedMark } : numberCell(text);
}

const isDisputed = (row: ComparisonRow): boolean => columns.some((column) => row.disputed.includes(column));

const tableRow = (row: ComparisonRow, group: GroupContext): RowView => ({
  name: group.nameOf(row.agency),
  href: group.context.links.report(row.agency, row.year),
  cells: columns.map((column) => cellOf(row.groups[column] ?? null, row.disputed.includes(column), group.wording)),
});

export function renderRequestsPage(context: PageContext, data: ComparisonData) {
  const { requests: words, reasons } = context.t.comparison;
  const sections: RequestsSection[] = renderSections(context, data, (rows, group, scope) => {
    const amounts = rows.map((row) => amountOf(row));
    const known = amounts.flatMap(({ row, count, disputed }) =>
      count === null || disputed ? [] : [{ name: group.nameOf(row.agency), count }],
    );
    const disputedCount = amounts.filter(({ count, disputed }) => count !== null && disputed).length;
    return {
      finding: requestsFinding(known, group, scope) + leftOutWords(disputedCount, group.wording),
      bars: amounts.map(({ row, count, disputed }) => ({
        label: group.nameOf(row.agency),
        value: count,
        text: count === null ? reasons.notReported : formatNumber(count, context.locale),
        disputed,
      })),
      table: {
        caption: words.caption(group.year, group.scopeName),
        nameLabel: context.t.comparison.body,
        columns: columns.map((column) => ({ label: words.columns[column], number: true })),
        rows: rows.map((row) => tableRow(row, group)),
      },
      without: amounts
        .filter(({ count }) => count === null)
        .map(({ row }) => ({ id: row.agency, reason: reasons.notReported })),
      disputed: rows.some(isDisputed),
    };
  });
  return { title: words.title, description: words.description, lede: words.lede, caution: words.caution, sections };
}
