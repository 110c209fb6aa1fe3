/**
 * One browser for a test file, and pages that remember what went wrong in them: messages of the console, exceptions,
 * failed requests and requests to anywhere but the site.
 */
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
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

export type WatchedPage = { page: Page; troubles: string[]; close: () => Promise<void> };

export async function openPage(
  browser: Browser,
  site: BuiltSite,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ baseURL: site.address, ...options });
  const page = await context.newPage();
  return { page, troubles: watch(page, new URL(site.address).origin), close: () => context.close() };
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
    const { page, troubles } = await (opened ??= openPage(browser(), site, options));
    // What an earlier visit left to be said belongs to it.
    await page.goto("about:blank");
    troubles.length = 0;
    await page.setViewportSize(options.viewport ?? { width: 1280, height: 720 });
    await settle(page, address);
    return { page, troubles };
  };
}

/** Pages that ask for data by themselves; the search of the others does so only when it is used. */
const asksForData = /(^|\/)(compare|embed|quality|agencies|query|search)\/(\?.*)?$/;

/** Goes to an address; waits until a page's own scripts have asked for all they need. */
export async function settle(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: "load" });
  if (asksForData.test(address)) await page.waitForLoadState("networkidle");
}
