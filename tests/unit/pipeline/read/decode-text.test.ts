import { describe, expect, it } from "vitest";
import { decodeText } from "../../../../src/pipeline/read/decode-text.ts";

const text = "样例县财政局\t2023\r\n一、总体情况\n\t53\t0\n一一一\n";
const utf16 = (content: string, order: "le" | "be", mark: boolean): Uint8Array => {
  const bytes = Buffer.from((mark ? "\ufeff" : "") + content, "utf16le");
  return order === "be" ? bytes.swap16() : bytes;
};
/** Node has no encoder for GB18030, so these are the bytes themselves. */
const gbk = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes);
const decode = (bytes: Uint8Array) => {
  const { value, diagnostics } = decodeText(bytes, "样例.txt");
  return { value, found: diagnostics.map(({ code, args, file }) => ({ code, args, file })) };
};
const converted = (encoding: string) => [{ code: "encoding-converted", args: { encoding }, file: "样例.txt" }];
const refused = (looksLike: string) => ({
  value: null,
  found: [{ code: "not-text", args: { looksLike }, file: "样例.txt" }],
});

describe("text", () => {
  it("is UTF-8, with or without its mark, which is no character of the text", () => {
    expect(decode(Buffer.from(text))).toEqual({ value: text, found: [] });
    expect(decode(Buffer.from(`\ufeff${text}`))).toEqual({ value: text, found: [] });
  });
  it.each([
    ["le", true],
    ["le", false],
    ["be", true],
    ["be", false],
  ] as const)("is UTF-16 %s, mark: %s", (order, mark) =>
    expect(decode(utf16(text, order, mark))).toEqual({ value: text, found: converted(`UTF-16${order.toUpperCase()}`) }),
  );
  it("is GBK where it is not UTF-8", () => {
    expect(decode(gbk(0xd1, 0xf9, 0xc0, 0xfd, 0x09, 0x35, 0x33))).toEqual({
      value: "样例\t53",
      found: converted("GB18030"),
    });
  });
  it("is GB18030 with its four-byte characters", () =>
    expect(decode(gbk(0xd1, 0xf9, 0x95, 0x32, 0x82, 0x36))).toEqual({ value: "样𠀀", found: converted("GB18030") }));
  it("may be empty, or hold a form feed", () => {
    expect(decode(new Uint8Array())).toEqual({ value: "", found: [] });
    expect(decode(Buffer.from("甲\f乙"))).toEqual({ value: "甲\f乙", found: [] });
  });
});

describe("what is no text", () => {
  it.each([
    ["PNG", "89504e470d0a1a0a0000000d49484452"],
    ["JPEG", "ffd8ffe000104a464946"],
    ["GIF", "474946383961"],
    ["PDF", "255044462d312e370a"],
    ["ZIP/DOCX", "504b030414000600"],
    ["DOC/XLS", "d0cf11e0a1b11ae1"],
    ["RAR", "526172211a0700"],
    ["gzip", "1f8b0800"],
  ])("is refused as %s by its first bytes", (looksLike, hex) =>
    expect(decode(Buffer.from(hex, "hex"))).toEqual(refused(looksLike)),
  );
  it.each([0x00, 0x01, 0x08, 0x0b, 0x0e, 0x1b, 0x1f])("is refused for the control character %i", (control) =>
    expect(decode(Uint8Array.from([0x41, control, 0x42]))).toEqual(refused("binary")),
  );
});

describe("a stray control character in a long text", () => {
  const around = "样例县财政局政府信息公开工作年度报告".repeat(20);
  it.each([0x00, 0x0b, 0x1f])("is read as a space, and said (%i)", (control) =>
    expect(decode(Buffer.from(`${around}1${String.fromCharCode(control)}2`))).toMatchObject({
      value: `${around}1 2`,
      found: [{ code: "control-characters", args: { count: 1 } }],
    }),
  );
});

describe("bytes of no encoding", () => {
  it("are refused at the first byte that is not UTF-8", () => {
    const bytes = Buffer.from("样例局：甲乙丙");
    bytes[9] = 0xff;
    expect(decode(bytes)).toEqual({
      value: null,
      found: [{ code: "encoding-unknown", args: { offset: 9 }, file: "样例.txt" }],
    });
  });
  it.each([65_532, 65_535, 65_536, 65_537, 150_001])("are told by their place in a long text, too (%i)", (offset) => {
    const bytes = Buffer.from("样例局".repeat(30_000));
    bytes[offset] = 0xff;
    expect(decode(bytes).found).toMatchObject([{ code: "encoding-unknown", args: { offset } }]);
  });
  it("are refused where a UTF-8 text has lost a byte, though GB18030 might take them", () => {
    const whole = Buffer.from("样例县财政局政府信息公开工作年度报告".repeat(3));
    let couldBeGb = 0;
    for (const lost of [60, 61, 62, 100, whole.length - 1]) {
      const bytes = Buffer.concat([whole.subarray(0, lost), whole.subarray(lost + 1)]);
      if (!new TextDecoder("gb18030").decode(bytes).includes("\ufffd")) couldBeGb += 1;
      expect(decode(bytes)).toMatchObject({ value: null, found: [{ code: "encoding-unknown" }] });
    }
    expect(couldBeGb).toBeGreaterThan(0);
  });
  it("are refused in a marked UTF-16 text with a byte too few", () =>
    expect(decode(utf16(text, "le", true).subarray(0, 21)).value).toBeNull());
});
