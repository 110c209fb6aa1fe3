/** A synthetic comparison file and index of fictional bodies, as large and as ugly as a test wants it. */
import type { ComparisonFile, DatasetIndex } from "../../../../src/model/dataset.ts";
import type { MetricDefinition, MetricValue } from "../../../../src/model/metric.ts";

export type Row = ComparisonFile["rows"][number];

const say = (word: string) => ({ zh: word, en: word });
const define = (id: string, denominator: string[] | null, unit: MetricDefinition["unit"]): MetricDefinition => ({
  id,
  name: say(id),
  formula: denominator === null ? "N" : "A / T",
  numerator: ["requests.granted.total"],
  denominator,
  unit,
  direction: "none",
  meaning: say("meaning"),
  caution: say("caution"),
  source: say("source"),
});

export const definitions: MetricDefinition[] = [
  define("received", null, "count"),
  define("disclosureRate", ["requests.handled.total"], "share"),
  define("disclosureRateSubstantive", ["requests.granted.total", "requests.refused.stateSecret.total"], "share"),
  define("carryOverRate", ["requests.received.total", "requests.carriedIn.total"], "share"),
  define("reconsiderationCorrectionRate", ["reviews.reconsideration.upheld"], "share"),
  define("reviewIncidence", ["requests.handled.total"], "perDecision"),
];

export const count = (value: number | null, reason: MetricValue["reason"] = null): MetricValue => ({
  id: "received",
  value: reason === null ? value : null,
  reason,
  numerator: value,
  denominator: null,
  interval: null,
});

export function rate(id: string, numerator: number, denominator: number): MetricValue {
  const known = denominator > 0;
  return {
    id,
    value: known ? numerator / denominator : null,
    reason: known ? null : "noDecisions",
    numerator,
    denominator,
    interval: denominator >= 10 ? { low: 0.1, high: 0.4 } : null,
  };
}

const reviewKeys = ["reconsideration", "litigationDirect", "litigationAfterReconsideration"].flatMap((block) =>
  ["upheld", "corrected", "otherResult", "pending", "total"].map((column) => `${block}.${column}`),
);
const noReviews = Object.fromEntries(reviewKeys.map((key) => [key, 0]));

export type RowOptions = {
  id: string;
  name: string;
  year?: number;
  scope?: Row["scope"];
  received?: number | null;
  outcomes?: [number, number, number, number, number, number];
  groups?: Record<string, number | null>;
  disputed?: string[];
};

/** A row whose numbers agree unless the options say otherwise. */
export function buildRow(options: RowOptions): Row {
  const { id, name, year = 2023, scope = "own", received = 0, outcomes = [0, 0, 0, 0, 0, 0], disputed = [] } = options;
  const [granted, partlyGranted, refused, unavailable, notProcessed, other] = outcomes;
  const handled = outcomes.reduce((sum, n) => sum + n, 0);
  return {
    agency: id,
    name,
    year,
    scope,
    edition: "2021",
    metrics: [
      received === null
        ? count(null, "notReported")
        : count(received, disputed.includes("received") ? "conflicting" : null),
      rate("disclosureRate", granted + partlyGranted, handled),
      rate("disclosureRateSubstantive", granted + partlyGranted, granted + partlyGranted + refused),
      rate("carryOverRate", 0, received ?? 0),
      rate("reconsiderationCorrectionRate", 0, 0),
      rate("reviewIncidence", 0, handled),
    ],
    groups: {
      ...noReviews,
      received,
      carriedIn: 0,
      handled,
      carriedOut: 0,
      granted,
      partlyGranted,
      refused,
      unavailable,
      notProcessed,
      other,
      ...options.groups,
    },
    disputed,
  };
}

export const buildComparison = (rows: Row[]): ComparisonFile => ({
  schemaVersion: 1,
  dataVersion: "000000000000",
  rows,
});

/** An index of the bodies named; only what comparison pages read of it is filled. */
export function buildIndex(bodies: { id: string; name: string; place?: string[] }[]): DatasetIndex {
  return {
    schemaVersion: 1,
    dataVersion: "000000000000",
    counts: { agencies: bodies.length, reports: 0, figures: 0, printed: 0 },
    synthetic: false,
    regions: [],
    moved: [],
    agencies: bodies.map(({ id, name, place = [] }) => ({
      id,
      name,
      aliases: [],
      region: { code: null, names: place, path: [], told: null },
      pinyin: "",
      initials: "",
      kind: "other",
      level: null,
      status: "active",
      until: null,
      predecessors: [],
      successors: [],
      formerIds: [],
      years: [],
    })),
    totals: [],
    unpublished: [],
  };
}
