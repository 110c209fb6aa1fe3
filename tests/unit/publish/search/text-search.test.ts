/** Every piece of every report's text is found where it stands, and nothing else is; the same texts give the same bytes. */
import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { foldText } from "../../../../src/form/search-text.ts";
import { findPassages } from "../../../../src/views/narrative/search/find-passages.ts";
import {
  canBeSearched,
  searchText,
  type FoundReport,
  type SearchableText,
} from "../../../../src/views/narrative/search/search-reports.ts";
import type { TextSearchState } from "../../../../src/views/narrative/search/search-state.ts";
import { openIndexed, renderIndexed, type IndexedBody } from "../../../fixtures/indexed-texts.ts";

const everywhere = { region: null, year: null, level: null };
const open = (bodies: IndexedBody[]): SearchableText => openIndexed(bodies, renderIndexed(bodies));

async function findAll(text: SearchableText, asked: string | TextSearchState): Promise<FoundReport[]> {
  const state = typeof asked === "string" ? { ...everywhere, query: asked } : asked;
  const search = await searchText(state, text);
  const found: FoundReport[] = [];
  while (search.progress().read < search.progress().atMost) found.push(...(await search.more()));
  expect(search.progress()).toMatchObject({ found: found.length, isExact: true });
  return found;
}
const named = (found: FoundReport[]): string[] => found.map(({ agency, year }) => `${agency.id} ${year}`);

/** No half of a rare character stands alone. */
const isWhole = (text: string): boolean => !/\p{Cs}/u.test(text);

