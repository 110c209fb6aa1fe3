/**
 * Pages that are made again only when what their props tell has changed: whatever change of the data alters such a page must
 * alter what is told. Every value of a small index and its findings is changed, one after another.
 */
import { describe, expect, it } from "vitest";
import type { DatasetIndex, DiagnosticsFile } from "../../../src/model/dataset.ts";
import { feedsOf, renderFeed, tellFeed } from "../../../src/views/feeds/feeds.ts";
import { createPageContext } from "../../../src/views/page-context.ts";
import { renderKind, tellKinds } from "../../../src/views/reference/finding-kind.ts";
import { buildAgency, buildIndex, buildYear } from "./build-index.ts";

type Data = {
  index: DatasetIndex;
  file: DiagnosticsFile;
  reports: { agency: string; year: number; retrieved: string }[];
};

const context = createPageContext("zh", "/");
const years = [buildYear({ findings: { error: 1, warning: 0, note: 0 } })];
const other = buildAgency({ id: "990101/jia-ju", name: "甲局", years });
const region = {
  code: "990101",
  name: "样例区",
  level: "county" as const,
  parent: null,
  names: ["样例区"],
  path: ["990101"],
};

const data: Data = {
  index: buildIndex({ agencies: [buildAgency(), other], regions: [region] }),
  file: {
    schemaVersion: 1,
    diagnostics: [2022, 2023].map((year) => ({
      ...{ code: "balance-mismatch", severity: "error", figures: ["requests.handled.total"], file: `某-${year}.txt` },
      ...{ at: { line: 20, column: 1 }, message: { zh: "不平", en: "unequal" }, agency: other.id, year },
    })),
  } as DiagnosticsFile,
  reports: [{ agency: other.id, year: 2023, retrieved: "2024-02-03" }],
};

const isBranch = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const pathsIn = (value: unknown, path: string[] = []): string[][] =>
  isBranch(value) ? Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key])) : [path];
const changed = (value: unknown): unknown =>
  typeof value === "number" ? value + 1 : typeof value === "string" ? `${value}7` : value === null ? "x" : !value;

/** A copy in which the value at the path is another. */
function withChange(path: string[]): Data {
  const copy = structuredClone(data);
  const last = path.at(-1) ?? "";
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => (isBranch(at) ? at[key] : at), copy);
  if (isBranch(parent)) parent[last] = changed(parent[last]);
  return copy;
}

/** What is shown, and what the props tell, as texts; what can't be shown at all is told apart by nothing. */
type Page = { show: (given: Data) => unknown; tell: (given: Data) => unknown };
const pages: Record<string, Page> = {
  "a kind of finding": {
    show: ({ index, file }) => renderKind(context, { index, file }, "balance-mismatch", () => null),
    tell: ({ index, file }) => {
      const { places, findingsOf } = tellKinds(index, file);
      return [places, findingsOf("balance-mismatch")];
    },
  },
  ...Object.fromEntries(
    ["reports", "findings", "regions/990101"].map((name): [string, Page] => {
      const datedIn = ({ index, reports }: Data) => feedsOf([...reports], index).get(name) ?? [];
      return [
        `the feed ${name}`,
        {
          show: (given) => renderFeed(name, datedIn(given), given.index, context, "https://a.example"),
          tell: (given) => tellFeed(name, datedIn(given), given.index),
        },
      ];
    }),
  ),
};
const textOf = (make: () => unknown): string => {
  try {
    return JSON.stringify(make());
  } catch {
    return "nothing";
  }
};

describe.each(Object.entries(pages))("%s", (_, { show, tell }) => {
  it("is told whole by its props", () => {
    const [shown, told] = [textOf(() => show(data)), textOf(() => tell(data))];
    const altering = pathsIn(data).filter((path) => textOf(() => show(withChange(path))) !== shown);
    expect(altering.length).toBeGreaterThan(2);
    expect(altering.filter((path) => textOf(() => tell(withChange(path))) === told)).toEqual([]);
  });
});
