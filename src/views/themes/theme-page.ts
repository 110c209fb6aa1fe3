/**
 * What a thematic page is made of: parts, each under a sentence that says what its charts and table show. Everything is
 * words and numbers ready to print or draw; a chart names its kind, the components know how to draw it.
 */
import type { OutcomeGroup } from "../../form/figure-ids.ts";
import type { DatasetIndex } from "../../model/dataset.ts";
import type { ThemesFile } from "../../model/themes.ts";

/** A table's cell: words already. rate: a share with its counts and bounds. state: words where a number would stand. disputed: a number that its report contradicts. */
export type CellView = {
  text: string;
  kind: "number" | "rate" | "text" | "state" | "disputed";
  /** Said after a disputed number. */
  mark?: string;
};

export type ThemeData = { themes: ThemesFile; index: DatasetIndex };

type Interval = { low: number; high: number } | null;
type OutcomeName = { group: OutcomeGroup; name: string };
export type BarRow = { label: string; value: number | null; text: string; disputed: boolean };
export type StackRow = { label: string; parts: { group: OutcomeGroup; count: number }[] | null; text: string };
export type RateRow = { label: string; value: number | null; interval: Interval; text: string };
export type ResultRow = {
  label: string;
  results: { result: "upheld" | "corrected" | "otherResult" | "pending"; name: string; count: number | null }[];
};
export type PanelRow = { name: string; points: { year: number; count: number }[] };

export type ThemeDrawing =
  | { kind: "years"; rows: { year: number; count: number | null; gap: string | null }[] }
  | { kind: "bars"; rows: BarRow[] }
  | { kind: "outcome"; rows: (OutcomeName & { count: number | null })[] }
  | { kind: "stacks"; rows: StackRow[]; names: OutcomeName[] }
  | { kind: "rates"; rows: RateRow[] }
  | { kind: "leaves"; rows: (OutcomeName & { count: number })[] }
  | { kind: "panels"; rows: PanelRow[] }
  | { kind: "squares"; rows: ResultRow[] };

/** `label` is what a screen reader hears first: the sentence over the chart, or what is drawn where that has another chart. */
export type ThemeChart = ThemeDrawing & { label: string; caption?: string };

export type ThemeTable = {
  caption: string;
  nameLabel: string;
  columns: { label: string; number: boolean }[];
  rows: { name: string; href: string | null; cells: CellView[] }[];
};
export type ThemeLink = { href: string; label: string };
export type AbsentBody = { name: string; href: string; reason: string };

export type ThemePart = {
  id: string;
  heading: string;
  /** Who is counted, beside the heading. */
  note: string;
  /** The sentence that the charts show. */
  finding: string;
  charts: ThemeChart[];
  tables: ThemeTable[];
  /** What to bear in mind, in small type under the table. */
  remarks: string[];
  absent: AbsentBody[];
  compare: ThemeLink;
  /** Stands closed, without its charts: older years of a long page. */
  folded?: true;
};

export type ThemePage = {
  title: string;
  description: string;
  lede: string;
  caution: string;
  /** Parts in order; those of older summaries stand closed below. */
  open: ThemePart[];
  folded: ThemePart[];
  source: string;
  downloads: ThemeLink[];
};
