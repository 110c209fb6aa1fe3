/**
 * One browser for a test file, and pages that remember what went wrong in them: messages of the console, exceptions,
 * failed requests and requests to anywhere but the site.
 */
import { chromium, type Browser, type BrowserContextOptions, type Page, type Request } from "playwright-core";
import { inject } from "vitest";
import type { BuiltSite } from "./build-sites-setup.ts";

// What a container without a desktop needs; no background traffic, so that every request seen is the page's own.
const flags = [
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

export async function openBrowser(): Promise<Browser> {
  const { executablePath, environment } = inject("browser");
  const env = Object.fromEntries(Object.entries(process.env).filter((entry) => entry[1] !== undefined));
  return chromium.launch({ executablePath, args: flags, env: { ...env, ...environment } as Record<string, string> });
}

export type WatchedPage = {
  page: Page;
  troubles: string[];
  /** Until its scripts have asked for all they ask for by themselves, and nothing is on its way. */
  quiet: () => Promise<void>;
  close: () => Promise<void>;
};

export async function openPage(
  browser: Browser,
  site: BuiltSite,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ baseURL: site.address, ...options });
  const page = await context.newPage();
  const troubles = watch(page, new URL(site.address).origin);
  return { page, troubles, quiet: watchRequests(page), close: () => context.close() };
}

/** Half a second without a request, as the browser's driver knows it, is a guess and mostly waiting; this asks the page. */
function watchRequests(page: Page): () => Promise<void> {
  const pending = new Set<Request>();
  let asked = 0;
  page.on("request", (request) => {
    asked += 1;
    pending.add(request);
  });
  const end = (request: Request): void => void pending.delete(request);
  page.on("requestfinished", end);
  page.on("requestfailed", end);
  return async () => {
    const before = Date.now();
    for (let known = -1; known !== asked || pending.size > 0;) {
      if (Date.now() - before > 60_000) throw new Error(`${page.url()} never comes to rest`);
      known = asked;
      // An answer that has come is worked on before a page has nothing to do, and may lead to the next question.
      // A page that isn't drawn is not told when it has nothing to do, so that the wait has an end of its own.
      await page.evaluate(async () => {
        const idle = () => new Promise((done) => requestIdleCallback(done, { timeout: 200 }));
        await idle();
        await new Promise((done) => setTimeout(done, 10));
        await idle();
      });
    }
  };
}

function watch(page: Page, origin: string): string[] {
  const troubles: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") troubles.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => troubles.push(`exception: ${error.message}`));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    // What a page was still loading when the test left it is no trouble.
    if (reason !== "net::ERR_ABORTED") troubles.push(`failed: ${request.url()} ${reason}`);
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith("data:"))
      troubles.push(`elsewhere: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400 && !response.url().endsWith("/404.html"))
      troubles.push(`${response.status()}: ${response.url()}`);
  });
  return troubles;
}

/**
 * A page at an address, settled; of the same options it is one page that goes from address to address, since a new one
 * each time costs a process. `troubles` are those of this visit.
 */
export function openTab(browser: () => Browser, site: BuiltSite, options: BrowserContextOptions = {}) {
  let opened: Promise<WatchedPage> | undefined;
  return async (address: string): Promise<Pick<WatchedPage, "page" | "troubles">> => {
    const watched = await (opened ??= openPage(browser(), site, options));
    const { page, troubles } = watched;
    // What an earlier visit left to be said belongs to it.
    await page.goto("about:blank");
    troubles.length = 0;
    await page.setViewportSize(options.viewport ?? { width: 1280, height: 720 });
    await settle(watched, address);
    return { page, troubles };
  };
}

/** Goes to an address; waits until a page's own scripts have asked for all they need. */
export async function settle({ page, quiet }: Pick<WatchedPage, "page" | "quiet">, address: string): Promise<void> {
  await page.goto(address, { waitUntil: "load" });
  await quiet();
}
