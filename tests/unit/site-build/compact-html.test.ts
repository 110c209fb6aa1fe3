/** A compact page is shorter, and a browser reads the same from it: elements, attributes, text, and no other white space. */
import { load } from "cheerio";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compactHtml } from "../../../src/site-build/compact-html.ts";

type Node = { type: string; name?: string; data?: string; attribs?: Record<string, string>; children?: Node[] };

/** White space collapses to one space, and to none at the edges of what isn't inline; inside pre and the like it stays. */
const inline = new Set(["a", "span", "b", "svg", "text", "button", "label", "time"]);
const asItStands = new Set(["pre", "textarea", "text", "script"]);

function outline(node: Node, isVerbatim = false): unknown {
  if (node.type === "text") return isVerbatim ? node.data : node.data?.replace(/\s+/g, " ");
  const verbatim = isVerbatim || asItStands.has(node.name ?? "");
  const isEdge = (side: Node | undefined): boolean =>
    !inline.has((side?.type === "text" ? node.name : side?.name) ?? "");
  const children = (node.children ?? []).flatMap((child, at, all) => {
    let inner = outline(child, verbatim);
    if (typeof inner === "string" && !verbatim) {
      if (isEdge(all[at - 1] ?? node)) inner = (inner as string).replace(/^ /, "");
      if (isEdge(all[at + 1] ?? node)) inner = (inner as string).replace(/ $/, "");
    }
    return inner === "" ? [] : [inner];
  });
  return [node.name ?? node.type, node.attribs ?? {}, children];
}
const read = (html: string): unknown => outline(load(html).root()[0] as unknown as Node);
const page = (body: string): string =>
  `<!DOCTYPE html><html lang="zh-CN"><head><title>t</title></head><body>${body}</body></html>`;

describe("a compact page", () => {
  const body = `<main class="sheet wide" id="content">
    <p>一 <a href="/x/?a=1&amp;b=2">二</a> <span title="">三</span></p>
    <ul class="list"> <li> <a href="/">x</a> </li> <li><p>y</p></li> </ul>
    <table class="t"><caption>c</caption><thead><tr><th scope="col">a</th><td>b</td></tr></thead>
    <tbody><tr><td>1</td> <td>2</td></tr><tr><td>3</td></tr></tbody></table>
    <dl><div><dt>a</dt><dd>b</dd></div><dt>c</dt><dd><p>d</p></dd></dl>
    <pre class="citation">  two
  lines </pre>
    <svg viewBox="0 0 1 1"><path d="M0 0"></path><rect width="1"></rect><text x="1"> 4 </text></svg>
    <select><option value="1">1</option><option selected>2</option></select>
    <input value="a b" disabled><img src="/a.png" alt=""/>
  </main>`;
  const compact = compactHtml(page(body));

  it("is read as the page it was", () => expect(read(compact)).toEqual(read(page(body))));
  it("is shorter, and no shorter the second time", () => {
    expect(compact.length).toBeLessThan(page(body).length - 150);
    expect(compactHtml(compact)).toBe(compact);
  });
  it("keeps the quotes that a value needs, and a slash away from a value without", () => {
    expect(compactHtml('<a title="a b" href="/x/" data-n="&quot;">x</a>')).toBe(
      '<a title="a b" href=/x/ data-n=&quot;>x</a>',
    );
    expect(compactHtml('<path d="M0"/>')).toBe("<path d=M0 />");
    expect(compactHtml('<meta content="a > b" name="x">')).toBe('<meta content="a > b" name=x>');
  });
  it("leaves alone what it doesn't know", () => {
    for (const text of [
      "a < b",
      "<p 'odd'>x",
      "<!-- note -->",
      "<script>if (a < b) { x('</p>'); }</script>",
      "<a href='x'>",
    ])
      expect(compactHtml(text)).toBe(text);
  });
  it("keeps the end tag of an element that holds what it may not, so that the fault shows", () => {
    expect(compactHtml("<div><p>a<div>b</div></p></div>")).toContain("</p>");
    expect(compactHtml("<ul><li>a<li>b</li></li></ul>")).toContain("</li></ul>");
  });
});

describe("any page of these elements", () => {
  const word = fc.constantFrom("字", "a", " ", "\n  ", "&amp;", "1 2");
  const value = fc.constantFrom("x", "x y", "", "/a/", "&quot;", "a=b");
  const attributes = fc
    .uniqueArray(fc.constantFrom("id", "class", "title"), { maxLength: 2 })
    .chain((names) => fc.tuple(...names.map((name) => value.map((text) => ` ${name}="${text}"`))))
    .map((all) => all.join(""));
  const wrap = (name: string, inner: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc.tuple(attributes, inner).map(([list, text]) => `<${name}${list}>${text}</${name}>`);
  const many = (item: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc
      .array(fc.oneof({ weight: 3, arbitrary: item }, { weight: 1, arbitrary: fc.constantFrom(" ", "\n") }), {
        maxLength: 4,
      })
      .map((all) => all.join(""));
  const phrase = many(fc.oneof(word, wrap("span", word), wrap("a", word)));
  const { flow } = fc.letrec<{ flow: string }>((tie) => {
    const inner = fc.oneof({ depthSize: "small" }, phrase, many(tie("flow")));
    const rows = many(wrap("tr", many(fc.oneof(wrap("td", inner), wrap("th", phrase))))).map((text) =>
      text.replace(/^\s+|\s+$/g, ""),
    );
    return {
      flow: fc.oneof(
        { depthSize: "small" },
        wrap("p", phrase),
        wrap(
          "pre",
          phrase.map((text) => `x${text}`),
        ),
        wrap("div", inner),
        wrap("ul", many(wrap("li", inner))),
        wrap("dl", many(fc.tuple(wrap("dt", phrase), wrap("dd", inner)).map((pair) => pair.join("")))),
        wrap("table", wrap("tbody", rows)),
        wrap("section", many(tie("flow"))),
      ),
    };
  });

  it("is read as it was", () => {
    fc.assert(
      fc.property(flow, (body) => {
        const compact = compactHtml(page(body));
        expect(read(compact)).toEqual(read(page(body)));
        expect(compactHtml(compact)).toBe(compact);
      }),
      { seed: 7, numRuns: 400 },
    );
  });
});
