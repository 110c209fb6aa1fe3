/** A file joined in a thread is the one that its caller would have written: same bytes, same place, same file where it may be. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { EarlierFolder } from "../../../src/pipeline/publish/kept-files.ts";
import { hashOf, type WrittenFile } from "../../../src/pipeline/publish/kept-list.ts";
import { openNextFolder } from "../../../src/pipeline/publish/next-folder.ts";
import type { ApartOptions } from "../../../src/pipeline/publish/parts/join-apart.ts";
import type { Piece } from "../../../src/pipeline/publish/parts/joined-file.ts";

const path = "tables/reports.csv";
const before = "名称\n甲\n乙\n";
let target: string;
beforeEach(() => {
  target = join(mkdtempSync(join(tmpdir(), "nianbao-apart-")), "data");
  mkdirSync(join(target, "tables"), { recursive: true });
  writeFileSync(join(target, path), before);
});
afterEach(() => rmSync(join(target, ".."), { recursive: true, force: true }));

const writtenAt = (name: string): WrittenFile => {
  const bytes = readFileSync(join(target, name));
  return { sha256: hashOf(bytes), bytes: bytes.length, modified: statSync(join(target, name)).mtimeMs };
};
const earlier: EarlierFolder = { paths: [path], mark: null, spare: null, writtenAt };

/** How the file was written, and whether by a thread. */
async function publish(pieces: Piece[], options: ApartOptions): Promise<{ written: WrittenFile; isApart: boolean }> {
  const next = openNextFolder(target, null, earlier, options);
  try {
    const here = next.write({ path, earlier: join(target, path), pieces });
    const apart = await next.apart();
    next.finish();
    return { written: here ?? apart[0]!.written, isApart: here === null };
  } finally {
    await next.abandon();
  }
}

const inThread: ApartOptions = { leastBytes: 1 };
const third = Buffer.from("丙\n", "utf8");
it.each([inThread, { threads: 1, leastBytes: 1 }, {}])(
  "is made of what stood there and what is new: %j",
  async (options) => {
    const { written, isApart } = await publish([[0, 7], third, [11, 4]], options);
    expect(isApart).toBe(options === inThread);
    expect(readFileSync(join(target, path), "utf8")).toBe("名称\n丙\n乙\n");
    expect(written).toEqual(writtenAt(path));
  },
);

it("stays the same file where nothing has changed", async () => {
  const number = statSync(join(target, path)).ino;
  const { written } = await publish([[0, Buffer.byteLength(before)]], inThread);
  expect(statSync(join(target, path)).ino).toBe(number);
  expect(written).toEqual(writtenAt(path));
});

it("fails where the thread fails, and leaves what stands there", async () => {
  const next = openNextFolder(target, null, earlier, inThread);
  next.write({ path, earlier: join(target, "none"), pieces: [[0, 7]] });
  await expect(next.apart()).rejects.toThrow(/ENOENT/);
  await next.abandon();
  expect(readFileSync(join(target, path), "utf8")).toBe(before);
});
