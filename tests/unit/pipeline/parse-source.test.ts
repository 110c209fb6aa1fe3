import { createHash } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import type { SourceFile } from "../../../src/model/source.ts";
import { parseSource } from "../../../src/pipeline/parse-source.ts";
import { parseBytes, parseText } from "../../fixtures/parse-text.ts";

describe("one file through the stages", () => {
  it("carries the hash of its bytes, whatever becomes of it", async () => {
    const bytes = Buffer.from("今天天气很好。");
    const hash = createHash("sha256").update(bytes).digest("hex");
    expect(await parseBytes(bytes, "a.txt")).toMatchObject({ path: "a.txt", report: null, checks: [], sha256: hash });
    expect(await parseSource({ path: "a.txt", size: 30_000_000, bytes: null, record: null })).toMatchObject({
      sha256: "",
    });
  });
  it("keeps what sources.csv says of it", async () => {
    const record = {
      path: "a.txt",
      agency: "样例县财政局",
      year: 2023,
      region: "990101",
      scope: "summary",
      address: "https://example.org/x",
      retrieved: "2024-01-31",
      kind: "extract",
    } as const;
    const { report } = await parseText("规章\t0\t0\t0", "a.txt", record);
    expect(report).toMatchObject({
      agencyName: "样例县财政局",
      year: 2023,
      regionCode: "990101",
      scope: "summary",
      address: "https://example.org/x",
      retrieved: "2024-01-31",
      kind: "extract",
    });
  });
  it.each([
    ["样例县财政局", "own"],
    ["样例县样例镇人民政府", "own"],
    ["样例县人民政府", "unknown"],
    ["样例省人民政府", "unknown"],
  ])("of %s counts for %s unless told", async (agency, scope) => {
    const { report } = await parseText(`${agency}2023年政府信息公开工作年度报告\n规章\t0\t0\t0`, "a.txt");
    expect(report).toMatchObject({ agencyName: agency, scope, kind: "full" });
  });
  it("that makes the program itself fail costs its own finding only", async () => {
    const source = {
      path: "a.txt",
      size: 1,
      bytes: new Uint8Array([65]),
      get record(): never {
        throw new TypeError("x is not a function");
      },
    } satisfies SourceFile;
    const spy = vi.spyOn(console, "error");
    expect(await parseSource(source)).toMatchObject({
      report: null,
      checks: [],
      diagnostics: [{ code: "parser-failed", file: "a.txt", args: { reason: "x is not a function" } }],
    });
    expect(spy).not.toHaveBeenCalled();
    spy.mockRestore();
  });
});

describe("text of any kind", () => {
  const hostile = {
    "tabs alone": "\t".repeat(1000),
    "one row of many cells": `规章${"\t0".repeat(5000)}`,
    "many rows of one label": "规章\t0\t0\t0\n".repeat(2000),
    "many rows of no label": `规章\t0\n${"甲乙丙丁戊己\t0\n".repeat(2000)}`,
    "a label of brackets": `规章\t0\n${"（".repeat(5000)}\t0\n`,
    "a cell of digits": `规章\t${"9".repeat(100_000)}\t0\t0`,
    "headings alone": "# 一、总体情况\n".repeat(5000),
    "titles alone": "样例县财政局2023年政府信息公开工作年度报告\n".repeat(5000),
    "a title of commas": `${"，".repeat(50_000)}2023年政府信息公开工作年度报告`,
    "prototype words": "__proto__\tconstructor\n规章\t__proto__\ttoString\t0",
  };
  it.each(Object.entries(hostile))("(%s) costs little time and never the program", async (_, text) => {
    const start = performance.now();
    const { diagnostics } = await parseText(text, "a.txt");
    expect(performance.now() - start).toBeLessThan(5000);
    expect(diagnostics.map(({ code }) => code)).not.toContain("parser-failed");
    expect(diagnostics.length).toBeGreaterThan(0);
  });
});
