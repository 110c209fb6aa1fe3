import { describe, expect, it } from "vitest";
import { movedAddresses, renderMoved } from "../../../src/views/directory/moved-page.ts";
import { createPageContext } from "../../../src/views/page-context.ts";
import { bodyCrumbs, renderBodyStatus } from "../../../src/views/regions/body-status.ts";
import { buildAgency, buildIndex, buildYear } from "./build-index.ts";

const zh = createPageContext("zh", "/repo/");
const en = createPageContext("en", "/");
const heirs = [
  { id: "990101/a", name: "甲局", published: true },
  { id: "990101/b", name: "乙局", published: false },
];

describe("a body's state", () => {
  it("is nothing to speak of while the body goes on", () => expect(renderBodyStatus(zh, buildAgency())).toBeNull());
  it.each(["renamed", "merged", "split", "abolished"] as const)("%s: is told with the bodies that go on", (status) => {
    for (const context of [zh, en]) {
      const view = renderBodyStatus(context, buildAgency({ status, until: 2021, successors: heirs }));
      expect(view?.notice.filter(({ isName }) => isName).map(({ text, href }) => [text, href])).toEqual([
        ["甲局", context.links.agency("990101/a")],
        ["乙局", null],
      ]);
      const text = view?.notice.map((piece) => piece.text).join("") ?? "";
      expect(text).toContain("2021");
      expect(text).not.toContain("\u0000");
    }
  });
  it.each(["renamed", "merged", "split", "abolished"] as const)("%s: is told where nobody knows more", (status) => {
    for (const context of [zh, en]) {
      const view = renderBodyStatus(context, buildAgency({ status }));
      expect(view?.notice).toHaveLength(1);
      expect(view?.notice[0]?.text).toMatch(/\p{L}[。.]$/u);
    }
  });
  it("names predecessors of a body that goes on", () => {
    const view = renderBodyStatus(zh, buildAgency({ predecessors: heirs }));
    expect(view?.notice).toEqual([]);
    expect(view?.origin.filter(({ isName }) => isName)).toHaveLength(2);
  });
});

describe("where a body lies", () => {
  it("leads to the pages of its regions", () =>
    expect(bodyCrumbs(zh, buildAgency()).map(({ href }) => href)).toEqual([
      "/repo/regions/990000/",
      "/repo/regions/990100/",
      "/repo/regions/990101/",
    ]));
  it("is words where no code is known", () => {
    const region = { code: null, names: ["某地"], path: [], told: null };
    expect(bodyCrumbs(zh, buildAgency({ region }))).toEqual([{ name: "某地", href: null }]);
  });
});

describe("addresses that lead on", () => {
  const index = buildIndex({
    agencies: [buildAgency({ formerIds: ["990101/old"], years: [buildYear({ year: 2022 }), buildYear()] })],
    moved: [
      { id: "990101/old", name: "样例局", to: "990101/yang-li-ju" },
      { id: "990101/gone", name: "旧局", to: "990101/yang-li-ju" },
    ],
  });
  it("are those of former ids with their reports, and of absorbed bodies without", () =>
    expect(movedAddresses(index).map(({ address }) => address)).toEqual([
      "990101/old",
      "990101/old/2022",
      "990101/old/2023",
      "990101/gone",
    ]));
  it("lead to the page that holds the same now", () => {
    const hrefs = movedAddresses(index).map((moved) => renderMoved(zh, moved, undefined).href);
    expect(hrefs).toEqual([
      "/repo/agencies/990101/yang-li-ju/",
      "/repo/agencies/990101/yang-li-ju/2022/",
      "/repo/agencies/990101/yang-li-ju/2023/",
      "/repo/agencies/990101/yang-li-ju/",
    ]);
  });
  it("name the new address in full for those who index pages", () => {
    const [moved] = movedAddresses(index);
    if (moved === undefined) throw new Error("none");
    const view = renderMoved(en, moved, new URL("https://example.org/"));
    expect(view.canonical).toBe("https://example.org/en/agencies/990101/yang-li-ju/");
    expect(view.title).toContain("样例局");
  });
});
