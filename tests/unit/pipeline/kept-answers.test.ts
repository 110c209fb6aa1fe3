import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { diagnose } from "../../../src/diagnostics/outcome.ts";
import { openKept } from "../../../src/pipeline/parsed-files/kept-answers.ts";

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "nianbao-kept-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const finding = diagnose("not-a-report", {}, { file: "样例省/样例局-2023.txt" });

/** Asks for keys; gives those that had to be told anew. */
function ask(path: string, keys: (string | null)[], version = "one"): (string | null)[] {
  const told: (string | null)[] = [];
  const { recall, finish } = openKept<(typeof finding)[]>(path, version);
  for (const key of keys) {
    const tell = (): (typeof finding)[] => {
      told.push(key);
      return [finding];
    };
    expect(recall(key, tell)).toEqual([finding]);
  }
  finish();
  return told;
}

describe("findings of pairs", () => {
  it("are told once, and forgotten when nobody asks for them", () => {
    const path = join(folder, "years");
    expect(ask(path, ["a", "b"])).toEqual(["a", "b"]);
    expect(ask(path, ["a", "b", "c"])).toEqual(["c"]);
    expect(ask(path, ["a"])).toEqual([]);
    expect(ask(path, ["a", "b"])).toEqual(["b"]);
  });
  it("are told each time where nothing names their reports", () => {
    const path = join(folder, "nameless");
    expect(ask(path, [null])).toEqual([null]);
    expect(ask(path, [null])).toEqual([null]);
  });
  it("are told anew when the list is another program's, spoiled, cut short or empty", () => {
    const path = join(folder, "spoiled");
    ask(path, ["a"]);
    expect(ask(path, ["a"], "two")).toEqual(["a"]);
    const whole = readFileSync(path, "utf8");
    for (const text of [whole.replace("样例局", "样例处"), whole.slice(0, -5), "{}", ""]) {
      writeFileSync(path, text);
      expect(ask(path, ["a"], "two")).toEqual(["a"]);
    }
  });
});
