/**
 * What every chart takes beside its rows: wording, language, width in CSS pixels, and the two sentences that a
 * screen reader hears instead of the picture. Rows come shaped and sorted; a null is a gap and comes with its word.
 */
import type { Locale } from "../i18n/locale.ts";
import type { Messages } from "../i18n/zh.ts";

export type ChartWords = Messages["comparison"]["charts"];

export type ChartOptions = {
  t: ChartWords;
  locale: Locale;
  /** Width of the drawing; pages render each chart at both of `chartWidths` and let CSS show the one that fits. */
  width: number;
  /** The finding, as a sentence. */
  label: string;
  /** What is drawn and how to read it; the numbers stand in the table beside the chart. */
  description: string;
};

/** Drawn for phones and for wider screens, so that text stays at 12 px or more on both. */
export const chartWidths = { narrow: 320, wide: 680 } as const;

/** Size of all text in charts, in CSS pixels at the drawing's own width. */
export const textSize = 13;
