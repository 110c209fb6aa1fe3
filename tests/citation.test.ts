/** CITATION.cff: what the format (Citation File Format 1.2.0) demands, the dataset's version, the licences, no invented date. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { datasetVersion } from "../src/model/published/dataset-version.ts";

const text = readFileSync("CITATION.cff", "utf8");

/** The file's own few shapes of YAML: a key with a text, with a folded text, with a list of texts or of records. */
function readFields(yaml: string): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of yaml.split("\n").filter((each) => each.trim() !== "" && !each.startsWith("#"))) {
    const [, key, value = ""] = /^([a-z-]+):\s*(.*)$/.exec(line) ?? [];
    if (key !== undefined) {
      expect(fields.has(key), `${key} twice`).toBe(false);
      fields.set(key, (current = value === "" || value === ">-" ? [] : [value]));
    } else {
      expect(line, "deeper lines are indented by two spaces").toMatch(/^ {2}\S/);
      current.push(line.trim().replace(/^- /, ""));
    }
  }
  return fields;
}

const fields = readFields(text);

describe("CITATION.cff", () => {
  it("has what the format demands, and no key that it doesn't know", () => {
    const demanded = ["cff-version", "title", "message", "authors"];
    const known = [...demanded, "type", "abstract", "version", "license", "keywords", "url", "repository-code"];
    expect(demanded.filter((key) => (fields.get(key) ?? []).length === 0)).toEqual([]);
    expect([...fields.keys()].filter((key) => !known.includes(key))).toEqual([]);
    expect(fields.get("cff-version")).toEqual(["1.2.0"]);
    expect(fields.get("type")).toEqual(["dataset"]);
    expect(fields.get("authors")?.every((author) => /^(name|family-names|given-names): ./.test(author))).toBe(true);
  });
  it("names the version of the dataset and the project's licences", () => {
    expect(fields.get("version")).toEqual([datasetVersion]);
    expect(fields.get("license")).toEqual(["CC-BY-4.0", "MIT"]);
    expect(existsSync("LICENSE") && existsSync("LICENSE-DATA")).toBe(true);
  });
  it("invents no date", () => expect(text).not.toMatch(/date-released|\d{4}-\d\d-\d\d/));
});
