import { expect, it } from "vitest";
import { pageBatches } from "../../../src/site-build/page-batches.ts";
import type { SitePage } from "../../../src/site-build/site-page.ts";

const page = (pathname: string): SitePage => ({ pathname, component: "", kind: "page", props: "" });
const bodies = Array.from({ length: 200 }, (_, body) => `agencies/990101/body-${body}`);
const pages = [
  ...bodies.flatMap((body) => [`/${body}/2020/`, `/${body}/2021/`, `/${body}/`, `/en/${body}/`]),
  "/data/",
  "/en/data/",
].map(page);

it("gives all pages of a body to one batch, and each page to exactly one", () => {
  const batches = pageBatches(pages);
  expect(batches.flat().length).toBe(pages.length);
  expect(new Set(batches.flat()).size).toBe(pages.length);
  for (const body of bodies) {
    const holding = batches.filter((batch) => batch.some(({ pathname }) => pathname.includes(`${body}/`)));
    expect(holding.length, body).toBe(1);
  }
});

it("makes batches of about one size", () => {
  for (const batch of pageBatches(pages).slice(0, -1)) expect(batch.length).toBeLessThan(44);
});
