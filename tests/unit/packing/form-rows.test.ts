import { describe, expect, it } from "vitest";
import type { PackedPrint } from "../../../src/model/packed-agency.ts";
import { allFormRows, editionOfRows } from "../../../src/packing/layout/form-rows.ts";
import { leaveOutRows, unpackTables } from "../../../src/packing/packed-tables.ts";

const form = { disclosure: "2021", requests: "2021" } as const;
const print: PackedPrint = {
  cells: "0.1",
  tables: allFormRows()
    .filter((table) => table.form === "2021")
    .map(({ id, width, rows }) => ({ id, width, rows, places: "1.0 0:1" })),
};
const unpack = (layout: PackedPrint) => unpackTables({ print: layout, lines: [1, 20, 60] }, form, (id) => id);

describe("tables laid out as the form prints them", () => {
  it("name every figure of the form once, in its order", () => {
    const figures = unpack(print).flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap((c) => c.figure ?? [])),
    );
    expect(figures.length).toBe(200);
    expect(new Set(figures).size).toBe(200);
  });
  it("need no rows in a body's file, and come back from it", () => {
    const short = leaveOutRows(print);
    expect(short.tables.map((table) => Object.keys(table))).toEqual(Array(3).fill(["id", "form", "places"]));
    expect(unpack(short)).toEqual(unpack(print));
  });
  it("are told from any other", () => {
    const [first] = allFormRows();
    const odd = { width: first!.width, rows: [...first!.rows, ["其他"]] };
    expect(editionOfRows(first!.id, odd)).toBeNull();
    expect(leaveOutRows({ tables: [{ id: "disclosure", ...odd, places: "" }] }).tables[0]).toMatchObject(odd);
  });
});
