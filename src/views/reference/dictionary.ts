/**
 * The data dictionary: every figure id with its names, its place on the statutory form and its unit, in tables by
 * table and edition. Each id stands once, so that it can be the fragment of its row's address.
 */
import { formatNumber } from "../../i18n/format.ts";
import type { DictionaryFile } from "../../model/dataset.ts";
import type { PageContext } from "../page-context.ts";

type FigureEntry = DictionaryFile["figures"][number];
type EditionSet = "both" | "2021" | "2019";

export type DictionaryTable = {
  id: string;
  heading: string;
  caption: string;
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

/** Two wordings where the editions word a label differently. */
const labelOf = (figure: FigureEntry): string =>
  [
    ...new Set(
      figure.labels.map(({ group, row, column }) => `${[group ?? "", row].filter(Boolean).join(" ")}｜${column}`),
    ),
  ].join(" / ");

export function renderDictionary({ t, locale }: PageContext, { figures }: DictionaryFile): DictionaryView {
  const words = t.pages.dictionary;
  const tables = (["disclosure", "requests", "reviews"] as const).flatMap((table) =>
    (["both", "2021", "2019"] as const).map((editions): DictionaryTable => {
      const rows = figures.filter((figure) => figure.table === table && editionsOf(figure) === editions);
      return {
        id: `${table}-${editions}`,
        heading: words.caption(words.tables[table], words.editions[editions]),
        caption: words.caption(words.tables[table], words.editions[editions]),
        count: words.countOf(formatNumber(rows.length, locale)),
        rows: rows.map((figure) => ({
          id: figure.id,
          name: figure.name[locale],
          label: labelOf(figure),
          unit: words.unit[figure.unit],
        })),
      };
    }),
  );
  return {
    lead: words.lead(formatNumber(figures.length, locale)),
    identifying: Object.entries(words.identifying).map(([term, meaning]) => ({ term, cells: [meaning] })),
    tables: tables.filter((table) => table.rows.length > 0),
  };
}
