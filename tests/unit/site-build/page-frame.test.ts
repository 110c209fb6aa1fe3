/** A frame filled in is what Astro and the shortening would have made of the same values, whatever signs they hold. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { compactHtml } from "../../../src/site-build/compact-html.ts";
import { createFrame } from "../../../src/site-build/page-frame.ts";
import { frameSlots } from "../../../src/views/frame/frame-slots.ts";
import { renderJsonLd } from "../../../src/views/frame/json-ld.ts";

const named = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&${{ "&": "amp", "<": "lt", ">": "gt", '"': "quot", "'": "#39" }[sign]};`);
const quoted = (text: string): string => text.replaceAll("&", "&#38;").replaceAll('"', "&#34;");

type Values = { title: string; description: string; article: string };
/** As Astro writes the parts of a frame that differ. */
const written = ({ title, description, article }: Values, path: string, about: string): string =>
  `<!doctype html><html lang="en"><head><title>${named(title)} · Nianbao</title>
  <meta name="description" content="${quoted(description)}" /><meta name="alt" content="年报。${quoted(title)}" /><link rel="canonical" href="https://a.example/en/${path}" />
  <script type="application/ld+json">${about}</script></head><body><a href="/en/${path}#content">x</a>
  <main id="content"><!--compact-->${article}<!--/compact--></main></body></html>`;

const { about, path: pathMark, ...marks } = frameSlots;
const fill = createFrame(compactHtml(written(marks, pathMark, renderJsonLd(about))));
const subject = { "@type": "GovernmentOrganization", name: "</script>" };
const text = fc.string({
  unit: fc.constantFrom("a", "局", "&", "<", ">", '"', "'", "=", "`", "  ", "\n", "$&", "@title@"),
});

it("holds the values of a page as text and as attributes, escaped and quoted where they need it", () => {
  fc.assert(
    fc.property(text, text, (title, description) => {
      const values = { title: `T${title}`, description, article: "<article class=report>@title@ $& 1</article>" };
      const path = "agencies/410403/x/";
      const expected = compactHtml(written(values, path, renderJsonLd(subject)));
      expect(fill({ ...values, path, about: subject })).toBe(expected);
    }),
  );
});

it("refuses a frame without a place for what every page has", () => {
  expect(() => createFrame("<title>@title@</title><main>@article@</main>")).toThrow("description");
});
