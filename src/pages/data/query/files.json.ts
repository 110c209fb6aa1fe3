/** What there is to query, small enough to load first; the same for both languages. */
import type { APIRoute } from "astro";
import { listDataFiles } from "../../../dataset/list-data-files.ts";
import { loadIndex } from "../../../dataset/load-dataset.ts";
import { renderQueryFiles } from "../../../views/query/query-files.ts";

export const GET: APIRoute = () => new Response(JSON.stringify(renderQueryFiles(listDataFiles(), loadIndex())));
