import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMatches, normaliseText, prepareEntry } from "../../../src/views/search-match.ts";

const entry = (id: string, name: string, pinyin: string, place = "", aliases: string[] = []) => ({
  id,
  name,
  aliases,
  place,
  pinyin,
});
const bodies = [
  prepareEntry(
    entry("410403/a", "卫东区人民政府办公室", "wei dong qu ren min zheng fu ban gong shi", "河南省平顶山市卫东区"),
  ),
  prepareEntry(entry("410307/b", "偃师区信访局", "yan shi qu xin fang ju", "河南省洛阳市偃师区")),
  prepareEntry(
    entry("410502/c", "文峰区紫薇街道办事处", "wen feng qu zi wei jie dao ban shi chu", "河南省安阳市文峰区", [
      "文峰区紫薇大道街道办事处",
    ]),
  ),
  prepareEntry(entry("999999/d", "样例省绿洲局", "yang li sheng lü zhou ju")),
];
const idsFor = (query: string) => findMatches(bodies, query).map((e) => e.id);

describe("search by name, pinyin and initials", () => {
  it.each([
    ["卫东", ["410403/a"]],
    ["信访", ["410307/b"]],
    ["weidongqu", ["410403/a"]],
    ["wei dong qu", ["410403/a"]],
    ["wdq", ["410403/a"]],
    ["WDQ", ["410403/a"]],
    ["ｗｄｑ", ["410403/a"]],
    ["weido", ["410403/a"]],
    ["卫dongqu", ["410403/a"]],
    ["xfj", ["410307/b"]],
    ["yanshi", ["410307/b"]],
    ["yshq", ["410307/b"]],
    ["紫薇大道", ["410502/c"]],
    ["文峰 办事处", ["410502/c"]],
    ["lvzhou", ["999999/d"]],
    ["luzhou", ["999999/d"]],
    ["LÜZHOU", ["999999/d"]],
    ["洛阳", ["410307/b"]],
    ["银行", []],
    ["idong", []],
    ["", []],
    [" ·，", []],
  ])("%s", (query, ids) => expect(idsFor(query)).toEqual(ids));

  it("puts a name that begins with the query before one that holds it, and those before places", () => {
    expect(idsFor("wei")).toEqual(["410403/a", "410502/c"]);
    expect(idsFor("区")).toEqual(["410403/a", "410307/b", "410502/c"]);
    expect(idsFor("河南省")).toEqual(["410403/a", "410307/b", "410502/c"]);
  });

  it("finds a name whose pinyin doesn't align with its characters", () => {
    const odd = [prepareEntry(entry("1", "样例（甲）A局", "yang li jia ju"))];
    expect(findMatches(odd, "yanglijia")).toHaveLength(1);
    expect(findMatches(odd, "样例(甲)a")).toHaveLength(1);
  });

  it("never throws and never invents an entry", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (query) => {
        expect(findMatches(bodies, query).every((e) => bodies.some((b) => b.entry === e))).toBe(true);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it("finds every name by any part of itself", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), fc.nat(20), fc.integer({ min: 1, max: 6 }), (which, from, length) => {
        const body = bodies[which];
        if (body === undefined) throw new Error("no such body");
        const part = body.entry.name.slice(from, from + length);
        fc.pre(part !== "");
        expect(findMatches(bodies, part)).toContain(body.entry);
      }),
      { seed: 7 },
    );
  });
});

describe("10,000 names", () => {
  const characters = [..."东西南北中上下左右大小山水金木火土日月星平安长乐永宁清远新城"];
  const sounds =
    "dong xi nan bei zhong shang xia zuo you da xiao shan shui jin mu huo tu ri yue xing ping an chang le yong ning qing yuan xin cheng".split(
      " ",
    );
  const many = Array.from({ length: 10_000 }, (_, n) => {
    const picks = [n % 30, (n * 7 + 3) % 30, (n * 13 + 5) % 30, (n * 17) % 30, Math.floor(n / 30) % 30];
    const tail = "qu ren min zheng fu ban gong shi".split(" ");
    return prepareEntry(
      entry(
        `${n}`,
        `${picks.map((p) => characters[p]).join("")}区人民政府办公室`,
        [...picks.map((p) => sounds[p] ?? ""), ...tail].join(" "),
      ),
    );
  });
  it.each(["平安", "donganxi", "dqrm", "zhengfu", "zzzzzz", "r"])("are searched for %s within 50 ms", (query) => {
    findMatches(many, query);
    // Of the clock or of the processor, whichever is less: a busy machine is no fault of the search.
    const times = [1, 2, 3, 4, 5].map(() => {
      const [start, before] = [performance.now(), process.cpuUsage()];
      findMatches(many, query);
      const { user, system } = process.cpuUsage(before);
      return Math.min(performance.now() - start, (user + system) / 1000);
    });
    expect(Math.min(...times)).toBeLessThan(50);
  });
});

describe("text", () => {
  it("normalises width, case and punctuation", () => {
    expect(normaliseText("ＡＢ－ｃ　（甲）")).toBe("abc甲");
  });
});
