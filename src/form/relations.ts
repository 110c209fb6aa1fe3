/**
 * The sums of the form, as data. A rule names rows; instantiated for an edition it names figures.
 * Left and right are each added up; the relation holds when both sides are equal.
 */
import type { RelationId } from "../model/check.ts";
import type { Bilingual, Severity } from "../model/diagnostic.ts";
import type { FormInUse } from "../model/report.ts";
import { editions, groupOfRow } from "./figure-ids.ts";

export type Relation = {
  id: RelationId;
  of: string;
  left: string[];
  right: string[];
};

/** A relation between a report and the same body's report of the year before. `minus` is taken off the left side. */
export type YearRelation = {
  id: RelationId;
  of: string;
  current: string;
  previous: string;
  plus: string | null;
  minus: string | null;
};

export const relationInWords: Record<RelationId, { severity: Severity; rule: Bilingual }> = {
  balance: {
    severity: "error",
    rule: { zh: "本年新收＋上年结转＝办理结果总计＋结转下年度", en: "received + carried in = decided + carried out" },
  },
  outcomes: {
    severity: "error",
    rule: { zh: "各项办理结果之和＝（七）总计", en: "all outcome rows add up to the decided total" },
  },
  applicants: {
    severity: "error",
    rule: { zh: "六类申请人之和＝总计", en: "the six kinds of applicant add up to the row's total" },
  },
  reviews: {
    severity: "error",
    rule: { zh: "维持＋纠正＋其他结果＋尚未审结＝总计", en: "upheld + corrected + other + pending = total" },
  },
  carryOver: {
    severity: "error",
    rule: { zh: "本年的上年结转＝上年报告的结转下年度", en: "carried in equals what last year's report carried out" },
  },
  stock: {
    severity: "warning",
    rule: {
      zh: "现行有效＝上年现行有效＋本年制发－本年废止",
      en: "in force = in force last year + issued − repealed",
    },
  },
};

const remembered = new Map<string, Relation[]>();

/** The relations that a single report allows; one list for every report of an edition, since the form doesn't change. */
export function relationsOf(form: FormInUse): readonly Relation[] {
  const edition = form.requests ?? form.disclosure ?? "2021";
  const known = remembered.get(edition) ?? relationsOfEdition(edition);
  remembered.set(edition, known);
  return known;
}

function relationsOfEdition(edition: "2019" | "2021"): Relation[] {
  const { requests, reviews } = editions[edition];
  const figure = (rowId: string, columnId: string) => `requests.${rowId}.${columnId}`;
  const outcomeRows = requests.rows.filter((r) => groupOfRow(r.id) !== null);
  const columns = requests.columns.map((c) => c.id);
  const parts = columns.filter((id) => id !== "total");
  return [
    ...columns.map((c): Relation => ({
      id: "balance",
      of: c,
      left: [figure("received", c), figure("carriedIn", c)],
      right: [figure("handled", c), figure("carriedOut", c)],
    })),
    ...columns.map((c): Relation => ({
      id: "outcomes",
      of: c,
      left: outcomeRows.map((r) => figure(r.id, c)),
      right: [figure("handled", c)],
    })),
    ...requests.rows.map((r): Relation => ({
      id: "applicants",
      of: r.id,
      left: parts.map((c) => figure(r.id, c)),
      right: [figure(r.id, "total")],
    })),
    ...reviews.blocks.map((b): Relation => ({
      id: "reviews",
      of: b.id,
      left: reviews.columns.filter((c) => c.id !== "total").map((c) => `reviews.${b.id}.${c.id}`),
      right: [`reviews.${b.id}.total`],
    })),
  ];
}

/** The relations between a body's reports of two neighbouring years. Stock is a figure of the 2021 form only. */
export const yearRelations: YearRelation[] = [
  ...editions["2021"].requests.columns.map((c): YearRelation => ({
    id: "carryOver",
    of: c.id,
    current: `requests.carriedIn.${c.id}`,
    previous: `requests.carriedOut.${c.id}`,
    plus: null,
    minus: null,
  })),
  ...["rules", "normativeDocuments"].map((r): YearRelation => ({
    id: "stock",
    of: r,
    current: `disclosure.${r}.inForce`,
    previous: `disclosure.${r}.inForce`,
    plus: `disclosure.${r}.issued`,
    minus: `disclosure.${r}.repealed`,
  })),
];

/** Figures that may have a sign (2019: 本年增/减) or decimals (money); all others are whole numbers from 0. */
export const mayBeNegative = (id: string): boolean => id.endsWith(".change");
export const mayBeFractional = (id: string): boolean => id.endsWith(".amount");
