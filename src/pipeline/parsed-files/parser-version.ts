/**
 * What decides how a file is parsed: the sources of the stages concerned and the libraries' versions, as one hash. A file
 * parsed by another version is parsed anew.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const source = join(import.meta.dirname, "..", "..");
const folders = [
  ...["model", "form", "diagnostics", "packing"],
  ...[
    "pipeline/read",
    "pipeline/recognise",
    "pipeline/check",
    "pipeline/narrative",
    "pipeline/copied",
    "pipeline/derive",
    "pipeline/parsed-files",
  ],
];
const files = ["pipeline/parse-source.ts", "../package.json"];

/** What decides how parsed files come to be published ones, on top of that. */
const publishing = ["pipeline/publish"];

export const publisherVersion = (): string => versionOf([...folders, ...publishing]);
export const parserVersion = (): string => versionOf(folders);

function versionOf(folders: readonly string[]): string {
  const hash = createHash("sha256").update(process.version);
  const inFolders = folders.flatMap((folder) =>
    readdirSync(join(source, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .sort()
      .map((path) => join(folder, path)),
  );
  for (const path of [...inFolders, ...files]) hash.update(`${path}\0`).update(readFileSync(join(source, path)));
  return hash.digest("hex");
}
