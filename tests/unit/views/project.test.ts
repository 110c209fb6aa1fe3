import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { missingReportAddress, repositoryIn, wrongFigureAddress } from "../../../src/views/project.ts";

describe("the repository", () => {
  it("is told by the environment, without a slash or .git at its end", () => {
    for (const REPOSITORY of ["https://github.com/a/b", "https://github.com/a/b/", " https://github.com/a/b.git "])
      expect(repositoryIn({ REPOSITORY })).toBe("https://github.com/a/b");
  });
  it("is unknown where nothing usable is told", () => {
    const unusable = [undefined, "", "a/b", "http://github.com/a/b", "https://github.com/a", "javascript:alert(1)"];
    for (const REPOSITORY of unusable) expect(repositoryIn({ REPOSITORY })).toBeNull();
  });
});

/** The ids of the form that an address opens: GitHub fills in no other. */
function fieldsOf({ searchParams }: URL): string[] {
  const form = readFileSync(`.github/ISSUE_TEMPLATE/${searchParams.get("template")}`, "utf8");
  return [...form.matchAll(/^ {4}id: (\S+)$/gm)].map(([, id = ""]) => id);
}

it("a report that is missing is a form that names the region", () => {
  const address = new URL(missingReportAddress("https://github.com/a/b", ["样例省", "样例县"]) ?? "");
  expect(address.searchParams.get("region")).toBe("样例省/样例县");
  expect(fieldsOf(address)).toContain("region");
  expect(missingReportAddress(null, ["样例省"])).toBeNull();
});

describe("a report on a wrong figure", () => {
  it("is a form that names the body and the year", () => {
    const address = new URL(wrongFigureAddress("https://github.com/a/b", "990101/yang-li-ju", 2023) ?? "");
    expect(address.origin + address.pathname).toBe("https://github.com/a/b/issues/new");
    expect(address.searchParams.get("report")).toBe("990101/yang-li-ju 2023");
    expect(fieldsOf(address)).toContain("report");
  });
  it("has no address where the repository isn't known", () =>
    expect(wrongFigureAddress(null, "990101/yang-li-ju", 2023)).toBeNull());
});
