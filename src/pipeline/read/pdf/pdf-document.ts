/**
 * PDF with text → Document. Pages become marks, marks a layout, layouts blocks. Refuses files that are encrypted, broken
 * or without any text, and files beyond the limits of read-limits.ts, each with a finding. Runs in a thread of its own
 * (read-pdf.ts), which bounds its time.
 */
import { diagnose, type Diagnostic, type Outcome } from "../../../diagnostics/outcome.ts";
import type { Document } from "../../../model/document.ts";
import { readLimits } from "../read-limits.ts";
import { openPdf, type OpenedPdf } from "./marks/open-pdf.ts";
import { withOpenTables } from "./open/open-tables.ts";
import { withoutFurniture } from "./page-furniture.ts";
import { layoutPage, type PageLayout } from "./page-layout.ts";
import { readMarks, type PageMarks } from "./marks/page-marks.ts";
import { hasOversizedStream } from "./packed-streams.ts";
import { blocksOf } from "./pdf-blocks.ts";

type Result = Outcome<Document | null>;

/** `onProgress` is called before every page and before the last step, so that a guard can tell work from a hang. */
export async function readPdfDocument(bytes: Uint8Array, path: string, onProgress: () => void): Promise<Result> {
  const place = { file: path };
  const { streamSize } = readLimits.pdf;
  if (hasOversizedStream(bytes, streamSize))
    return refuse(diagnose("pdf-limit-exceeded", { what: "streamSize", limit: streamSize }, place));
  const opened = await openPdf(bytes);
  if ("refusal" in opened) {
    const { refusal, reason } = opened;
    if (refusal === "encrypted") return refuse(diagnose("file-encrypted", { format: "PDF" }, place));
    return refuse(diagnose("file-broken", { format: "PDF", reason }, place));
  }
  try {
    return await readPages(opened.pdf, path, onProgress);
  } finally {
    await opened.pdf.close();
  }
}

const refuse = (...diagnostics: Diagnostic[]): Result => ({ value: null, diagnostics });

async function readPages(pdf: OpenedPdf, path: string, onProgress: () => void): Promise<Result> {
  const place = { file: path };
  const { pages: mostPages, marks: mostMarks } = readLimits.pdf;
  if (pdf.pageCount > mostPages)
    return refuse(diagnose("pdf-limit-exceeded", { what: "pages", limit: mostPages }, place));
  const pages: { number: number; marks: PageMarks }[] = [];
  const diagnostics: Diagnostic[] = [];
  let marksLeft = mostMarks;
  for (let number = 1; number <= pdf.pageCount; number++) {
    onProgress();
    const at = { page: number, line: 1, column: 1 };
    const page = await pdf.readPage(number);
    const marks = page === null ? null : readMarks(page, marksLeft);
    page?.release();
    if (marks === "too many")
      return refuse(diagnose("pdf-limit-exceeded", { what: "marks", limit: mostMarks }, { ...place, at }));
    if (marks === null) diagnostics.push(diagnose("page-broken", { page: number }, { ...place, at }));
    else {
      marksLeft -= marks.glyphs.length + marks.strokes.length;
      pages.push({ number, marks });
    }
  }
  onProgress();
  const unknown = unknownCharacters(pages.map(({ marks }) => marks));
  if (unknown !== null) diagnostics.push(diagnose("characters-unknown", unknown, place));
  const layouts = pages.map(({ number, marks }) => layoutPage(marks, number));
  const blocks = layouts.length === 0 ? [] : blocksOf(withoutFurniture(layouts).map(findOpenTables));
  if (blocks.length === 0) return refuse(...diagnostics, diagnose("no-text-layer", {}, place));
  return { value: { path, format: "pdf", blocks, lines: [] }, diagnostics };
}

const findOpenTables = (page: PageLayout): PageLayout => ({ ...page, items: withOpenTables(page.items) });

/**
 * Bullets of symbol fonts have no character either; only where there are many is the text itself concerned. Text in a font
 * that cannot be read is lost, however little it is.
 */
const unknownShare = 0.02;
const unknownCharacter = /[\u0000-\u001f\ufffd\ue000-\uf8ff]/u;

function unknownCharacters(pages: PageMarks[]): { count: number; total: number } | null {
  let [count, total, missing] = [0, 0, 0];
  for (const { glyphs, lost } of pages) {
    total += glyphs.length + lost;
    missing += lost;
    for (const glyph of glyphs) if (unknownCharacter.test(glyph.text)) count++;
  }
  return missing > 0 || count > unknownShare * total ? { count: count + missing, total } : null;
}
