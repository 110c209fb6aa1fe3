/**
 * The bodies of one scope year by year, a panel each on one scale. A line joins neighbouring years only where both have
 * a value and the form counts alike in both; rates below ten cases show their counts and no dot.
 */
import { formatNumber } from "../../i18n/format.ts";
import type { SectionContext, ShownRow } from "./section-rows.ts";
import { formatValue } from "./compare-words.ts";

export type PanelPoint = {
  year: number;
  value: number | null;
  /** The value, the counts that stand in its place, or the word for a gap. */
  text: string;
  disputed: boolean;
  /** Whether a line leads here from the year before. */
  joined: boolean;
  /** Fewer than ten cases: the text is their counts. */
  few: boolean;
};
export type PanelsDrawing = {
  type: "years";
  label: string;
  description: string;
  caption: string;
  top: { value: number; text: string };
  years: number[];
  panels: { name: string; points: PanelPoint[]; empty: string | null }[];
};

/** More panels than this are no longer looked through. */
const mostPanels = 24;

const joins = (before: ShownRow | undefined, row: ShownRow, { measure }: SectionContext): boolean => {
  if (before === undefined || before.words.drawn === null || row.words.drawn === null) return false;
  const { edition } = row.row;
  // Tables of a mixed report come from both forms, so what they count alike isn't known of the whole.
  return measure.crossesEditions || (edition === before.row.edition && edition !== "mixed");
};

function panelOf(rows: ShownRow[], context: SectionContext): PanelPoint[] {
  const { state, wording } = context;
  const { locale, t } = wording;
  const byYear = new Map(rows.map((row) => [row.row.year, row]));
  return state.years.map((year): PanelPoint => {
    const row = byYear.get(year);
    if (row === undefined)
      return { year, value: null, text: t.panels.missing, disputed: false, joined: false, few: false };
    const { numerator, denominator } = row.row.measured;
    const few =
      row.words.drawn === null && row.row.measured.reason === null && numerator !== null && denominator !== null;
    return {
      year,
      value: row.words.drawn,
      // Reasons are sentences and stand in the table; a panel has room for a word.
      text: few
        ? `${formatNumber(numerator, locale)}/${formatNumber(denominator, locale)}`
        : row.words.drawn === null
          ? t.panels.missing
          : row.words.short,
      disputed: row.words.disputed,
      joined: joins(byYear.get(year - 1), row, context),
      few,
    };
  });
}

export function panelsOf(rows: ShownRow[], context: SectionContext) {
  const { measure, state, wording } = context;
  const { t, shared, locale } = wording;
  const ids = [...new Set(rows.map(({ row }) => row.agency))];
  const [first, last] = [String(state.years[0]), String(state.years.at(-1))];
  const finding = first === last ? t.panels.findingOne(ids.length, first) : t.panels.finding(ids.length, first, last);
  if (ids.length > mostPanels)
    return { drawing: null, finding, remarks: [t.tooMany.panels(ids.length, mostPanels)], rows };
  const panels = ids.map((id) => {
    const points = panelOf(
      rows.filter(({ row }) => row.agency === id),
      context,
    );
    const empty = points.every(({ value, few }) => value === null && !few) ? t.panels.empty : null;
    return { name: context.nameOf(id), points, empty };
  });
  const points = panels.flatMap((panel) => panel.points);
  const most = Math.max(0, ...points.map(({ value }) => value ?? 0));
  const editions = new Set(rows.map(({ row }) => row.edition));
  const notes = [
    ...(editions.size > 1 ? [measure.crossesEditions ? t.panels.noBreakNote : t.panels.breakNote] : []),
    ...(points.some(({ few }) => few) ? [t.panels.fewNote] : []),
    ...(points.some(({ value, few }) => value === null && !few) ? [t.panels.missingNote] : []),
  ];
  const drawing: PanelsDrawing = {
    type: "years",
    label: `${measure.name[locale]}${shared.charts.colon}${finding}`,
    description: t.panels.description(ids.length),
    caption: [t.panels.top(formatValue(most, measure, wording)), ...notes].join(shared.sentenceGap),
    top: { value: most, text: formatValue(most, measure, wording) },
    years: state.years,
    panels,
  };
  return { drawing: points.some(({ value }) => value !== null) ? drawing : null, finding, remarks: [], rows };
}
