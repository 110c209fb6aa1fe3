/**
 * What the documents say, held against the program: the import table, the commands, the files and folders that they name.
 * UPDATE=1 writes the import table into CONTRIBUTING.md.
 */
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mayImport } from "./import-table.ts";

const root = join(import.meta.dirname, "..");
const read = (name: string): string => readFileSync(join(root, name), "utf8");
const documents = ["README.md", "CONTRIBUTING.md", "reports/README.md"];
const scripts = (JSON.parse(read("package.json")) as { scripts: Record<string, string> }).scripts;

/** A table as prettier would write it. */
function importTable(): string {
  const code = (names: string[]): string => names.map((name) => `\`${name}\``).join(", ") || "nothing";
  const rows = Object.entries(mayImport).map(([room, allowed]) => [code([room]), code(allowed)] as const);
  const widths = [0, 1].map((i) => Math.max(...rows.map((row) => row[i as 0 | 1].length), 10)) as [number, number];
  const line = (a: string, b: string): string => `| ${a.padEnd(widths[0])} | ${b.padEnd(widths[1])} |`;
  const rule = `| ${"-".repeat(widths[0])} | ${"-".repeat(widths[1])} |`;
  return [line("folder", "may import"), rule, ...rows.map(([a, b]) => line(a, b))].join("\n");
}

describe("CONTRIBUTING.md", () => {
  it("has the import table that is enforced", () => {
    const between = /(<!-- import table -->\n\n?)([\s\S]*?)(\n*<!-- \/import table -->)/;
    if (process.env.UPDATE === "1") {
      const text = read("CONTRIBUTING.md").replace(between, () => {
        return `<!-- import table -->\n\n${importTable()}\n\n<!-- /import table -->`;
      });
      writeFileSync(join(root, "CONTRIBUTING.md"), text);
    }
    expect(between.exec(read("CONTRIBUTING.md"))?.[2]).toBe(importTable());
  });
});

describe.each(documents)("%s", (name) => {
  const text = read(name);
  it("names only commands that exist", () => {
    const named = [...text.matchAll(/npm run (?:--silent )?([a-z][a-z:-]*)/g)].map((match) => match[1] ?? "");
    expect(named.filter((command) => !(command in scripts))).toEqual([]);
  });
  it("names only folders and files that exist", () => {
    const made = ["dist/", "public/data/v1/"];
    const named = [...text.matchAll(/`((?:src|scripts|tests|reports|public|dist)\/[^`\s]*)`/g)].map((m) => m[1] ?? "");
    const missing = named.filter((path) => !made.includes(path) && !/[<…]/.test(path) && !existsSync(join(root, path)));
    expect(missing).toEqual([]);
  });
  it("links only to files that exist", () => {
    const folder = name.includes("/") ? name.slice(0, name.lastIndexOf("/")) : "";
    const targets = [...text.matchAll(/\]\(([^)#\s]+)\)/g)].map((match) => match[1] ?? "");
    const missing = targets.filter((t) => !/^https?:/.test(t) && !existsSync(join(root, folder, t)));
    expect(missing).toEqual([]);
  });
});

it("shows a picture of at most 300 KB", () => {
  expect(statSync(join(root, "docs/profile.png")).size).toBeLessThanOrEqual(300_000);
});
