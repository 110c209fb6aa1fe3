/**
 * The short sentences below the first: appeals, and what changed since last year.
 * Numbers are links to their lines. Where a count is unknown or disputed the sentence says so and claims nothing.
 */
import { formatNumber, formatShare } from "../../i18n/format.ts";
import { reviewTable } from "../../form/statutory-form.ts";
import type { AgencyFile, AgencyYear } from "../../model/dataset.ts";
import type { MetricValue } from "../../model/metric.ts";
import { leastForShare } from "../comparison/metric-words.ts";
import type { FiguresOf, LinkedFigures } from "./figure-links.ts";
import type { PageContext } from "../page-context.ts";
import { fillTemplate, joinSegments, linked, type Segment } from "./segments.ts";
import { effectiveOf } from "./year-facts.ts";

const isDisputed = (year: AgencyYear, id: string): boolean => year.figures[id]?.standing === "disputed";

/** "two A, one B and one C": the last joint differs in English. */
function enumerate(lists: Segment[][], comma: string, last: string): Segment[] {
  const head = joinSegments(lists.slice(0, -1), comma);
  const tail = lists.at(-1) ?? [];
  return head.length === 0 ? tail : [...head, { text: last }, ...tail];
}

export function renderAppeals(context: PageContext, year: AgencyYear, figures: LinkedFigures): Segment[] {
  const words = context.t.profile.summary.appeals;
  const blocks = reviewTable.blocks.map(({ id }) => ({
    id: id as "reconsideration" | "litigationDirect" | "litigationAfterReconsideration",
    total: `reviews.${id}.total`,
    corrected: `reviews.${id}.corrected`,
  }));
  const totals = blocks.map(({ total }) => effectiveOf(year, total));
  if (blocks.some(({ total }) => isDisputed(year, total))) return [{ text: words.disputed }];
  if (totals.includes(null)) return [{ text: words.notTold }];
  const told = blocks.filter((_, i) => (totals[i] ?? 0) > 0);
  if (told.length === 0) return [{ text: words.none }];
  const parts = told.map(({ id, total, corrected }) => {
    const template = words[id](effectiveOf(year, total) ?? 0);
    const n = linked(figures(total));
    const some = (effectiveOf(year, corrected) ?? 0) > 0;
    return [
      ...fillTemplate(template, { n }),
      ...(some ? fillTemplate(words.corrected, { n: linked(figures(corrected)) }) : []),
    ];
  });
  const first = told[0] === undefined ? 0 : (effectiveOf(year, told[0].total) ?? 0);
  return fillTemplate(words.list(first), { cases: enumerate(parts, words.comma, words.last) });
}

const rateOf = (year: AgencyYear): MetricValue | undefined => year.metrics.find(({ id }) => id === "disclosureRate");

/** The rate of both years, where each has ten decisions or more; with n and interval, as every rate. */
function rateSentence(context: PageContext, before: AgencyYear, now: AgencyYear): Segment[] {
  const { t, locale } = context;
  const words = t.profile.summary.change;
  const [a, b] = [rateOf(before), rateOf(now)];
  const share = (metric: MetricValue | undefined): string | null => {
    if (
      metric === undefined ||
      metric.value === null ||
      metric.interval === null ||
      (metric.denominator ?? 0) < leastForShare
    )
      return null;
    const number = (n: number | null): string => formatNumber(n ?? 0, locale);
    const { low, high } = metric.interval;
    const part = formatShare(metric.value, locale);
    const [all, counted] = [number(metric.denominator), number(metric.numerator)];
    return words.share(part, counted, all, formatShare(low, locale), formatShare(high, locale));
  };
  const [from, to] = [share(a), share(b)];
  if (from === null || to === null) return [];
  const overlap =
    (a?.interval?.low ?? 1) <= (b?.interval?.high ?? 0) && (b?.interval?.low ?? 1) <= (a?.interval?.high ?? 0);
  const sentence = fillTemplate(words.rate, { a: from, b: to, before: String(before.year), now: String(now.year) });
  const gap = { text: t.comparison.sentenceGap };
  return [gap, ...sentence, ...(overlap ? [gap, { text: words.overlap }] : [])];
}

function changeOf(
  context: PageContext,
  row: "received" | "handled",
  pair: [AgencyYear, AgencyYear],
  figuresOf: FiguresOf,
) {
  const id = `requests.${row}.total`;
  const [before, now] = pair;
  const [from, to] = [effectiveOf(before, id) ?? 0, effectiveOf(now, id) ?? 0];
  const words = context.t.profile.summary.change[row];
  const template = to > from ? words.more : to < from ? words.less : words.same;
  return fillTemplate(template, {
    a: linked(figuresOf(before)(id)),
    b: linked(figuresOf(now)(id)),
  });
}

/** What changed since the year before, in the two counts that every form has and that carry the rest. */
export function renderChange(
  context: PageContext,
  file: AgencyFile,
  now: AgencyYear,
  figuresOf: FiguresOf,
): Segment[] | null {
  const words = context.t.profile.summary.change;
  if (file.years.length < 2) return null;
  const before = file.years.find(({ year }) => year === now.year - 1);
  if (before === undefined) return [{ text: words.none(now.year - 1) }];
  if (before.scope !== now.scope) return [{ text: words.otherScope(before.year) }];
  const ids = ["requests.received.total", "requests.handled.total"];
  const isUnclear = [before, now].some((year) =>
    ids.some((id) => effectiveOf(year, id) === null || isDisputed(year, id)),
  );
  if (isUnclear) return [{ text: words.unclear(before.year) }];
  const changes = (["received", "handled"] as const).map((row) => changeOf(context, row, [before, now], figuresOf));
  return [
    ...fillTemplate(words.lead, { before: String(before.year), changes: joinSegments(changes, words.comma) }),
    ...rateSentence(context, before, now),
  ];
}
