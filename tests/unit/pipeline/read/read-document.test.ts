import { describe, expect, it } from "vitest";
import type { Row } from "../../../../src/model/document.ts";
import { fileSizeLimit } from "../../../../src/model/source.ts";
import { readDocument } from "../../../../src/pipeline/read/read-document.ts";

const read = async (path: string, content: string | Uint8Array | null, size?: number) => {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const { value, diagnostics } = await readDocument({ path, bytes, size: size ?? bytes?.length ?? 0, record: null });
  return { value, codes: diagnostics.map((d) => d.code), args: diagnostics[0]?.args };
};

const textsOf = ({ cells }: Row): string[] => cells.map((cell) => cell.text);

describe("a file", () => {
  it.each([
    ["样例局-2023.txt", "txt"],
    ["样例局-2023.TXT", "txt"],
    ["a.b/样例局.2023.Md", "md"],
  ])("called %s is read as %s", async (path, format) => {
    expect(await read(path, "甲\n")).toMatchObject({ value: { path, format, blocks: [{ text: "甲" }] }, codes: [] });
  });
  it("called .csv has its cells parted by commas outside quotes", async () => {
    const text = 'a,"b,c""d",\n,1,2\n甲,,\n';
    const document = (await read("样例局.csv", text)).value;
    expect(document?.blocks.map((block) => (block.type === "table" ? block.rows.map(textsOf) : block.text))).toEqual([
      [
        ["a", 'b,c" d', ""],
        ["", "1", "2"],
      ],
      "甲",
    ]);
  });
  it.each([
    ["样例局-2023", "?"],
    ["a.txt/样例局", "?"],
    ["样例局.xlsx", "xlsx"],
    ["样例局.constructor", "constructor"],
    ["样例局.txt.", "?"],
  ])("called %s has no reader", async (path, extension) =>
    expect(await read(path, "甲")).toMatchObject({ value: null, codes: ["format-unsupported"], args: { extension } }),
  );
  it.each(["", "\n\n", " \t\n\u3000", "\ufeff"])("that holds %j is empty", async (content) =>
    expect(await read("a.txt", content)).toMatchObject({ value: null, codes: ["empty-file"] }),
  );
  it("above the size limit is not looked at", async () => {
    const args = { size: fileSizeLimit + 1, limit: fileSizeLimit };
    for (const bytes of [null, new Uint8Array(1)]) {
      expect(await read("a.txt", bytes, fileSizeLimit + 1)).toEqual({ value: null, codes: ["file-too-large"], args });
    }
  });
  it("of bytes that are no text, or of too much text, gives one finding", async () => {
    expect(await read("a.txt", Buffer.from("89504e470d0a1a0a", "hex"))).toMatchObject({
      value: null,
      codes: ["not-text"],
    });
    expect(await read("a.txt", "甲".repeat(300_000))).toMatchObject({ value: null, codes: ["too-many-lines"] });
  });
  it("in another encoding is read, and said so", async () =>
    expect(await read("a.txt", Uint8Array.from([0xd1, 0xf9, 0xc0, 0xfd]))).toMatchObject({
      value: { blocks: [{ text: "样例" }], lines: ["样例"] },
      codes: ["encoding-converted"],
    }));
});
