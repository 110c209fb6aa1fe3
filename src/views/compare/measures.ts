/**
 * What can be compared: every metric, and every figure of the form as a count of its own. A figure comes in the shape of
 * a metric, so that all that is drawn, tabled and exported works on one kind of thing. Names are the form's.
 */
import { allFigureIds, editions, figureIdsOf } from "../../form/figure-ids.ts";
import { partsOfFigureId, tableTerms, termOfFigure } from "../../form/terms.ts";
import type { Bilingual } from "../../model/diagnostic.ts";
import type { MetricDefinition } from "../../model/metric.ts";

export type MeasureGroup = "metrics" | "disclosure" | "requests" | "reviews";
/** asPrinted: the form names no unit. */
export type MeasureUnit = "cases" | "tenThousandYuan" | "asPrinted" | "items";

export type Measure = Pick<MetricDefinition, "id" | "name" | "formula" | "numerator" | "denominator" | "unit"> & {
  group: MeasureGroup;
  /** What is counted; of a metric that is a rate, what stands above the line. */
  counted: MeasureUnit;
  /** Empty for figures, whose meaning is the form's own. */
  meaning: Bilingual;
  caution: Bilingual;
  /** Whether forms of 2019 and of 2021 print the same figures for it, so that a line may cross the change. */
  crossesEditions: boolean;
};

const nothing: Bilingual = { zh: "", en: "" };
const idsIn = {
  "2019": new Set(figureIdsOf({ disclosure: "2019", requests: "2019" })),
  "2021": new Set(figureIdsOf({ disclosure: "2021", requests: "2021" })),
};

/** The editions that print any of a measure's figures. */
export const editionsOf = ({ numerator }: Pick<Measure, "numerator">): (keyof typeof editions)[] =>
  (["2019", "2021"] as const).filter((edition) => numerator.some((id) => idsIn[edition].has(id)));

const crosses = (ids: readonly string[]): boolean => ids.every((id) => idsIn["2019"].has(id) && idsIn["2021"].has(id));

function unitOf(id: string): MeasureUnit {
  if (id === "disclosure.fees.amount") return "tenThousandYuan";
  if (id.endsWith(".amount")) return "asPrinted";
  return id.startsWith("disclosure.") ? "items" : "cases";
}

export const measureOfMetric = (definition: MetricDefinition): Measure => ({
  ...definition,
  group: "metrics",
  counted: "cases",
  crossesEditions: crosses([...definition.numerator, ...(definition.denominator ?? [])]),
});

function measureOfFigure(id: string): Measure {
  const { table } = partsOfFigureId(id);
  return {
    id,
    name: termOfFigure(id),
    formula: "",
    numerator: [id],
    denominator: null,
    unit: "count",
    group: table === "disclosure" || table === "reviews" ? table : "requests",
    counted: unitOf(id),
    meaning: nothing,
    caution: nothing,
    crossesEditions: crosses([id]),
  };
}

export const measuresOf = (metrics: readonly MetricDefinition[]): Measure[] => [
  ...metrics.map(measureOfMetric),
  ...allFigureIds.map(measureOfFigure),
];

/** The statutory table that a group of figures stands in. */
export const tableName = (group: Exclude<MeasureGroup, "metrics">): Bilingual => tableTerms[group] ?? nothing;
