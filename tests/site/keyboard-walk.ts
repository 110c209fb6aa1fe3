/**
 * A reader with a keyboard: opens the home page and from there uses nothing but keys. Counts what they do in groups, as a
 * person would: typing a name is one, going to a control by Tab and pressing it is one, choosing in a list is one.
 */
import { expect } from "vitest";
import type { Locator, Page } from "playwright-core";

/** A page on which so many stops lie before the one wanted is no page for keyboards. */
const mostStops = 250;

export type Walk = {
  page: Page;
  groups: () => number;
  /** The key "/", and a text. */
  search: (text: string) => Promise<void>;
  /** Down to the option of exactly this name, and Enter. */
  choose: (name: string) => Promise<void>;
  /** Tab until the control has the focus, then the key. */
  press: (control: Locator, key?: string) => Promise<void>;
  /** Tab until the field has the focus, a text, down to the first option that fits, Enter. */
  enter: (field: Locator, text: string, option: string) => Promise<void>;
};

const hasFocus = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => element === document.activeElement);

/** Tab by Tab; the control keeps the focus once it has it, so that a burst of keys doesn't run past it. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor({ state: "attached" });
  const release = await control.evaluateHandle((element) => {
    const hold = (event: Event): void => {
      if ((event as KeyboardEvent).key === "Tab") event.preventDefault();
    };
    element.addEventListener("keydown", hold);
    return () => element.removeEventListener("keydown", hold);
  });
  for (let stops = 0; !(await hasFocus(control)); stops += 1) {
    if (stops > mostStops) throw new Error(`more than ${mostStops} stops to ${control.toString()}`);
    for (let n = 0; n < 10; n += 1, stops += 1) await page.keyboard.press("Tab");
  }
  await release.evaluate((free) => free());
  // What has the focus must be seen.
  expect(await control.isVisible()).toBe(true);
}

/** Down from the field in focus to the option; its id is what the field says is active. */
async function goDownTo(page: Page, option: Locator): Promise<void> {
  await option.first().waitFor();
  const id = await option.first().getAttribute("id");
  const active = (): Promise<string | null> =>
    page.evaluate(() => document.activeElement?.getAttribute("aria-activedescendant") ?? null);
  for (let n = 0; (await active()) !== id; n += 1) {
    if (n > 20) throw new Error(`the arrow keys do not lead to ${option.toString()}`);
    await page.keyboard.press("ArrowDown");
  }
}

export async function startWalk(page: Page, home: string): Promise<Walk> {
  await page.goto(home);
  let groups = 0;
  return {
    page,
    groups: () => groups,
    search: async (text) => {
      groups += 1;
      await page.keyboard.press("/");
      await page.keyboard.type(text);
    },
    choose: async (name) => {
      groups += 1;
      await goDownTo(page, page.getByRole("option").filter({ has: page.getByText(name, { exact: true }) }));
      const from = page.url();
      await Promise.all([page.waitForURL(({ href }) => href !== from), page.keyboard.press("Enter")]);
    },
    press: async (control, key = "Enter") => {
      groups += 1;
      await tabTo(page, control);
      await page.keyboard.press(key);
    },
    enter: async (field, text, option) => {
      groups += 1;
      await tabTo(page, field);
      await page.keyboard.type(text);
      await goDownTo(page, page.getByRole("option", { name: option }));
      await page.keyboard.press("Enter");
    },
  };
}
