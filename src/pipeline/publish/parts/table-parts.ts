/**
 * Bodies in the order of their ids → parts of a table, each of the bodies of one area, so that only those parts are rendered
 * again whose bodies have changed. All parts together, the head first, are the table as it would be rendered whole.
 */
import type { DerivedAgency } from "../../../model/packed/derived-dataset.ts";
import { contentKeyOfAll } from "../body-keys.ts";
import type { FilePart } from "../kept-files.ts";
import { groupByPlace, type ByPlace } from "./group-by-place.ts";
import type { CsvTable } from "../render-csv.ts";

/** The first digits of an id tell its county: some dozen bodies, which stand together. */
const areaOf = ({ agency }: DerivedAgency): string => agency.id.slice(0, 6);

/** Bodies that follow one another in one area. */
export function groupByArea(agencies: readonly DerivedAgency[]): DerivedAgency[][] {
  const groups: DerivedAgency[][] = [];
  for (const file of agencies) {
    const last = groups.at(-1);
    if (last !== undefined && areaOf(last[0]!) === areaOf(file)) last.push(file);
    else groups.push([file]);
  }
  return groups;
}

type Tabulate = (agencies: readonly DerivedAgency[]) => CsvTable;
/** `withHead`: whether the names of the columns stand first. */
export type RenderRows = (table: CsvTable, withHead: boolean) => string;

/** `tabulate` makes rows of bodies, each body's rows of that body alone. */
export function partsOfTable(agencies: readonly DerivedAgency[], tabulate: Tabulate, render: RenderRows): FilePart[] {
  const head: FilePart = { key: null, render: () => render(tabulate([]), true) };
  const parts = groupByArea(agencies).map((bodies): FilePart => ({
    key: contentKeyOfAll(bodies),
    render: () => render(tabulate(bodies), false),
  }));
  return [head, ...parts];
}

/** `tabulate` makes rows of items, each item's rows of that item alone and of what `key` tells. */
export function partsOfRows<Item>(
  list: ByPlace<Item>,
  tabulate: (items: readonly Item[]) => CsvTable,
  render: RenderRows,
  key = "",
): FilePart[] {
  const head: FilePart = { key: null, render: () => render(tabulate([]), true) };
  const parts = groupByPlace(list).map(({ items, digest }): FilePart => ({
    key: `${digest}${key}`,
    render: () => render(tabulate(items), false),
  }));
  return [head, ...parts];
}
