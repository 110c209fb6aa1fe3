/** RFC 9309's rules, and the examples that its text gives. */
import { describe, expect, it } from "vitest";
import { parseRobots } from "../../../src/collect/robots.ts";

const rules = (...lines: string[]) => parseRobots(lines.join("\n"), "Nianbao");
const answers = (robots: ReturnType<typeof rules>, paths: string[]): boolean[] => paths.map(robots.isAllowed);

describe("robots.txt", () => {
  it("allows everything where it says nothing, or is a page", () => {
    expect(rules().isAllowed("/a")).toBe(true);
    expect(rules("<!doctype html>", "<p>Disallow everything</p>").isAllowed("/a")).toBe(true);
    expect(rules("User-agent: *", "Disallow:").isAllowed("/a")).toBe(true);
  });
  it("takes the group that names the program, whatever its case, and only else the one for all", () => {
    const robots = rules("User-agent: *", "Disallow: /", "", "user-AGENT: nianBAO/9", "Disallow: /x # no");
    expect(answers(robots, ["/a", "/x/1"])).toEqual([true, false]);
    expect(rules("User-agent: nian", "Disallow: /").isAllowed("/a")).toBe(true);
  });
  it("joins groups of one name, and names above one group", () => {
    const robots = rules("User-agent: a", "User-agent: Nianbao", "Disallow: /1", "User-agent: Nianbao", "Disallow: /2");
    expect(answers(robots, ["/1", "/2", "/3"])).toEqual([false, false, true]);
  });
  it("isn't led astray by lines between names", () => {
    const robots = rules("User-agent: Nianbao", "Sitemap: https://a.example/s.xml", "User-agent: b", "Disallow: /");
    expect(robots.isAllowed("/a")).toBe(false);
  });
  it("lets the longest rule decide, and of two as long the permission", () => {
    const robots = rules("User-agent: *", "Disallow: /a", "Allow: /a/b", "Allow: /c", "Disallow: /c");
    expect(answers(robots, ["/a", "/a/b", "/a/bc", "/c"])).toEqual([false, true, true, true]);
  });
  it("knows * and $", () => {
    const robots = rules("User-agent: *", "Disallow: *.doc$", "Disallow: /p*/q", "Disallow: /whole$");
    expect(answers(robots, ["/x.doc", "/x.docx", "/x.doc.doc", "/p1/2/q9", "/p/r", "/whole", "/whole/"])).toEqual([
      ...[false, true, false, false, true, false, true],
    ]);
  });
  it("holds spellings of one path for the same", () => {
    const robots = rules("User-agent: *", "Disallow: /年报/", "Disallow: /%7eme", "Disallow: /a%3cd");
    expect(answers(robots, ["/%E5%B9%B4%E6%8A%A5/1", "/%e5%b9%b4%e6%8a%a5/", "/~me", "/a%3Cd", "/a<d"])).toEqual([
      ...[false, false, false, false, true],
    ]);
  });
  it("reads CR, LF, a BOM and a delay", () => {
    const robots = parseRobots("\ufeffUser-agent: *\rCrawl-delay: 2.5\r\nDisallow: /a", "Nianbao");
    expect([robots.delay, robots.isAllowed("/a")]).toEqual([2.5, false]);
    expect(rules("User-agent: *", "Crawl-delay: soon").delay).toBe(0);
  });
  it("takes hostile patterns and paths in no time", () => {
    const robots = rules("User-agent: *", `Disallow: /${"*a".repeat(5000)}$`);
    const began = performance.now();
    robots.isAllowed(`/${"a".repeat(5000)}b`);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