/** Few characters, so that pieces recur; some that fold to others. */
const character = fc.constantFrom(..."收到申请件办结。，1２３aＡ㎡𠮷 　請");
const paragraph = fc.array(character, { minLength: 1, maxLength: 30 }).map((all) => all.join(""));
const bodies = fc
  .array(fc.array(fc.array(paragraph, { maxLength: 3 }), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((all) =>
    all.map((years, at): IndexedBody => {
      const id = `99010${at % 10}/ju-${at}`;
      return { id, years: years.map((paragraphs, year) => ({ year: 2020 + year, paragraphs })) };
    }),
  );

describe("a search", () => {
  it("finds every piece of every text and nothing else", () =>
    fc.assert(
      fc.asyncProperty(bodies, fc.nat(), fc.nat(), fc.integer({ min: 2, max: 8 }), async (all, from, at, length) => {
        const reports = all.flatMap(({ id, years }) => years.map((year) => ({ id, ...year })));
        const texts = reports.flatMap(({ paragraphs }) => paragraphs);
        const chosen = texts[from % Math.max(1, texts.length)] ?? "";
        const start = at % Math.max(1, chosen.length);
        const query = chosen.slice(start, start + length);
        fc.pre(isWhole(query) && canBeSearched(query));
        const wanted = foldText(query).text;
        const holding = reports.filter(({ paragraphs }) => paragraphs.some((p) => foldText(p).text.includes(wanted)));
        expect(named(await findAll(open(all), query))).toEqual(holding.map(({ id, year }) => `${id} ${year}`));
      }),
      { numRuns: 150 },
    ));

  const province: IndexedBody[] = [
    { id: "990000/sheng", code: "990000", level: "province", years: [{ year: 2022, paragraphs: ["收到申请三件。"] }] },
    {
      id: "990101/qu",
      code: "990101",
      level: "county",
      years: [
        { year: 2021, paragraphs: ["没有收到申请。"] },
        { year: 2022, paragraphs: ["收到。申请不多。"] },
      ],
    },
    {
      id: "990202/xian",
      code: "990202",
      level: "county",
      years: [{ year: 2022, paragraphs: ["全年收 到申請二件。"] }],
    },
    { id: "000000/ju", years: [{ year: 2022, paragraphs: ["收到申请。"] }] },
  ];
  it.each([
    [{}, 4],
    [{ year: 2022 }, 3],
    [{ region: "990000" }, 3],
    [{ region: "990100" }, 1],
    [{ region: "990202", year: 2021 }, 0],
    [{ level: "county" as const }, 2],
  ])("keeps within %j", async (filters, count) =>
    expect(await findAll(open(province), { ...everywhere, query: "收到申请", ...filters })).toHaveLength(count),
  );

  it("of two characters knows its count before it reads", async () => {
    const search = await searchText({ ...everywhere, query: "收到" }, open(province));
    expect(search.progress()).toEqual({ atMost: 5, read: 0, found: 5, isExact: true });
  });
  it("of more tells a bound until it has read", async () => {
    const search = await searchText({ ...everywhere, query: "收到。申请" }, open(province));
    expect(search.progress()).toMatchObject({ atMost: 5, found: 0, isExact: false });
    expect(named(await search.more())).toEqual(["990101/qu 2022"]);
    expect(search.progress()).toEqual({ atMost: 5, read: 5, found: 1, isExact: true });
  });
  it("stops after many vain readings and goes on when asked", async () => {
    const years = [{ year: 2022, paragraphs: ["甲乙。乙丙。"] }];
    const all = Array.from({ length: 45 }, (_, at): IndexedBody => ({ id: `99010${at % 10}/ju-${at}`, years }));
    const search = await searchText({ ...everywhere, query: "甲乙丙" }, open(all));
    expect(await search.more()).toEqual([]);
    const { read } = search.progress();
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(45);
    expect(await search.more()).toEqual([]);
    expect(search.progress().read).toBeGreaterThan(read);
  });
  it("that can't be looked up is told", () => {
    expect(["", "收", "。。", "1.", "收 "].map(canBeSearched)).toEqual([false, false, false, false, false]);
    expect(canBeSearched("收 到")).toBe(true);
  });
});

describe("passages", () => {
  const find = (text: string, query: string) =>
    findPassages([{ at: 1, lines: [7], paragraphs: [text] }], foldText(query).text);
  it("keep the text as it stands", () => {
    const [passage] = find("全年收 到申請２件。", "收到申请2");
    expect(passage!.anchor).toBe("L7");
    expect(passage!.pieces).toEqual([
      { text: "全年", isFound: false },
      { text: "收 到申請２", isFound: true },
      { text: "件。", isFound: false },
    ]);
  });
  it("are cut around what was found, and never through a character", () => {
    const long = "𠮷".repeat(200);
    const [passage] = find(`${long}收到${long}收到${long}`, "收到");
    expect(passage!.times).toBe(2);
    const texts = passage!.pieces.map(({ text }) => text);
    expect(texts.every((text) => isWhole(text))).toBe(true);
    expect(texts.join("").length).toBeLessThan(250);
    expect(texts.filter((text) => text.includes("…"))).toHaveLength(3);
  });
  it("put together are the text where it is short", () =>
    fc.assert(
      fc.property(
        fc.array(character, { maxLength: 40 }),
        fc.array(character, { minLength: 1, maxLength: 2 }),
        (text, query) => {
          fc.pre(foldText(query.join("")).text !== "");
          for (const { pieces } of find(text.join(""), query.join("")))
            expect(pieces.map((piece) => piece.text).join("")).toBe(text.join(""));
        },
      ),
    ));
});

describe("the files", () => {
  const all = Array.from({ length: 300 }, (_, at): IndexedBody => ({
    id: `99010${at % 10}/ju-${at}`,
    years: [{ year: 2020, paragraphs: [`第${at}号收到${(at * 37) % 90}件。`] }],
  }));
  it("are the same for the same texts, and in another folder for others", () => {
    const [first, again] = [renderIndexed(all), renderIndexed(all)];
    expect(again).toEqual(first);
    const changed = all.with(7, { ...all[7]!, years: [{ year: 2020, paragraphs: ["另一篇。"] }] });
    const folders = [first, renderIndexed(changed)].map(
      (files) => files.find(({ path }) => path.endsWith("lists.bin"))!.path,
    );
    expect(new Set(folders).size).toBe(2);
  });
  it("of no reports are there, too", async () => expect(await findAll(open([]), "收到")).toEqual([]));
});
