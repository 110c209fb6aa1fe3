/**
 * Figure ids, derived from the editions: `<table>.<row>.<column>` in the form's order.
 * A mixed report takes table 二 from one edition and table 三 from the other.
 */
import type { FormInUse } from "../model/report.ts";
import { edition2019 } from "./edition-2019.ts";
import { edition2021 } from "./edition-2021.ts";
import type { StatutoryForm } from "./statutory-form.ts";

export const editions: Record<"2019" | "2021", StatutoryForm> = { "2019": edition2019, "2021": edition2021 };

export const disclosureIds = (form: StatutoryForm): string[] =>
  form.disclosure.flatMap((block) => block.rows.flatMap((r) => block.columns.map((c) => `disclosure.${r.id}.${c.id}`)));

export const requestIds = (form: StatutoryForm): string[] =>
  form.requests.rows.flatMap((r) => form.requests.columns.map((c) => `requests.${r.id}.${c.id}`));

export const reviewIds = (form: StatutoryForm): string[] =>
  form.reviews.blocks.flatMap((b) => form.reviews.columns.map((c) => `reviews.${b.id}.${c.id}`));

/** Asked for once a report and more. */
const rememberedIds = new Map<string, readonly string[]>();

/**
 * The ids that a report of this form prints, in the form's order. A table that wasn't found is taken to be of the other
 * table's edition, and of the 2021 form where neither is there.
 */
export function figureIdsOf(form: FormInUse): readonly string[] {
  const disclosure = form.disclosure ?? form.requests ?? "2021";
  const requests = form.requests ?? form.disclosure ?? "2021";
  const key = `${disclosure} ${requests}`;
  const ids = rememberedIds.get(key) ?? [
    ...disclosureIds(editions[disclosure]),
    ...requestIds(editions[requests]),
    ...reviewIds(editions[requests]),
  ];
  rememberedIds.set(key, ids);
  return ids;
}

/** Every id of either edition, the 2021 form's first: the columns of reports.csv. */
export const allFigureIds: string[] = [
  ...new Set([
    ...figureIdsOf({ disclosure: "2021", requests: "2021" }),
    ...figureIdsOf({ disclosure: "2019", requests: "2019" }),
  ]),
];

/** The six outcome groups of table 三, in the form's order, with their rows in both editions. */
export const outcomeGroups = ["granted", "partlyGranted", "refused", "unavailable", "notProcessed", "other"] as const;
export type OutcomeGroup = (typeof outcomeGroups)[number];

const groupOf = (rowId: string): OutcomeGroup | null =>
  outcomeGroups.find((group) => rowId === group || rowId.startsWith(`${group}.`)) ?? null;

/** Asked for each row of each report that no plan reads. */
const groupById = new Map(
  Object.values(editions).flatMap((form) => form.requests.rows.map(({ id }) => [id, groupOf(id)] as const)),
);

export function groupOfRow(rowId: string): OutcomeGroup | null {
  const known = groupById.get(rowId);
  return known === undefined ? groupOf(rowId) : known;
}

const groupsOf = (form: StatutoryForm): Record<OutcomeGroup, readonly string[]> => {
  const of = (group: OutcomeGroup): string[] =>
    form.requests.rows.map((r) => r.id).filter((id) => groupOfRow(id) === group);
  return {
    granted: of("granted"),
    partlyGranted: of("partlyGranted"),
    refused: of("refused"),
    unavailable: of("unavailable"),
    notProcessed: of("notProcessed"),
    other: of("other"),
  };
};
// Asked for thousands of times a page.
const rowsByGroup = { "2019": groupsOf(edition2019), "2021": groupsOf(edition2021) };

/** Row ids of an outcome group as a report of this edition prints them. */
export const rowsOfGroup = (group: OutcomeGroup, edition: "2019" | "2021"): readonly string[] =>
  rowsByGroup[edition][group];
