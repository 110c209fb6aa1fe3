/** Points to the newest version of the dataset; the same for both languages. */
import type { APIRoute } from "astro";
import { listDataFiles } from "../../dataset/list-data-files.ts";
import { loadIndex } from "../../dataset/load-dataset.ts";
import { renderLatest } from "../../views/reference/latest-data.ts";

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(renderLatest(loadIndex().dataVersion, listDataFiles()), null, 2)}\n`);
