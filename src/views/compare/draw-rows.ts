/** Rows of the compare page as bars or as dots with intervals; where they are too many to be read, the reason instead. */
import type { SectionContext, ShownRow } from "./section-rows.ts";

export type RowsDrawing = {
  type: "bars" | "dots";
  label: string;
  description: string;
  caption: string;
  rows: {
    label: string;
    value: number | null;
    interval: { low: number; high: number } | null;
    text: string;
    disputed: boolean;
  }[];
};

/** Charts of more rows than this are no longer read. */
export const mostRows = 60;

function drawingOf(type: RowsDrawing["type"], rows: ShownRow[], finding: string, context: SectionContext) {
  const { t, shared, locale } = context.wording;
  if (rows.length > mostRows) return { drawing: null, remarks: [t.tooMany.rows(rows.length, mostRows)] };
  const drawn = rows.filter(({ words }) => words.drawn !== null).length;
  const order = t.orders[context.state.sort];
  const drawing: RowsDrawing = {
    type,
    label: `${context.measure.name[locale]}${shared.charts.colon}${finding}`,
    description: t[type].description(drawn, rows.length - drawn, order),
    caption: type === "dots" ? t.dots.caption : "",
    rows: rows.map(({ label, words }) => ({
      label,
      value: words.drawn,
      interval: words.interval,
      text: words.text,
      disputed: words.disputed,
    })),
  };
  return { drawing, remarks: [] };
}

type Draw = (
  rows: ShownRow[],
  finding: string,
  context: SectionContext,
) => { drawing: RowsDrawing | null; remarks: string[] };

export const barsOf: Draw = (...given) => drawingOf("bars", ...given);
export const dotsOf: Draw = (...given) => drawingOf("dots", ...given);
