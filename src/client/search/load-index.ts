/**
 * The published files of the search over the network, each fetched once. Whatever can't be had rejects and may be asked for
 * again. The directory is asked of the server each time, since the other files' folder is named by their content: one that is
 * no more is never read for another.
 */
import { schemaVersion } from "../../model/published/dataset-version.ts";
import type { TextSearchBodies, TextSearchDirectory } from "../../model/narrative/text-search.ts";
import type { PackedAgencyFile } from "../../model/packed-agency.ts";
import type { Links } from "../../views/links.ts";
import { numberReports } from "../../views/narrative/search/numbered-reports.ts";
import type { SearchableText, TextSearchFiles } from "../../views/narrative/search/search-reports.ts";
import { openRemoteFile } from "../query/remote-file.ts";

async function get(address: string, cache: RequestCache = "default"): Promise<Response> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

async function getJson<T extends { schemaVersion: number }>(address: string, cache?: RequestCache): Promise<T> {
  const file = (await (await get(address, cache)).json()) as T;
  if (file.schemaVersion !== schemaVersion) throw new Error(`${address}: schema version ${file.schemaVersion}`);
  return file;
}

/** What was fetched before, unless it failed. */
function once<Key, Value>(load: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const loads = new Map<Key, Promise<Value>>();
  return (key) => {
    const found =
      loads.get(key) ??
      load(key).catch((error: unknown) => {
        loads.delete(key);
        throw error;
      });
    loads.set(key, found);
    return found;
  };
}

function openFiles({ folder, listBytes }: TextSearchDirectory, { dataFile }: Links): TextSearchFiles {
  const within = (name: string): string => dataFile(`search/${folder}/${name}`);
  const lists = openRemoteFile(within("lists.bin"), listBytes);
  return {
    shard: once(async (at) => new Uint8Array(await (await get(within(`${at}.bin`))).arrayBuffer())),
    list: async (at, length) => new Uint8Array(await lists.slice(at, at + length)),
    block: once(async (at) => (await getJson<TextSearchBodies>(within(`bodies-${at}.json`))).ids),
    body: once((id) => getJson<PackedAgencyFile>(dataFile(`agencies/${id}.json`), "no-cache")),
  };
}

export async function loadTextIndex(links: Links): Promise<SearchableText> {
  const directory = await getJson<TextSearchDirectory>(links.dataFile("search/index.json"), "no-cache");
  return { directory, reports: numberReports(directory), files: openFiles(directory, links) };
}
