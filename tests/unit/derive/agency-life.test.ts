import { describe, expect, it } from "vitest";
import { RegistryEntry } from "../../../src/model/registry.ts";
import { createLives } from "../../../src/pipeline/derive/agency-life.ts";

const entry = (id: string, more: Partial<RegistryEntry> = {}): RegistryEntry =>
  RegistryEntry.parse({ id: `990101/${id}`, name: id, aliases: [], regionNames: [], ...more });
const named = (...ids: string[]) => ids.map((id) => ({ id: `990101/${id}`, name: id }));
const full = (...ids: string[]) => ids.map((id) => `990101/${id}`);

describe("a body's life", () => {
  const registry = [
    entry("a", { status: "merged", until: 2020, successors: full("c") }),
    entry("b", { status: "merged", until: 2020, successors: full("c") }),
    entry("c", { formerIds: full("c-old") }),
    entry("d", { status: "split", until: 2021, successors: full("e", "f", "unheard") }),
    entry("e"),
  ];
  const lives = createLives(registry, named("a", "c", "e", "unregistered"));
  it("names what it came from and became, and whether that has a page", () => {
    expect(lives.of("990101/c")).toEqual({
      status: "active",
      until: null,
      predecessors: [
        { id: "990101/a", name: "a", published: true },
        { id: "990101/b", name: "b", published: true },
      ],
      successors: [],
      formerIds: full("c-old"),
    });
    expect(lives.of("990101/d").successors).toEqual([{ id: "990101/e", name: "e", published: true }]);
    expect(lives.of("990101/e").predecessors).toEqual([{ id: "990101/d", name: "d", published: false }]);
  });
  it("reports a successor that nobody knows", () =>
    expect(lives.findings.map(({ code, args }) => [code, args])).toEqual([
      ["registry-successor-unknown", { agency: "d", successor: "990101/f" }],
      ["registry-successor-unknown", { agency: "d", successor: "990101/unheard" }],
    ]));
  it("is taken to be going on where no registry tells of it", () =>
    expect(lives.of("990101/unregistered")).toMatchObject({ status: "active", until: null, successors: [] }));
  it("leads former ids, and bodies without reports that went on as one other, to where they are now", () =>
    expect(lives.moved.map(({ id, to }) => [id.slice(7), to.slice(7)])).toEqual([
      ["b", "c"],
      ["c-old", "c"],
    ]));
});

describe("addresses that lead elsewhere", () => {
  const moved = (registry: RegistryEntry[], ...published: string[]) =>
    createLives(registry, named(...published)).moved.map(({ id, to }) => `${id.slice(7)} ${to.slice(7)}`);
  it("follow a chain of successors to a body that has reports", () => {
    const chain = [entry("a", { successors: full("b") }), entry("b", { successors: full("c") }), entry("c")];
    expect(moved(chain, "c")).toEqual(["a c", "b c"]);
    expect(moved(chain, "b")).toEqual(["a b"]);
  });
  it("end nowhere where a chain parts, runs in a circle or ends without a report", () => {
    expect(moved([entry("a", { successors: full("b", "c") })], "b", "c")).toEqual([]);
    expect(moved([entry("a", { successors: full("b") }), entry("b", { successors: full("a") })], "c")).toEqual([]);
    expect(moved([entry("a", { status: "abolished" })], "c")).toEqual([]);
  });
  it("never take a page's own address", () =>
    expect(moved([entry("a", { formerIds: full("b") }), entry("c", { successors: full("a") })], "a", "b", "c")).toEqual(
      [],
    ));
});
