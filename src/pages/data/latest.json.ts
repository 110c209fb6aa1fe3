/** Points to the newest version of the dataset; the same for both languages. */
import type { APIRoute } from "astro";
import { listDataFiles } from "../../dataset/list-data-files.ts";
import { loadDatedReports } from "../../dataset/load-dated-reports.ts";
import { loadIndex } from "../../dataset/load-dataset.ts";
import { renderLatest } from "../../views/reference/latest-data.ts";

export const GET: APIRoute = () => {
  const [newest] = loadDatedReports();
  const latest = renderLatest(loadIndex().dataVersion, newest?.retrieved ?? null, listDataFiles());
  return new Response(`${JSON.stringify(latest, null, 2)}\n`);
};
