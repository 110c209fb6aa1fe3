/**
 * Bodies in the order of their ids → parts of a table, each of the bodies of one area, so that only those parts are rendered
 * again whose bodies have changed. All parts together, the head first, are the table as it would be rendered whole.
 */
import type { DerivedAgency } from "../../../model/dataset.ts";
import { contentKeyOfAll } from "../body-keys.ts";
import type { FilePart } from "../kept-files.ts";
import { groupByPlace, type ByPlace } from "./group-by-place.ts";
import type { CsvTable } from "../render-csv.ts";

/** The first digits of an id tell its county: some dozen bodies, which stand together. */
const areaOf = ({ agency }: DerivedAgency): string => agency.id.slice(0, 6);

function* groupByArea(agencies: readonly DerivedAgency[]): Generator<DerivedAgency[]> {
  let group: DerivedAgency[] = [];
  for (const file of agencies) {
    if (group[0] !== undefined && areaOf(group[0]) !== areaOf(file)) {
      yield group;
      group = [];
    }
    group.push(file);
  }
  if (group.length > 0) yield group;
}

type Tabulate = (agencies: readonly DerivedAgency[]) => CsvTable;
/** `withHead`: whether the names of the columns stand first. */
type Render = (table: CsvTable, withHead: boolean) => string;

/** `tabulate` makes rows of bodies, each body's rows of that body alone. */
export function partsOfTable(agencies: readonly DerivedAgency[], tabulate: Tabulate, render: Render): FilePart[] {
  const head: FilePart = { key: null, render: () => render(tabulate([]), true) };
  const parts = [...groupByArea(agencies)].map((bodies): FilePart => ({
    key: contentKeyOfAll(bodies),
    render: () => render(tabulate(bodies), false),
  }));
  return [head, ...parts];
}

/** `tabulate` makes rows of items, each item's rows of that item alone. */
export function partsOfRows<Item>(
  list: ByPlace<Item>,
  tabulate: (items: readonly Item[]) => CsvTable,
  render: Render,
): FilePart[] {
  const head: FilePart = { key: null, render: () => render(tabulate([]), true) };
  const parts = groupByPlace(list).map(({ items, digest }): FilePart => ({
    key: digest,
    render: () => render(tabulate(items), false),
  }));
  return [head, ...parts];
}
