/**
 * One page of each kind of the synthetic site as people see it who enlarge it twice, choose their own colours, want
 * nothing to move, or have no mouse: nothing sticks out, no word or mark vanishes, nothing moves, no stop holds the focus.
 */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openBrowser, openTab } from "./open-browser.ts";
import { sideways } from "./page-faults.ts";
import { fullestPages } from "./templates.ts";

const site = inject("demoSite");
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => browser?.close());

/** A window of 1280 px at 200 %. */
const enlarged = { viewport: { width: 640, height: 512 }, deviceScaleFactor: 2 };
const tab = openTab(() => browser, site, { ...enlarged, reducedMotion: "reduce", forcedColors: "active" });

/** What is still moving, or would glide when it changes or is scrolled to. */
const movements = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const glides = [...document.querySelectorAll("html, body, body *")].filter((element) => {
      const style = getComputedStyle(element);
      const times = `${style.transitionDuration}, ${style.animationDuration}`.split(", ");
      return style.scrollBehavior === "smooth" || times.some((time) => parseFloat(time) > 0.01);
    });
    return [
      ...document.getAnimations().map(() => "an animation runs"),
      ...glides.map((element) => `${element.tagName}.${element.getAttribute("class") ?? ""} glides`),
    ];
  });

/** Words and marks of charts in the colour of the ground they stand on. */
const vanished = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const ground = getComputedStyle(document.documentElement).backgroundColor;
    const isSeen = (colour: string): boolean =>
      colour !== "none" && colour !== ground && !/^rgba\(.*, 0\)$/.test(colour);
    return [...document.querySelectorAll("svg text, svg rect, svg circle, svg path, svg line")]
      .filter(
        (element) => element.getClientRects().length > 0 && element.closest("defs, [aria-hidden='true']") === null,
      )
      .filter((element) => {
        const { fill, stroke } = getComputedStyle(element);
        return element.tagName === "text" ? !isSeen(fill) : !isSeen(fill) && !isSeen(stroke);
      })
      .map((element) => `${element.tagName} ${element.textContent?.slice(0, 20) ?? ""}`)
      .slice(0, 5);
  });

/** From now on the page itself remembers where the focus is after each key. */
const rememberStops = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const stops: (Element | null)[] = [];
    Object.assign(window, { stops });
    document.addEventListener("keyup", () => stops.push(document.activeElement), true);
  });

/**
 * Tab from the top, and out at the end: stops that keep the focus for three keys. The last stop may keep it for one key,
 * when the focus goes round by the browser's own controls.
 */
async function traps(page: Page): Promise<{ stops: number; kept: string[] }> {
  await rememberStops(page);
  const walk = async (stops: number): Promise<void> => {
    for (let n = 0; n < stops; n += 1) await page.keyboard.press("Tab");
  };
  await walk(60);
  await page.evaluate(() => {
    const stops = [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, summary")];
    stops
      .filter((stop) => stop.getClientRects().length > 0)
      .at(-4)
      ?.focus();
  });
  await walk(4);
  return page.evaluate(() => {
    const { stops } = window as unknown as { stops: (Element | null)[] };
    const kept = stops.filter((stop, at) => at > 1 && stop === stops[at - 1] && stop === stops[at - 2]);
    return { stops: stops.length, kept: kept.map((stop) => stop?.outerHTML.slice(0, 80) ?? "nothing") };
  });
}

describe.each(fullestPages(site).map((page) => page.address))("/%s", (address) => {
  it("can be enlarged, recoloured, kept still and walked through", async () => {
    const { page, troubles } = await tab(address);
    expect(await sideways(page)).toEqual([]);
    expect(await movements(page)).toEqual([]);
    expect(await vanished(page)).toEqual([]);
    const { stops, kept } = await traps(page);
    expect(kept).toEqual([]);
    // Otherwise nothing was tried.
    expect(stops).toBeGreaterThan(50);
    expect(troubles).toEqual([]);
  });
});
