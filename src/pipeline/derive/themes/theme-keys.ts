/**
 * What each thematic page counts, as data: keys with the figure ids that they add up, the metrics told of the sums, and
 * which key is a part of which. Both editions' rows are listed; a report counts those of its own form.
 * The rows of 其他处理 differ between the editions, so only their sum is a key.
 */
import { outcomeGroups, rowsOfGroup } from "../../../form/figure-ids.ts";
import { applicantColumns, reviewTable } from "../../../form/statutory-form.ts";
import type { ThemeId } from "../../../model/themes.ts";

export type ThemeKeys = {
  /** Figure ids by key. */
  keys: Record<string, readonly string[]>;
  metrics: readonly string[];
  /** part → whole. */
  shares: Record<string, string>;
};

const total = (rowId: string): string => `requests.${rowId}.total`;
const row = (id: string): [string, string[]] => [id, [total(id)]];
const rowsOf = (group: (typeof outcomeGroups)[number]): string[] => [
  ...new Set([...rowsOfGroup(group, "2021"), ...rowsOfGroup(group, "2019")]),
];
const group = (id: (typeof outcomeGroups)[number]): [string, string[]] => [id, rowsOf(id).map(total)];

const grounds = (["refused", "unavailable", "notProcessed"] as const).map((id) => ({ id, rows: rowsOf(id) }));
const kinds = applicantColumns.filter((column) => column.id !== "total").map((column) => `received.${column.id}`);
/** 法人或其他组织: all kinds but natural persons. */
const organisations = kinds.filter((key) => key !== "received.naturalPerson");

export const themeKeys: Record<ThemeId, ThemeKeys> = {
  requests: {
    keys: Object.fromEntries(["received", "carriedIn", "handled", "carriedOut"].map(row)),
    metrics: ["carryOverRate"],
    shares: {},
  },
  outcomes: {
    keys: Object.fromEntries([row("handled"), ...outcomeGroups.map(group)]),
    metrics: ["disclosureRate", "disclosureRateSubstantive"],
    shares: Object.fromEntries(outcomeGroups.map((id) => [id, "handled"])),
  },
  refusals: {
    keys: Object.fromEntries([
      row("handled"),
      ...grounds.flatMap(({ id, rows }): [string, string[]][] => [group(id), ...rows.map(row)]),
    ]),
    metrics: ["refusalRate", "unavailableRate", "notProcessedRate"],
    shares: Object.fromEntries(grounds.flatMap(({ id, rows }) => rows.map((part) => [part, id]))),
  },
  reviews: {
    keys: Object.fromEntries(
      reviewTable.blocks.flatMap((block) =>
        reviewTable.columns.map((column) => [`${block.id}.${column.id}`, [`reviews.${block.id}.${column.id}`]]),
      ),
    ),
    metrics: [
      "reconsiderationCorrectionRate",
      "litigationDirectCorrectionRate",
      "litigationAfterReconsiderationCorrectionRate",
    ],
    shares: {},
  },
  applicants: {
    keys: Object.fromEntries([
      row("received"),
      ...kinds.map((key): [string, string[]] => [key, [`requests.${key}`]]),
      ["organisations", organisations.map((key) => `requests.${key}`)],
    ]),
    metrics: [],
    shares: Object.fromEntries([...kinds, "organisations"].map((key) => [key, "received"])),
  },
};
