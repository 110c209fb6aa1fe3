/** A synthetic index of fictional bodies (样例省…), for views that list, add up and cover. */
import { schemaVersion, type DatasetIndex } from "../../../src/model/dataset.ts";

export type IndexedAgency = DatasetIndex["agencies"][number];
type YearSummary = IndexedAgency["years"][number];

export const buildYear = (overrides: Partial<YearSummary> = {}): YearSummary => ({
  year: 2023,
  edition: "2021",
  scope: "own",
  kind: "extract",
  received: 12,
  carriedIn: 0,
  handled: 11,
  carriedOut: 1,
  reviewCases: 0,
  findings: { error: 0, warning: 0, note: 0 },
  ...overrides,
});

export const buildAgency = (overrides: Partial<IndexedAgency> = {}): IndexedAgency => ({
  id: "990101/yang-li-ju",
  name: "样例局",
  aliases: [],
  region: {
    code: "990101",
    names: ["样例省", "样例市", "样例区"],
    path: [
      { code: "990000", name: "样例省" },
      { code: "990100", name: "样例市" },
      { code: "990101", name: "样例区" },
    ],
    told: "path",
  },
  pinyin: "yang li ju",
  initials: "ylj",
  kind: "department",
  level: "county",
  status: "active",
  until: null,
  predecessors: [],
  successors: [],
  formerIds: [],
  years: [buildYear()],
  ...overrides,
});

export const buildTotals = (
  overrides: Partial<DatasetIndex["totals"][number]> = {},
): DatasetIndex["totals"][number] => ({
  scope: "own",
  year: 2023,
  bodies: 2,
  leftOut: 0,
  received: 12,
  carriedIn: 0,
  handled: 11,
  carriedOut: 1,
  outcomes: { granted: 5, partlyGranted: 1, refused: 2, unavailable: 3, notProcessed: 0, other: 0 },
  reconsideration: 0,
  litigation: 0,
  ...overrides,
});

export const buildIndex = (overrides: Partial<DatasetIndex> = {}): DatasetIndex => ({
  schemaVersion,
  dataVersion: "0123456789ab",
  counts: { agencies: 1, reports: 1, figures: 200, printed: 198 },
  synthetic: false,
  regions: [],
  agencies: [buildAgency()],
  moved: [],
  totals: [buildTotals()],
  unpublished: [],
  ...overrides,
});
