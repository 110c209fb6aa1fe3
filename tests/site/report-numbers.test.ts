/**
 * Every report page against the dataset: each figure of the report stands on its page once, as printed, in the row of its
 * line; what isn't a cell of its own is counted in the words of the row or table that it is folded into.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { describe, expect, inject, it } from "vitest";
import { MetricsFile, type AgencyYear } from "../../src/model/dataset.ts";
import { PackedAgencyFile } from "../../src/model/packed-agency.ts";
import { unpackAgency } from "../../src/packing/unpack-agency.ts";
import type { BuiltSite } from "./build-sites-setup.ts";
import { listFiles } from "./project-copy.ts";

type Told = { cells: Map<string, string>; folded: number; rows: number; words: string[] };
const tables = ["disclosure", "requests", "reviews"] as const;
const textOf = (element: { textContent: string | null }): string => (element.textContent ?? "").trim();
const wordOf = (figure: AgencyYear["figures"][string] | undefined): string => figure?.raw?.trim() ?? "";

/** The figures that the source prints in a line, in the row's order. */
function figuresIn(year: AgencyYear, table: string, line: string): string[] {
  const printed = year.tables.filter(({ id }) => id === table).flatMap(({ rows }) => rows);
  const anchor = (at: (typeof printed)[number]["at"]): string =>
    at === "unknown" ? "" : at.page === undefined ? `L${at.line}` : `P${at.page}L${at.line}`;
  return printed.filter(({ at }) => anchor(at) === line).flatMap(({ cells }) => cells.flatMap((c) => c.figure ?? []));
}

type ParsedDocument = ReturnType<typeof parseHTML>["document"];

function read(page: ParsedDocument, year: AgencyYear, table: (typeof tables)[number]): Told {
  const section = page.getElementById(table);
  const told: Told = { cells: new Map(), folded: 0, rows: 0, words: [] };
  const whole = section?.querySelector("p[id]");
  if (whole != null && section?.querySelector("table") == null) {
    const [, rows = "0", cells = "0"] = /(\d+) 行 (\d+) 格/.exec(textOf(whole)) ?? [];
    return { ...told, folded: Number(cells), rows: Number(rows), words: [textOf(whole)] };
  }
  for (const row of section?.querySelectorAll("tbody tr") ?? []) {
    const cells = [...row.querySelectorAll("td")];
    const [, line = "", turn = "1"] = /^((?:P\d+)?L\d+)(?:\.(\d+))?$/.exec(row.id) ?? [];
    const [first] = cells;
    if (first === undefined) continue;
    const rows = /(\d+) 行/.exec(textOf(first))?.[1];
    if (rows !== undefined) {
      told.rows += Number(rows);
      told.folded += Number(rows) * Number(first.getAttribute("colspan"));
      told.words.push(textOf(first));
      continue;
    }
    // Table 四 prints its three blocks in one line.
    const printed = figuresIn(year, table, line);
    const ids = table === "reviews" ? printed.slice((Number(turn) - 1) * 5, Number(turn) * 5) : printed;
    told.rows += 1;
    if (cells.length < ids.length) told.folded += ids.length;
    else ids.forEach((id, i) => told.cells.set(id, textOf(cells[i]!)));
  }
  return told;
}

describe.each(["rootSite", "demoSite"] as const)("the report pages of %s", (key) => {
  const site: BuiltSite = inject(key);
  const json = (path: string): unknown => JSON.parse(readFileSync(join(site.folder, path), "utf8"));
  const { metrics } = MetricsFile.parse(json("data/v1/metrics.json"));
  const years = listFiles(site.folder, ["data/v1/agencies"])
    .map((path) => unpackAgency(PackedAgencyFile.parse(json(path)), metrics))
    .flatMap(({ agency, years }) => years.map((year) => ({ address: `agencies/${agency.id}/${year.year}/`, year })));

  it("print each figure once, as the report does, or count it where it is folded", () => {
    const wrong = years.flatMap(({ address, year }) => {
      const { document } = parseHTML(readFileSync(join(site.folder, address, "index.html"), "utf8"));
      return tables.flatMap((table) => {
        const all = Object.keys(year.figures).filter((id) => id.startsWith(`${table}.`));
        // A table that wasn't found is said to be missing.
        if (all.every((id) => year.figures[id]?.reading === "missing")) return [];
        const told = read(document, year, table);
        const unlike = [...told.cells].filter(([id, text]) => {
          const raw = wordOf(year.figures[id]);
          return raw === "" ? /\d/.test(text.replace("计作 0", "")) : text !== raw;
        });
        // What is folded into "0" is printed 0.
        const plain = told.words.length > 0 && told.words.every((words) => /为 0/.test(words));
        const hidden = all.filter((id) => !told.cells.has(id));
        const false0 = plain ? hidden.filter((id) => wordOf(year.figures[id]) !== "0") : [];
        const faults = [...unlike.map(([id, text]) => `${id} “${text}”`), ...false0.map((id) => `${id} is no 0`)];
        if (told.cells.size + told.folded !== all.length)
          faults.push(`${table}: ${told.cells.size} cells and ${told.folded} folded of ${all.length}`);
        return faults.map((fault) => `${address}: ${fault}`);
      });
    });
    expect(years.length).toBeGreaterThan(4);
    expect(wrong.slice(0, 20)).toEqual([]);
  });
});
