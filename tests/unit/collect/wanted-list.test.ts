/** The list of addresses: what is wanted, where it will stand, and which rows say nothing of use. */
import { describe, expect, it } from "vitest";
import { readWantedList } from "../../../src/collect/wanted-list.ts";

const header = "url,agency,year,folder,path,region,scope";
const read = (...rows: string[]) => readWantedList(new TextEncoder().encode([header, ...rows].join("\n")));

describe("a list of addresses", () => {
  it("takes a folder, or a whole path with its kind", () => {
    const { wanted, invalid } = read(
      "http://a.example/1,样例局,2023,样例省/样例市,,,",
      "http://a.example/2,样例县政府,2023,,样例省/县政府-2023.PDF,410403,summary",
    );
    expect(invalid).toEqual([]);
    expect(wanted.map(({ stem, format }) => [stem, format])).toEqual([
      ["样例省/样例市/样例局-2023", null],
      ["样例省/县政府-2023", "pdf"],
    ]);
    expect(wanted[1]?.record).toEqual({ agency: "样例县政府", year: 2023, region: "410403", scope: "summary" });
  });
  it.each([
    ["no folder", "http://a.example/,局,2023,,,,"],
    ["both", "http://a.example/,局,2023,省,省/局.pdf,,"],
    ["a path that leads out", "http://a.example/,局,2023,,../局.pdf,,"],
    ["an absolute path", "http://a.example/,局,2023,,/etc/局.pdf,,"],
    ["a kind without a reader", "http://a.example/,局,2023,,省/局.exe,,"],
    ["a hidden file", "http://a.example/,局,2023,,省/.局.pdf,,"],
    ["a name that Windows can't write", "http://a.example/,局:a,2023,省,,,"],
    ["a turn of direction in a name", "http://a.example/,局\u202e,2023,省,,,"],
    ["a year that is none", "http://a.example/,局,23,省,,,"],
    ["a region that is none", "http://a.example/,局,2023,省,,41,"],
    ["a scope that is none", "http://a.example/,局,2023,省,,,all"],
    ["no address", ",局,2023,省,,,"],
    ["a row torn by a quotation mark", 'http://a.example/,"局,2023,省,,,'],
  ])("leaves out %s and tells its line", (_, row) => {
    const { wanted, invalid } = read(row);
    expect([wanted.length, invalid.length, invalid[0]?.line]).toEqual([0, 1, 2]);
  });
  it("leaves out what would stand where an earlier row's report stands", () => {
    const row = "http://a.example/1,局,2023,省,,,";
    const { wanted, invalid } = read(row, row.replace("/1", "/2"), row.replace("局", "厅"));
    expect([wanted.length, invalid.map(({ line }) => line)]).toEqual([1, [3, 4]]);
  });
  it("reads GB18030 and a BOM, and refuses a list without its columns", () => {
    const bytes = Buffer.from([
      ...Buffer.from("url,agency,year,folder\nhttp://a.example/,"),
      0xbe,
      0xd6,
      ...Buffer.from(",2023,a\n"),
    ]);
    expect(readWantedList(bytes).wanted[0]?.record.agency).toBe("局");
    expect(readWantedList(Buffer.from(`\ufeff${header}\nhttp://a.example/,局,2023,a,,,`)).wanted).toHaveLength(1);
    expect(() => readWantedList(Buffer.from("address,agency\n"))).toThrow("url");
  });
});
