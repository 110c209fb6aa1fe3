/**
 * A page → Document: its text as headings and paragraphs, its tables as grids, each with line and column in the decoded
 * source. Scripts, hidden parts and comments are left out; nothing is taken from the page's head. Refuses what is no
 * text, what goes beyond the limits, and a page that shows pictures only.
 */
import { diagnose, type Diagnostic, type Outcome } from "../../../diagnostics/outcome.ts";
import type { Document } from "../../../model/document.ts";
import { decodeText } from "../decode-text.ts";
import { createLinePlaces } from "../line-places.ts";
import { blocksOfItems } from "../markup/item-blocks.ts";
import { tokeniseMarkup } from "../markup/tokenise-markup.ts";
import { readLimits } from "../read-limits.ts";
import { splitLines } from "../read-text.ts";
import { HtmlTree } from "./html-tree.ts";

export function readHtml(bytes: Uint8Array, path: string): Outcome<Document | null> {
  const decoded = decodeText(bytes, path);
  if (decoded.value === null) return { value: null, diagnostics: decoded.diagnostics };
  const page = readPage(decoded.value, path);
  return { value: page.value, diagnostics: [...decoded.diagnostics, ...page.diagnostics] };
}

function readPage(source: string, path: string): Outcome<Document | null> {
  const placeOf = createLinePlaces(source, readLimits.markupLines);
  if (placeOf === null) {
    const at = { line: readLimits.markupLines, column: 1 };
    return refuse(diagnose("too-many-lines", { what: "lines", limit: readLimits.markupLines }, { file: path, at }));
  }
  const tree = new HtmlTree();
  tokeniseMarkup(source, "html", tree);
  tree.finish(source);
  const { excess, clipped } = tree.builder;
  if (excess !== null) {
    const { what, limit, offset } = excess;
    return refuse(diagnose("too-many-lines", { what, limit }, { file: path, at: placeOf(offset) }));
  }
  const blocks = blocksOfItems(tree.builder.finish(), placeOf);
  if (blocks.length === 0 && tree.hasImages) return refuse(diagnose("no-text-layer", {}, { file: path }));
  const findings: Diagnostic[] = [];
  if (clipped !== null) {
    const place = { file: path, at: placeOf(clipped.offset) };
    findings.push(diagnose("span-clipped", { columns: clipped.columns, limit: readLimits.columnSpan }, place));
  }
  return { value: { path, format: "html", blocks, lines: splitLines(source) }, diagnostics: findings };
}

const refuse = (diagnostic: Diagnostic): Outcome<null> => ({ value: null, diagnostics: [diagnostic] });
