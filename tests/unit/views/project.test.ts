import { describe, expect, it } from "vitest";
import { createPageContext } from "../../../src/views/page-context.ts";
import { renderWrongFigure, repositoryIn } from "../../../src/views/project.ts";

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
  const subject = {
    agency: "样例区 & 样例局",
    id: "990101/yang-li-ju",
    year: 2023,
    file: "样例省/样例局-2023.txt",
    address: "https://nianbao.example/agencies/990101/yang-li-ju/",
    dataVersion: "0123456789ab",
  };
  it.each(["zh", "en"] as const)("is an issue with all that the page knows (%s)", (locale) => {
    const { href, labels } = renderWrongFigure(createPageContext(locale, "/"), subject, "https://github.com/a/b");
    const address = new URL(href ?? "");
    expect(address.origin + address.pathname).toBe("https://github.com/a/b/issues/new");
    expect(address.searchParams.get("title")).toContain(subject.agency);
    const body = address.searchParams.get("body") ?? "";
    const { id, file, dataVersion } = subject;
    for (const part of [id, "2023", file, subject.address, dataVersion]) expect(body).toContain(part);
    // The script fills in what one figure knows, by these labels.
    for (const label of Object.values(labels)) expect(body).toContain(`- ${label}: \n`);
  });
  it("has no address where the repository isn't known, and says what to send", () => {
    const { href, particulars } = renderWrongFigure(createPageContext("zh", "/"), subject, null);
    expect(href).toBeNull();
    expect(particulars.map(({ text }) => text)).toContain(subject.dataVersion);
  });
});
