/**
 * The data dictionary: every figure id with its names, its place on the statutory form and its unit, in tables by
 * table and edition. Each id stands once, so that it can be the fragment of its row's address.
 */
import type { DictionaryFile } from "../../model/dataset.ts";
import type { PageContext } from "../page-context.ts";

type FigureEntry = DictionaryFile["figures"][number];
type EditionSet = "both" | "2021" | "2019";

export type DictionaryTable = {
  id: string;
  heading: string;
  /** Names the frame that scrolls; the section bears the heading's words already. */
  frameLabel: string;
  count: string;
  rows: { id: string; name: string; label: string; unit: string }[];
};
export type DictionaryView = {
  lead: string;
  identifying: { term: string; cells: string[] }[];
  tables: DictionaryTable[];
};

const editionsOf = (figure: FigureEntry): EditionSet => {
  const editions = new Set(figure.labels.map((label) => label.edition));
  return editions.size === 2 ? "both" : editions.has("2019") ? "2019" : "2021";
};

/** "（三）不予公开 1.属于国家秘密｜总计". Where the editions word it differently both stand, each with its edition. */
function labelOf({ t }: PageContext, figure: FigureEntry): string {
  // Table 二 groups its rows by the articles of the law, which name nothing.
  const labels = figure.labels.map(({ edition, group, row, column }) => ({
    edition,
    text: `${figure.table === "disclosure" ? "" : (group ?? "")}${row}｜${column}`,
  }));
  return new Set(labels.map((label) => label.text)).size === 1
    ? (labels[0]?.text ?? "")
    : labels.map(({ text, edition }) => t.pages.dictionary.labelIn(text, edition)).join("；");
}

export function renderDictionary(context: PageContext, { figures }: DictionaryFile): DictionaryView {
  const { t, locale } = context;
  const words = t.pages.dictionary;
  const tables = (["disclosure", "requests", "reviews"] as const).flatMap((table) =>
    (["both", "2021", "2019"] as const).map((editions): DictionaryTable => {
      const rows = figures.filter((figure) => figure.table === table && editionsOf(figure) === editions);
      return {
        id: `${table}-${editions}`,
        heading: words.caption(words.tables[table], words.editions[editions]),
        frameLabel: words.frameLabel(words.tables[table], words.editions[editions]),
        count: words.countOf(rows.length),
        rows: rows.map((figure) => ({
          id: figure.id,
          name: figure.name[locale],
          label: labelOf(context, figure),
          unit: words.unit[figure.unit],
        })),
      };
    }),
  );
  return {
    lead: words.lead(figures.length),
    identifying: Object.entries(words.identifying).map(([term, meaning]) => ({ term, cells: [meaning] })),
    tables: tables.filter((table) => table.rows.length > 0),
  };
}
