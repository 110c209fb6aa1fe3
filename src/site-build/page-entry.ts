/**
 * What the compiled site offers to those who render it: the list of its pages, and one page at a time together with the names
 * of the data files that it was made from. Astro compiles this file into the pages' bundle; nothing else may import it.
 * A page that ends in anything but a page is a failure of the build and throws.
 */
import { createHash } from "node:crypto";
import type { RouteData } from "astro";
import { createApp } from "astro/app/entrypoint";
import { StaticPaths } from "astro:static-paths";
import { takeUsedFiles } from "../dataset/used-files.ts";
import { repositoryIn } from "../views/project.ts";
import type { CompiledPages, SitePage } from "./site-page.ts";

type PageModule = { getStaticPaths?: () => { props?: unknown }[] };

const app = createApp({ streaming: false });
const modules = import.meta.glob<PageModule>("../pages/**/*.{astro,ts}");

const digestOf = (value: unknown): string =>
  value === undefined ? "" : createHash("sha256").update(JSON.stringify(value)).digest("hex");

/** In the order in which Astro lists the addresses of the same route. */
async function propsOf(route: RouteData): Promise<string[]> {
  const page = await modules[route.component.replace(/^src/, "..")]?.();
  return (page?.getStaticPaths?.() ?? []).map(({ props }) => digestOf(props));
}

async function listRoutes(): Promise<Map<string, { route: RouteData; pathnames: string[] }>> {
  const routes = new Map<string, { route: RouteData; pathnames: string[] }>();
  for (const { pathname, route } of await new StaticPaths(app).getAll()) {
    const known = routes.get(route.component);
    if (known === undefined) routes.set(route.component, { route, pathnames: [pathname] });
    else known.pathnames.push(pathname);
  }
  return routes;
}

/** Listed once a thread: what the list is made from must not count as used by the page that happens to come first. */
let routes: ReturnType<typeof listRoutes> | undefined;

/** `settings`: what the environment says to every page, so that a change of it renders all of them again. */
export const listPages: CompiledPages["listPages"] = async () => {
  routes ??= listRoutes();
  const pages: SitePage[] = [];
  for (const [component, { route, pathnames }] of await routes) {
    const props = await propsOf(route);
    const kind = route.type === "endpoint" ? "file" : "page";
    for (const [at, pathname] of pathnames.entries()) pages.push({ pathname, component, kind, props: props[at] ?? "" });
  }
  return { pages, settings: JSON.stringify({ repository: repositoryIn(process.env) }) };
};

const base = import.meta.env.BASE_URL.replace(/\/$/, "");

export const renderPage: CompiledPages["renderPage"] = async ({ pathname, component, kind }) => {
  const route = (await (routes ??= listRoutes())).get(component)?.route;
  if (route === undefined) throw new Error(`${component} is no page of the compiled site`);
  const path = `${base}/${pathname.replace(/^\/|\/$/g, "")}`;
  const address = new URL(kind === "file" || path.endsWith("/") ? path : `${path}/`, import.meta.env.SITE);
  takeUsedFiles();
  const response = await app.render(new Request(address), { routeData: route });
  const expected = pathname === "/404" ? 404 : 200;
  if (response.status !== expected) throw new Error(`${address.pathname} could not be rendered (${response.status})`);
  return { body: new Uint8Array(await response.arrayBuffer()), used: takeUsedFiles() };
};
