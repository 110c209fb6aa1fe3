/** With what was kept, and whatever became of it, the search's files are those made from nothing; unchanged text isn't read. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DerivedAgency } from "../../../../src/model/packed/derived-dataset.ts";
import { createBodyGrams } from "../../../../src/pipeline/publish/search/kept-grams.ts";
import { renderIndex, renderTextSearch } from "../../../../src/pipeline/publish/search/render-text-search.ts";

let root: string;
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), "nianbao-grams-"))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A body whose text may be read, or must not be. */
function bodyOf(slug: string, text: string, mayRead = true): DerivedAgency {
  const packed = {
    get sections() {
      if (!mayRead) throw new Error(`${slug} is read again`);
      return [{ at: 1, paragraphs: [text] }];
    },
  };
  const agency = { id: `990101/${slug}`, level: "county", region: { code: "990101" } };
  const year = { year: 2023, form: {}, source: {}, diagnostics: [], content: text, packed };
  return { agency, years: [year] } as unknown as DerivedAgency;
}

const keeping = (version = "1") => ({ path: join(root, "list"), version });
const render = (files: DerivedAgency[], kept: ReturnType<typeof keeping> | null) =>
  renderIndex(files, createBodyGrams(kept).finish(files));

it("reads again only what has changed", () => {
  render([bodyOf("jia", "收到申请一件。"), bodyOf("yi", "没有申请。")], keeping());
  const changed = [bodyOf("jia", "收到申请一件。", false), bodyOf("yi", "收到两件。"), bodyOf("bing", "新来的。")];
  expect(render(changed, keeping())).toEqual(render([bodyOf("jia", "收到申请一件。"), ...changed.slice(1)], null));
  const fewer = [bodyOf("bing", "新来的。", false)];
  expect(render(fewer, keeping())).toEqual(render([bodyOf("bing", "新来的。")], null));
});

describe("lists of an earlier search", () => {
  /** Files of a search as they stand, and what they were made of. */
  type Made = { key: unknown; files: { path: string; bytes: Uint8Array }[] };
  const none: Made = { key: null, files: [] };
  /** Renders with what an earlier search left; whether its lists were asked for and given. */
  function search(files: DerivedAgency[], earlier: Made): Made & { isGiven: boolean } {
    const made = { key: null as unknown, files: [] as Made["files"], isGiven: false };
    const isSame = (key: unknown): boolean => JSON.stringify(key) === JSON.stringify(earlier.key);
    const rendered = renderTextSearch({ agencies: files }, createBodyGrams(keeping()), {
      earlierOf: (key) => (isSame(key) ? ((made.isGiven = true), earlier.files) : null),
      filesOf: (key, render) => ((made.key = key), render()),
    });
    for (const file of rendered) {
      if ("text" in file) made.files.push({ path: file.path, bytes: Buffer.from(file.text) });
    }
    return made;
  }
  const many = "本年度收到申请，已办结。公开机关政府信息目录与指南。依法处理投诉举报。";
  const textOf = (at: number): string => many.slice(at % 9, 9 + (at % 23));
  const bodies = (changed: Record<number, string> = {}): DerivedAgency[] =>
    Array.from({ length: 90 }, (_, at) => bodyOf(`ju-${at}`, changed[at] ?? textOf(at)));

  it.each<[string, DerivedAgency[], boolean]>([
    ["a text has changed", bodies({ 7: "新的内容，本年度收到申请。" }), true],
    ["a text is gone", bodies({ 30: "" }), true],
    ["several have", bodies({ 0: textOf(1), 1: textOf(0), 89: "全是新词汇" }), true],
    ["a body is new", [...bodies(), bodyOf("zeng", "收到")], false],
    ["a body is no more", bodies().slice(1), false],
  ])("are changed where %s, and the files are those made from nothing", (_, after, isGiven) => {
    const made = search(after, search(bodies(), none));
    expect(made.isGiven).toBe(isGiven);
    const wanted = render(after, null).map(({ path, text }) => ({ path, bytes: Buffer.from(text) }));
    expect(made.files).toEqual(wanted);
    expect(search(bodies(), made).files).toEqual(search(bodies(), none).files);
  });
});

it("takes a body's text where it is at hand, once", () => {
  const grams = createBodyGrams(keeping());
  const file = bodyOf("jia", "收到申请一件。", false);
  grams.take(file, [{ sections: [{ paragraphs: ["收到申请一件。"] }] }]);
  expect(renderIndex([file], grams.finish([file]))).toEqual(render([bodyOf("jia", "收到申请一件。")], null));
});

it.each([
  ["is of another version", () => keeping("2")],
  [
    "is spoiled",
    () => {
      const { path } = keeping();
      const bytes = readFileSync(`${path}.grams`);
      bytes[bytes.length - 2]! ^= 1;
      writeFileSync(`${path}.grams`, bytes);
      return keeping();
    },
  ],
  [
    "is cut short",
    () => {
      const { path } = keeping();
      writeFileSync(`${path}.grams`, readFileSync(`${path}.grams`).subarray(0, 90));
      return keeping();
    },
  ],
])("starts anew where the list %s", (_name, spoil) => {
  const files = [bodyOf("jia", "收到申请一件。"), bodyOf("yi", "没有申请。")];
  const wanted = render(files, keeping());
  expect(render(files, spoil())).toEqual(wanted);
});
