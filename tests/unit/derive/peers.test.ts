import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/model/packed/derived-dataset.ts";
import type { PeerGroup } from "../../../src/model/peers.ts";
import { deriveDataset } from "../../../src/pipeline/derive/derive-dataset.ts";
import { groupReports } from "../../../src/pipeline/derive/group-reports.ts";
import { assessReport } from "../../fixtures/assess-report.ts";
import { caseRow, type ReportOverrides } from "../../fixtures/build-report.ts";

const derive = (reports: ReportOverrides[]): Dataset => deriveDataset(groupReports(reports.map(assessReport), []), []);

/** Bureaus of a county, named by a running character so that their order is that of their numbers. */
const bureau = (n: number, regionCode = "990101", values: Record<string, number> = {}): ReportOverrides => ({
  agencyName: `样例区${String.fromCodePoint(0x4e00 + n)}局`,
  regionCode,
  values: { ...caseRow("received", n), ...values },
});
const bureaus = (from: number, to: number, regionCode?: string): ReportOverrides[] =>
  Array.from({ length: to - from }, (_, i) => bureau(from + i, regionCode));

function peersOf(reports: ReportOverrides[], name = "样例区一局", year = 2023): PeerGroup {
  const file = derive(reports).agencies.find(({ agency }) => agency.name === name);
  const found = file?.years.find((candidate) => candidate.year === year)?.peers;
  if (found === undefined || found === null) throw new Error("no peers");
  return found;
}
const self = bureau(0); // 0x4e00 is 一

describe("the area that peers are taken from", () => {
  it("is the county where it has five others", () =>
    expect(peersOf([self, ...bureaus(1, 6), ...bureaus(6, 20, "990102")])).toMatchObject({
      area: { level: "county", code: "990101" },
      isWidened: false,
      count: 5,
    }));
  it("widens to city, province, and the whole dataset", () => {
    const widened = (code: string) => peersOf([self, ...bureaus(1, 5), ...bureaus(5, 10, code)]);
    expect(widened("990102")).toMatchObject({ area: { level: "city", code: "990100" }, isWidened: true, count: 9 });
    expect(widened("990201").area).toEqual({ level: "province", code: "990000" });
    expect(widened("880101").area).toEqual({ level: "all", code: null });
  });
  it("stays narrow where widening would bring nobody", () =>
    expect(peersOf([self, ...bureaus(1, 3)])).toMatchObject({ area: { level: "county" }, count: 2 }));
});

describe("peers", () => {
  it("are of the same kind, year and scope", () => {
    const others = [
      { ...bureau(1), year: 2022 },
      { ...bureau(2), scope: "summary" as const },
      { agencyName: "样例区人民政府", regionCode: "990101" },
      { agencyName: "样例镇人民政府", regionCode: "990101100" },
    ];
    expect(peersOf([self, ...others])).toMatchObject({ count: 0, nearest: [] });
  });
  it("are none where the level isn't known", () => {
    const [file] = derive([{ agencyName: "某局", regionCode: null, path: "某局-2023.txt" }]).agencies;
    expect(file?.agency.level).toBeNull();
    expect(file?.years[0]?.peers).toBeNull();
  });
  it("are named by those nearest in name, twelve at most, never the body itself", () => {
    const names = (at: number) =>
      peersOf(bureaus(0, 30), bureau(at).agencyName ?? "").nearest.map(
        ({ name }) => (name.codePointAt(3) ?? 0) - 0x4e00,
      );
    expect(names(0)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(names(15)).toEqual([9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21]);
    expect(names(29)).toEqual([17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28]);
  });
});

const spreadOf = (group: PeerGroup, metric: string) => group.spreads.find((spread) => spread.metric === metric);

describe("how peers spread", () => {
  it("is told by sorted values up to forty others, by deciles beyond", () => {
    const few = spreadOf(peersOf(bureaus(0, 41)), "received");
    expect(few).toMatchObject({ counted: 41, deciles: null, quartiles: { low: 10, median: 20, high: 30 } });
    expect(few?.values).toEqual(Array.from({ length: 41 }, (_, i) => i));
    const many = spreadOf(peersOf(bureaus(0, 101)), "received");
    expect(many).toMatchObject({ counted: 101, values: null, deciles: [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100] });
  });
  it("leaves out rates of fewer than ten cases, conflicting and unread ones, and counts them", () => {
    const decided = (n: number) => ({ ...caseRow("received", n), ...caseRow("handled", n), ...caseRow("granted", n) });
    const unread = { value: null, raw: "若干", reading: "unreadable", effective: null } as const;
    const group = peersOf([
      bureau(0, "990101", decided(10)),
      bureau(1, "990101", decided(9)),
      bureau(2, "990101", decided(0)),
      { ...bureau(3), figures: { "requests.handled.total": unread } },
      bureau(4, "990101", { ...decided(20), ...caseRow("handled", 5) }),
      bureau(5, "990101", { ...decided(40), ...caseRow("granted", 10) }),
    ]);
    expect(spreadOf(group, "disclosureRate")).toMatchObject({
      counted: 2,
      tooFew: 2,
      unknown: 2,
      values: [0.25, 1],
      quartiles: { median: 0.625 },
    });
  });
  it("counts every body of the group exactly once, whatever the reports say", () => {
    const count = fc.integer({ min: 0, max: 30 });
    const report = fc.record({ received: count, handled: count, granted: count });
    fc.assert(
      fc.property(fc.array(report, { minLength: 1, maxLength: 60 }), (rows) => {
        const reports = rows.map((row, n) =>
          bureau(n, "990101", Object.assign({}, ...Object.entries(row).map(([id, value]) => caseRow(id, value)))),
        );
        const group = peersOf(reports);
        for (const spread of group.spreads) {
          expect(spread.counted + spread.tooFew + spread.unknown).toBe(rows.length);
          const drawn = spread.values ?? spread.deciles ?? [];
          expect(drawn).toEqual([...drawn].sort((a, b) => a - b));
          expect(drawn.every(Number.isFinite)).toBe(true);
          expect(spread.quartiles === null).toBe(spread.counted === 0);
        }
      }),
      { numRuns: 30, seed: 7 },
    );
  }, 60_000);
});
