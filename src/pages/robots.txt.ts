/** What crawlers may read, and where the list of all pages is. */
import type { APIRoute } from "astro";
import { loadIndex } from "../dataset/load-dataset.ts";
import { renderRobots } from "../views/frame/sitemap.ts";
import { createLinks } from "../views/links.ts";

export const GET: APIRoute = ({ site }) => {
  const root = new URL(createLinks(import.meta.env.BASE_URL, "zh").home, site).href;
  return new Response(renderRobots(root, loadIndex().synthetic));
};
