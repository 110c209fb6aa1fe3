import { describe, expect, it } from "vitest";
import { repositoryIn, wrongFigureAddress } from "../../../src/views/project.ts";

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

describe("a report on a wrong figure", () => {
  it("is an issue that names the body and the year", () => {
    const address = new URL(wrongFigureAddress("https://github.com/a/b", "990101/yang-li-ju", 2023) ?? "");
    expect(address.origin + address.pathname).toBe("https://github.com/a/b/issues/new");
    expect(address.searchParams.get("title")).toContain("990101/yang-li-ju 2023");
  });
  it("has no address where the repository isn't known", () =>
    expect(wrongFigureAddress(null, "990101/yang-li-ju", 2023)).toBeNull());
});
