import { describe, expect, it } from "vitest";
import { edition2021 } from "../../../../../src/form/edition-2021.ts";
import { matchRows } from "../../../../../src/pipeline/recognise/tables/match-rows.ts";
import { shapeOfRow } from "../../../../../src/pipeline/recognise/labels/row-shape.ts";
import { rows } from "../../../../fixtures/build-document.ts";

const form = edition2021.requests.rows;
const match = (labels: string[]) => {
  const shapes = rows(labels.map((label) => `${label} | 0 | 1`).join("\n")).map((row) => shapeOfRow(row, () => false));
  const result = matchRows(shapes, form);
  return {
    matched: result.matches.map(({ form: row, shape, exact }) => [row.id, shape.row.at, exact]),
    repeated: result.repeated.map(({ form: row }) => row.id),
    unmatched: result.unmatched.map(({ label }) => label),
    missing: result.missing.map(({ id }) => id),
  };
};
const labels = form.map((row) => row.label);
const at = (id: string): number => form.findIndex((row) => row.id === id);
const line = (number: number) => ({ line: number, column: 1 });

describe("printed rows and the form's rows", () => {
  it("match by label, in the form's order, wherever they stand", () => {
    const { matched, ...rest } = match([...labels].reverse());
    expect(matched).toEqual(form.map(({ id }, index) => [id, line(form.length - index), true]));
    expect(rest).toEqual({ repeated: [], unmatched: [], missing: [] });
  });
  it("match by what a label is like, between the right neighbours", () => {
    const slip = labels.with(at("refused.prohibitedByLaw"), "2.其他法律行政法规止公开");
    expect(match(slip).matched).toContainEqual([
      "refused.prohibitedByLaw",
      line(at("refused.prohibitedByLaw") + 1),
      false,
    ]);
  });
  it("do not match by likeness somewhere else", () => {
    const gone = labels.toSpliced(at("refused.prohibitedByLaw"), 1);
    const { unmatched, missing } = match([...gone, "2.其他法律行政法规止公开"]);
    expect(unmatched).toEqual(["2.其他法律行政法规止公开"]);
    expect(missing).toEqual(["refused.prohibitedByLaw"]);
  });
  it("do not match where two missing rows are as like", () => {
    const two = labels.toSpliced(at("refused.internalAffairs"), 2, "5.属于类信息");
    expect(match(two)).toMatchObject({
      unmatched: ["5.属于类信息"],
      missing: ["refused.internalAffairs", "refused.deliberative"],
    });
  });
  it("leave a row without a label, and one beyond the form, to be reported", () => {
    const { unmatched, missing } = match(labels.with(at("handled"), "").concat("备注"));
    expect(unmatched).toEqual(["", "备注"]);
    expect(missing).toEqual(["handled"]);
  });
  it("keep the second of two rows apart", () => {
    const { matched, repeated } = match([...labels, "（七）总计"]);
    expect(matched).toContainEqual(["handled", line(at("handled") + 1), true]);
    expect(repeated).toEqual(["handled"]);
  });
  it("may all be missing", () => expect(match([]).missing).toEqual(form.map(({ id }) => id)));
});
