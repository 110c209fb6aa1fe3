/** The counts that the quality page filters, small enough to load whole; the same for both languages. */
import type { APIRoute } from "astro";
import { loadDiagnostics, loadIndex } from "../../dataset/load-dataset.ts";
import { createPageContext } from "../../views/page-context.ts";
import { tabulateFindings } from "../../views/reference/count-findings.ts";

export const GET: APIRoute = () => {
  const context = createPageContext("zh", import.meta.env.BASE_URL);
  return new Response(JSON.stringify(tabulateFindings(context, loadIndex(), loadDiagnostics())));
};
