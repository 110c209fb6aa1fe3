/** With what was kept, and whatever became of it, the search's files are those made from nothing; unchanged text isn't read. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { DerivedAgency } from "../../../../src/model/dataset.ts";
import { createBodyGrams } from "../../../../src/pipeline/publish/search/kept-grams.ts";
import { renderIndex } from "../../../../src/pipeline/publish/search/render-text-search.ts";

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
