/**
 * What the compiled site offers to those who render it: the list of its pages, and one page at a time together with the names
 * of the data files that it was made from. Astro compiles this file into the pages' bundle; nothing else may import it.
 * A page that ends in anything but a page is a failure of the build and throws.
 */
import { createHash } from "node:crypto";
import type { RouteData } from "astro";
import { createApp } from "astro/app/entrypoint";
import { StaticPaths } from "astro:static-paths";
import { trustShared, validateShared } from "../dataset/shared-files.ts";
import { takeUsedFiles } from "../dataset/used-files.ts";
import { shapeOf, type FrameValues, type FrameWish } from "../views/frame/frame-slots.ts";
import type { PageContext } from "../views/page-context.ts";
import { repositoryIn } from "../views/project.ts";
import { compactHtml } from "./compact-html.ts";
import { isDirect, listDirectly, localeOf, renderDirectly } from "./direct-pages.ts";
import { createFrame } from "./page-frame.ts";
import { fileOfPage, type CompiledPages, type SitePage } from "./site-page.ts";

type Listed = { params: Record<string, string | undefined>; props?: unknown };
/** Pictures of words that are read from data and not from props. */
type Picture<Words> = {
  read: (locale: PageContext["locale"], name: string) => Words | null;
  draw: (words: Words) => Promise<Uint8Array>;
};
type PageModule = { getStaticPaths?: () => Listed[]; picture?: Picture<object> };

const text = new TextDecoder();
const bytes = new TextEncoder();
const app = createApp({ streaming: false });
const modules = import.meta.glob<PageModule>("../pages/**/*.{astro,ts}");

const digestOf = (value: unknown): string =>
  value === undefined ? "" : createHash("sha256").update(JSON.stringify(value)).digest("hex");

/** "/en/regions/410300/", as Astro puts it together; a file's address ends without a slash. */
function pathnameOf({ segments, type }: RouteData, params: Listed["params"]): string {
  const names = segments.map((parts) =>
    parts.map(({ content, dynamic }) => (dynamic ? (params[content.replace("...", "")] ?? "") : content)).join(""),
  );
  const path = names.filter((name) => name !== "").join("/");
  return `/${path}${type === "endpoint" || path === "" ? "" : "/"}`;
}

/** The pages of a route. Asking Astro would make the props of all of them a second time. */
async function pagesOf(route: RouteData): Promise<SitePage[]> {
  const { component, pathname, type } = route;
  const kind = type === "endpoint" ? "file" : "page";
  if (pathname !== undefined) return [{ pathname, component, kind, props: "" }];
  const page = await modules[component.replace(/^src/, "..")]?.();
  return (page?.getStaticPaths?.() ?? []).map(({ params, props }) => {
    return { pathname: pathnameOf(route, params), component, kind, props: digestOf(props) };
  });
}

const routes = app.manifest.routes.map(({ routeData }) => routeData);

async function listPagesOf(isWanted: (component: string) => boolean): Promise<SitePage[]> {
  const pages: SitePage[] = [];
  for (const route of routes.filter(({ component }) => isWanted(component))) pages.push(...(await pagesOf(route)));
  return pages;
}

/** Addresses as Astro lists them, of some kinds of pages. */
async function addressesOf(isWanted: (component: string) => boolean) {
  const { manifest } = app;
  const all = manifest.routes;
  manifest.routes = all.filter(({ routeData }) => isWanted(routeData.component));
  try {
    return await new StaticPaths(app).getAll();
  } finally {
    manifest.routes = all;
  }
}

const asked = new Map<string, Promise<unknown>>();

/** Astro asks a page for its addresses before it renders the first of them: what that needs must not count as used by it. */
async function askAddresses(component: string): Promise<void> {
  const known = asked.get(component) ?? addressesOf((one) => one === component);
  asked.set(component, known);
  await known;
}

