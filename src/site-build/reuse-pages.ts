/**
 * Decides which pages are taken over from the site that stands, and links them into the next one. A page is taken over when
 * everything it was made of is the same (code, address, settings, each data file's content) and its file is as it was written.
 */
import { statSync } from "node:fs";
import { join } from "node:path";
import { allFiles } from "../dataset/used-files.ts";
import type { CompiledSite } from "./compile-site.ts";
import { digestOf, digestOfFile, digestOfListing } from "./folder-digest.ts";
import { linkFile } from "./link-files.ts";
import type { PageRecord } from "./page-records.ts";
import { fileOfPage, type SitePage } from "./site-page.ts";

/** Digest of all that a page is made of, given the data files that it used. */
export type InputsOf = (page: SitePage, used: string[]) => string;

/** `data` is the folder of published files, each of which is read once, when first asked for. */
export function createInputs(site: CompiledSite, settings: string, data: string): InputsOf {
  const digests = new Map<string, string>();
  const dataDigest = (name: string): string => {
    let digest = digests.get(name);
    if (digest === undefined) {
      digest = name === allFiles ? digestOfListing(data) : digestOfFile(join(data, name));
      digests.set(name, digest);
    }
    return digest;
  };
  return ({ pathname, component, props }, used) =>
    digestOf(
      [site.digest, settings, pathname, component, props, ...used.map((name) => `${name} ${dataDigest(name)}`)].join(
        "\n",
      ),
    ).slice(0, 32);
}

/** A file whose time alone has changed, as after copying, is read to be sure. */
function isAsWritten(path: string, { bytes, modified, digest }: PageRecord): boolean {
  const file = statSync(path, { throwIfNoEntry: false });
  if (file === undefined || file.size !== bytes) return false;
  return file.mtimeMs === modified || digestOfFile(path) === digest;
}

type Folders = { current: string; next: string };

/** Takes over what it can, noting it in `kept`; the pages that must be rendered come back. */
export function reusePages(
  pages: SitePage[],
  { records, inputsOf, folders }: { records: Map<string, PageRecord>; inputsOf: InputsOf; folders: Folders },
  kept: Map<string, PageRecord>,
): SitePage[] {
  return pages.filter((page) => {
    const file = fileOfPage(page);
    const record = records.get(file);
    if (record === undefined || record.inputs !== inputsOf(page, record.used)) return true;
    const path = join(folders.current, file);
    if (!isAsWritten(path, record)) return true;
    const modified = linkFile(path, join(folders.next, file));
    kept.set(file, { ...record, modified });
    return false;
  });
}
