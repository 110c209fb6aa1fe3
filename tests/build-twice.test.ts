/**
 * The same reports give the same bytes: built again in another folder, time zone and language, with the files created
 * and the registers' rows listed in the opposite order, nothing differs.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { siteOrigin } from "./site/build-sites-setup.ts";
import { copyProject, listFiles, type ProjectCopy } from "./site/project-copy.ts";

const first = inject("rootSite");
let again: ProjectCopy;

function reverseRows(path: string): void {
  const [head, ...rows] = readFileSync(path, "utf8").trimEnd().split("\n");
  writeFileSync(path, `${[head, ...rows.reverse()].join("\n")}\n`);
}

const digests = (folder: string): Map<string, string> =>
  new Map(
    listFiles(folder, [""]).map((path) => [
      path,
      createHash("sha256")
        .update(readFileSync(join(folder, path)))
        .digest("hex"),
    ]),
  );

beforeAll(async () => {
  again = copyProject("again-in-a-folder-of-another-length", { reversed: true });
  for (const register of ["sources.csv", "agencies.csv"]) reverseRows(join(again.folder, "reports", register));
  const elsewhere = { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" };
  await again.dataset(elsewhere);
  await again.site({ ...elsewhere, SITE: siteOrigin, BASE: "/" });
});
afterAll(() => again?.remove());

it("gives the same files with the same bytes", () => {
  const [one, two] = [digests(first.folder), digests(join(again.folder, "dist"))];
  expect(one.size).toBeGreaterThan(40);
  expect([...two.keys()]).toEqual([...one.keys()]);
  expect([...one].filter(([path, digest]) => two.get(path) !== digest).map(([path]) => path)).toEqual([]);
});

it("names no folder of the machine it was built on", () => {
  const text = /\.(html|css|js|json|csv|svg|txt|xml)$/;
  const telling = listFiles(first.folder, [""]).filter(
    (path) => text.test(path) && readFileSync(join(first.folder, path), "utf8").includes(first.project),
  );
  expect(telling).toEqual([]);
});