async function listByAstro(): Promise<SitePage[]> {
  return (await addressesOf(() => true)).map(({ pathname, route: { component, type } }) => {
    return { pathname, component, kind: type === "endpoint" ? "file" : "page", props: "" };
  });
}

/** What the environment says to every page, so that a change of it renders all of them again. */
const settings = (): string => JSON.stringify({ repository: repositoryIn(process.env) });

export const listPages: CompiledPages["listPages"] = async (way = "fast") => {
  const direct = way === "fast" ? listDirectly() : [];
  const others = way === "fast" ? await listPagesOf((component) => !isDirect(component)) : await listByAstro();
  validateShared();
  // What the list is made from must not count as used by the page that happens to come first.
  takeUsedFiles();
  return { pages: [...direct, ...others], settings: settings() };
};

/** Pages that there are in each language, whatever the data. */
const isFixed = (component: string): boolean => !component.replace("[...locale]", "").includes("[");

export const listFixed: CompiledPages["listFixed"] = async (trusts) => {
  if (trusts) trustShared();
  await Promise.all(Object.values(modules).map((load) => load()));
  // What Node loads only when it is first asked for.
  await new Response(text.decode(bytes.encode(new Request("http://localhost/").url))).text();
  const pages = await listPagesOf(isFixed);
  if (takeUsedFiles().length > 0) throw new Error("the address of a page without parameters depends on data");
  return { pages, settings: settings() };
};

const base = import.meta.env.BASE_URL.replace(/\/$/, "");
const directSite = { base: import.meta.env.BASE_URL, site: new URL(import.meta.env.SITE) };

async function renderByAstro({ pathname, component, kind }: SitePage, wantsFrame = false): Promise<Uint8Array> {
  const route = routes.find((one) => one.component === component);
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

const compact = (page: Uint8Array): string => compactHtml(text.decode(page));

/** By component, language and what the page gives; each is made once, from the first page that is met. */
export const frames: CompiledPages["frames"] = new Map();
const filled = new Map<string, ReturnType<typeof createFrame>>();

async function frameOf(page: SitePage, values: FrameValues): Promise<ReturnType<typeof createFrame>> {
  const key = `${page.component} ${localeOf(page.pathname)} ${shapeOf(values)}`;
  const known = filled.get(key);
  if (known !== undefined) return known;
  const markup = frames.get(key) ?? compact(await renderByAstro(page, true));
  frames.set(key, markup);
  const frame = createFrame(markup);
  filled.set(key, frame);
  return frame;
}

/** Null for what is no such picture. One that shows the same as an earlier one isn't drawn. */
async function renderPicture({ pathname, component, kind }: SitePage, shown: string | undefined) {
  const picture = kind === "file" ? (await modules[component.replace(/^src/, "..")]?.())?.picture : undefined;
  const [language, file = ""] = pathname.split("/").slice(-2);
  takeUsedFiles();
  const words = picture?.read(language === "en" ? "en" : "zh", file.replace(/\.png$/, "")) ?? null;
  if (picture === undefined || words === null) return null;
  const [used, shows] = [takeUsedFiles(), digestOf(words)];
  return { body: shows === shown ? null : await picture.draw(words), used, shows };
}

export const renderPage: CompiledPages["renderPage"] = async (page, way = "fast", shown = undefined) => {
  if (way === "fast" && isDirect(page.component)) {
    takeUsedFiles();
    const { frame, article } = renderDirectly(directSite, page);
    const used = takeUsedFiles();
    const fill = await frameOf(page, frame);
    return { body: bytes.encode(fill({ ...frame, article: article.html })), used };
  }
  const picture = way === "fast" ? await renderPicture(page, shown) : null;
  if (picture !== null) return picture;
  const body = await renderByAstro(page);
  const isMarkup = fileOfPage(page).endsWith(".html");
  return { body: isMarkup ? bytes.encode(compact(body)) : body, used: takeUsedFiles() };
};
