/**
 * PDF with text → Document. Pages become marks, marks a layout, layouts blocks. Refuses files that are encrypted, broken
 * or without any text, and files beyond the limits of read-limits.ts, each with a finding.
 */
import { diagnose, type Diagnostic, type Outcome } from "../../../diagnostics/outcome.ts";
import type { Document } from "../../../model/document.ts";
import { readLimits } from "../read-limits.ts";
import { openPdf, type OpenedPdf } from "./open-pdf.ts";
import { withoutFurniture } from "./page-furniture.ts";
import { layoutPage, type PageLayout } from "./page-layout.ts";
import { withOpenTables } from "./open-tables.ts";
import { readMarks } from "./page-marks.ts";
import { blocksOf } from "./pdf-blocks.ts";

export async function readPdf(bytes: Uint8Array, path: string): Promise<Outcome<Document | null>> {
  const opened = await openPdf(bytes);
  if ("refusal" in opened) {
    const { refusal, reason } = opened;
    const place = { file: path };
    return refuse(
      refusal === "encrypted"
        ? diagnose("file-encrypted", { format: "PDF" }, place)
        : diagnose("file-broken", { format: "PDF", reason }, place),
    );
  }
  try {
    return await readPages(opened.pdf, path);
  } finally {
    await opened.pdf.close();
  }
}

const refuse = (...diagnostics: Diagnostic[]): Outcome<null> => ({ value: null, diagnostics });

async function readPages(pdf: OpenedPdf, path: string): Promise<Outcome<Document | null>> {
  const place = { file: path };
  const { pages: mostPages, marks: mostMarks, milliseconds } = readLimits.pdf;
  if (pdf.pageCount > mostPages)
    return refuse(diagnose("pdf-limit-exceeded", { what: "pages", limit: mostPages }, place));
  const started = performance.now();
  const layouts: PageLayout[] = [];
  const diagnostics: Diagnostic[] = [];
  let marksLeft = mostMarks;
  for (let number = 1; number <= pdf.pageCount; number++) {
    const at = { page: number, line: 1, column: 1 };
    const page = await pdf.readPage(number);
    if (page === null) {
      diagnostics.push(diagnose("page-broken", { page: number }, { ...place, at }));
      continue;
    }
    const marks = readMarks(page, { glyphs: marksLeft, strokes: marksLeft });
    if (marks === null)
      return refuse(diagnose("pdf-limit-exceeded", { what: "marks", limit: mostMarks }, { ...place, at }));
    marksLeft -= marks.glyphs.length + marks.strokes.length;
    layouts.push(layoutPage(marks, number));
    if (performance.now() - started > milliseconds)
      return refuse(diagnose("pdf-limit-exceeded", { what: "milliseconds", limit: milliseconds }, { ...place, at }));
  }
  const blocks =
    layouts.length === 0
      ? []
      : blocksOf(withoutFurniture(layouts).map((page) => ({ ...page, items: withOpenTables(page.items) })));
  if (blocks.length === 0) return refuse(...diagnostics, diagnose("no-text-layer", {}, place));
  return { value: { path, format: "pdf", blocks, lines: [] }, diagnostics };
}
