/** PDF files written by hand: how text and lines are placed, and what is refused with which finding. */
import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readPdf } from "../../../../../src/pipeline/read/pdf/read-pdf.ts";
import { buildPage, buildPdf } from "../../../../fixtures/build-pdf.ts";

const read = (bytes: Uint8Array) => readPdf(bytes, "report.pdf");
const codes = async (bytes: Uint8Array) => (await read(bytes)).diagnostics.map(({ code, args }) => ({ code, args }));
const textsOf = async (content: string, more: string[] = [], resources = "") => {
  const forms = more.map((body) => ({
    dictionary: "/Type /XObject /Subtype /Form /BBox [0 0 595 842]",
    data: new TextEncoder().encode(body),
  }));
  const { value } = await read(buildPage(content, forms, resources));
  return value?.blocks.map((block) =>
    block.type === "table" ? block.rows.map((row) => row.cells.map((c) => c.text)) : block.text,
  );
};

describe("text", () => {
  it("is placed by matrices, leading, spacing and kerning", async () => {
    expect(
      await textsOf("BT /F1 12 Tf 1 0 0 1 50 700 Tm (one) Tj 0 -60 Td (two) Tj 60 TL T* [(th) -100 (ree)] TJ ET"),
    ).toEqual(["one", "two", "three"]);
    expect(
      await textsOf("q 2 0 0 2 0 0 cm BT /F1 6 Tf 10 Tc 50 300 Td (ab) Tj ET Q BT /F1 12 Tf 50 500 Td (8) Tj ET"),
    ).toEqual(["a b", "8"]);
  });
  it("is read from forms that the page draws, where they are drawn", async () => {
    const form = "BT /F1 12 Tf 0 0 Td (inner) Tj ET";
    expect(
      await textsOf(
        "BT /F1 12 Tf 50 700 Td (above) Tj ET q 1 0 0 1 50 600 cm /X Do Q",
        [form],
        "/XObject << /X 6 0 R >>",
      ),
    ).toEqual(["above", "inner"]);
  });
  it("stands in the cells of drawn and of filled lines", async () => {
    const lines =
      "1 w 50 700 m 250 700 l S 50 660 200 0.5 re f 50 680 m 250 680 l S 50 660 0.5 40 re f 150 660 m 150 700 l S 250 660 m 250 700 l S";
    const text =
      "BT /F1 10 Tf 1 0 0 1 60 685 Tm (a) Tj 1 0 0 1 160 685 Tm (1) Tj 1 0 0 1 60 665 Tm (b) Tj 1 0 0 1 160 665 Tm (2) Tj ET";
    expect(await textsOf(`${lines} ${text}`)).toEqual([
      [
        ["a", "1"],
        ["b", "2"],
      ],
    ]);
  });
  it("stands upright on a turned page", async () => {
    const page = buildPdf([
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /Rotate 90 /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
      {
        dictionary: "",
        data: new TextEncoder().encode("BT /F1 12 Tf 0 1 -1 0 100 50 Tm (first) Tj 0 1 -1 0 200 50 Tm (second) Tj ET"),
      },
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]);
    expect((await read(page)).value?.blocks).toMatchObject([
      { text: "first", at: { page: 1, line: 1, column: 1 } },
      { text: "second", at: { page: 1, line: 2, column: 1 } },
    ]);
  });
});

describe("fonts that the file does not bring", () => {
  const page = (encoding: string, codes: string) =>
    buildPage(
      `BT /F2 12 Tf 50 700 Td <${codes}> Tj /F1 12 Tf 0 -60 Td (57) Tj ET`,
      [
        `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [7 0 R] >>`,
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500 814 939 500] >>",
      ],
      "",
      "/F2 6 0 R",
    );
  it.each([
    ["UniGB-UCS2-H", "89c47ae000310032"],
    ["UniGB-UTF16-H", "89c47ae000310032"],
    ["GBK-EUC-H", "b9e6d5c23132"],
    ["GBKp-EUC-H", "b9e6d5c23132"],
    ["GBK2K-H", "b9e6d5c23132"],
  ])("are read by the character map %s", async (encoding, codes) => {
    const { value, diagnostics } = await read(page(encoding, codes));
    expect(value?.blocks).toMatchObject([{ text: "规章12" }, { text: "57" }]);
    expect(diagnostics).toEqual([]);
  });
  it("are named as lost when their map is unknown", async () => {
    const { value, diagnostics } = await read(page("ETen-B5-H", "a4a4"));
    expect(value?.blocks).toMatchObject([{ text: "57" }]);
    expect(diagnostics).toMatchObject([{ code: "characters-unknown", args: { count: 1, total: 3 } }]);
  });
});

describe("files that cannot be read", () => {
  it("are told apart: broken, encrypted, without text", async () => {
    expect(await codes(Uint8Array.from([1, 2, 3]))).toMatchObject([{ code: "file-broken", args: { format: "PDF" } }]);
    const [key, name] = ["0".repeat(64), "/Filter /Standard /V 1 /R 2 /P -4"];
    const objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"];
    expect(
      await codes(buildPdf(objects, `/ID [<00><00>] /Encrypt << ${name} /O <${key}> /U <${key}> >>`)),
    ).toMatchObject([{ code: "file-encrypted" }]);
    expect(await codes(buildPage("50 700 m 250 700 l S"))).toMatchObject([{ code: "no-text-layer" }]);
  });
  it("name a page that is broken, and give the others", async () => {
    const objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R 9 0 R] /Count 2 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
      { dictionary: "", data: new TextEncoder().encode("BT /F1 12 Tf 50 700 Td (text) Tj ET") },
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ];
    const { value, diagnostics } = await read(buildPdf(objects));
    expect(value?.blocks).toHaveLength(1);
    expect(diagnostics).toMatchObject([{ code: "page-broken", args: { page: 2 }, at: { page: 2 } }]);
  });
});

describe("files that ask for too much", () => {
  const excess = (what: string) => [{ code: "pdf-limit-exceeded", args: { what } }];
  it("are refused by a stream's size once unpacked", async () => {
    const data = new Uint8Array(deflateSync(Buffer.alloc(30_000_000, " ")));
    expect(await codes(buildPage({ dictionary: "/Filter /FlateDecode", data }))).toMatchObject(excess("streamSize"));
  });
  it("are refused by the number of marks", async () => {
    const content = `BT /F1 1 Tf ${"(0123456789012345678901234567890123456789) Tj ".repeat(10_100)} ET`;
    expect(await codes(buildPage(content))).toMatchObject(excess("marks"));
  });
  it("are stopped when forms draw forms draw forms, and the next file is read", async () => {
    const forms = Array.from({ length: 12 }, (_, i) => ({
      dictionary: `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${7 + i} 0 R >> >>`,
      data: new TextEncoder().encode("/X Do ".repeat(12)),
    }));
    const start = performance.now();
    expect(await codes(buildPage("/X Do", forms, "/XObject << /X 6 0 R >>"))).toMatchObject(excess("milliseconds"));
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(await textsOf("BT /F1 12 Tf 50 700 Td (next) Tj ET")).toEqual(["next"]);
  });
});
