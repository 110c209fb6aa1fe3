/** The form → the data dictionary: every figure id with its names, unit, and the labels that each edition prints. */
import { allFigureIds, editions } from "../../form/figure-ids.ts";
import { partsOfFigureId, termOfFigure } from "../../form/terms.ts";
import { schemaVersion, type DictionaryFile } from "../../model/dataset.ts";
import { allFormRows } from "../../packing/layout/form-rows.ts";
import { tableLabels } from "../../packing/table-labels.ts";
import { TableId } from "../../model/report.ts";

type Entry = DictionaryFile["figures"][number];
type Label = Entry["labels"][number];
type EditionId = Label["edition"];

function labelsOf(edition: EditionId): Map<string, Label> {
  const { disclosure, requests, reviews } = editions[edition];
  const label = (group: string | null, row: string, column: string): Label => ({ edition, group, row, column });
  return new Map([
    ...disclosure.flatMap((block) =>
      block.rows.flatMap((r) =>
        block.columns.map((c) => [`disclosure.${r.id}.${c.id}`, label(block.heading, r.label, c.label)] as const),
      ),
    ),
    ...requests.rows.flatMap((r) =>
      requests.columns.map((c) => [`requests.${r.id}.${c.id}`, label(r.group ?? null, r.label, c.label)] as const),
    ),
    ...reviews.blocks.flatMap((b) =>
      reviews.columns.map((c) => [`reviews.${b.id}.${c.id}`, label(null, b.label, c.label)] as const),
    ),
  ]);
}

/** Fees are in 万元 by the form's own header; the form of 2019 prints 采购总金额 without a unit. */
const unitOf = (id: string): Entry["unit"] =>
  id === "disclosure.fees.amount" ? "tenThousandYuan" : id.endsWith(".amount") ? "asPrinted" : "count";

export function renderDictionary(): DictionaryFile {
  const labels = (["2021", "2019"] as const).map(labelsOf);
  const figures = allFigureIds.map((id): Entry => ({
    id,
    table: TableId.parse(partsOfFigureId(id).table),
    name: termOfFigure(id),
    unit: unitOf(id),
    labels: labels.flatMap((edition) => edition.get(id) ?? []),
  }));
  return { schemaVersion, labels: tableLabels, tables: allFormRows(), figures };
}
