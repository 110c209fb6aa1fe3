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
import { shapeOf, type FrameValues, type FrameWish } from "../views/frame/frame-slots.ts";
import { repositoryIn } from "../views/project.ts";
import { compactHtml } from "./compact-html.ts";
import { isDirect, listDirectly, localeOf, renderDirectly } from "./direct-pages.ts";
import { createFrame } from "./page-frame.ts";
import { fileOfPage, type CompiledPages, type SitePage } from "./site-page.ts";

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

/** Addresses as Astro lists them, of some kinds of pages: of the many others to list them all would take seconds. */
async function addressesOf(isWanted: (component: string) => boolean) {
  const { manifest } = app;
  const { routes } = manifest;
  manifest.routes = routes.filter(({ routeData }) => isWanted(routeData.component));
  try {
    return await new StaticPaths(app).getAll();
  } finally {
    manifest.routes = routes;
  }
}

const asked = new Map<string, Promise<unknown>>();

/** Astro asks a page for its addresses before it renders the first of them: what that needs must not count as used by it. */
async function askAddresses(component: string): Promise<void> {
  const known = asked.get(component) ?? addressesOf((one) => one === component);
  asked.set(component, known);
  await known;
}

async function listByAstro(isWanted: (component: string) => boolean): Promise<SitePage[]> {
  const byRoute = new Map<RouteData, string[]>();
  for (const { pathname, route } of await addressesOf(isWanted)) {
    const known = byRoute.get(route);
    if (known === undefined) byRoute.set(route, [pathname]);
    else known.push(pathname);
  }
  const pages: SitePage[] = [];
  for (const [route, pathnames] of byRoute) {
    const { component } = route;
    const props = await propsOf(route);
    const kind = route.type === "endpoint" ? "file" : "page";
    for (const [at, pathname] of pathnames.entries()) pages.push({ pathname, component, kind, props: props[at] ?? "" });
  }
  return pages;
}

/** `settings`: what the environment says to every page, so that a change of it renders all of them again. */
export const listPages: CompiledPages["listPages"] = async (way = "fast") => {
  const direct = way === "fast" ? listDirectly() : [];
  const others = await listByAstro((component) => way === "astro" || !isDirect(component));
  // What the list is made from must not count as used by the page that happens to come first.
  takeUsedFiles();
  return { pages: [...direct, ...others], settings: JSON.stringify({ repository: repositoryIn(process.env) }) };
};

const base = import.meta.env.BASE_URL.replace(/\/$/, "");
const directSite = { base: import.meta.env.BASE_URL, site: new URL(import.meta.env.SITE) };

async function renderByAstro({ pathname, component, kind }: SitePage, wantsFrame = false): Promise<Uint8Array> {
  const route = app.manifest.routes.find(({ routeData }) => routeData.component === component)?.routeData;
  if (route === undefined) throw new Error(`${component} is no page of the compiled site`);
  const path = `${base}/${pathname.replace(/^\/|\/$/g, "")}`;
  const address = new URL(kind === "file" || path.endsWith("/") ? path : `${path}/`, import.meta.env.SITE);
  await askAddresses(component);
  takeUsedFiles();
  const response = await app.render(new Request(address), {
    routeData: route,
    locals: { wantsFrame } satisfies FrameWish,
  });
  const expected = pathname === "/404" ? 404 : 200;
  if (response.status !== expected) throw new Error(`${address.pathname} could not be rendered (${response.status})`);
  return new Uint8Array(await response.arrayBuffer());
}

const text = new TextDecoder();
const bytes = new TextEncoder();
const compact = (page: Uint8Array): string => compactHtml(text.decode(page));

/** By component, language and what the page gives; a thread makes each once, from the first page that it meets. */
const frames = new Map<string, ReturnType<typeof createFrame>>();

async function frameOf(page: SitePage, values: FrameValues): Promise<ReturnType<typeof createFrame>> {
  const key = `${page.component} ${localeOf(page.pathname)} ${shapeOf(values)}`;
  const known = frames.get(key) ?? createFrame(compact(await renderByAstro(page, true)));
  frames.set(key, known);
  return known;
}

export const renderPage: CompiledPages["renderPage"] = async (page, way = "fast") => {
  if (way === "fast" && isDirect(page.component)) {
    takeUsedFiles();
    const { frame, article } = renderDirectly(directSite, page);
    const used = takeUsedFiles();
    const fill = await frameOf(page, frame);
    return { body: bytes.encode(fill({ ...frame, article: article.html })), used };
  }
  const body = await renderByAstro(page);
  const isMarkup = fileOfPage(page).endsWith(".html");
  return { body: isMarkup ? bytes.encode(compact(body)) : body, used: takeUsedFiles() };
};
