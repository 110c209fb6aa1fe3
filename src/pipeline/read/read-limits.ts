/**
 * How much of a file is looked at. A report has some 200 lines and 20 KB; the limits leave room for a hundred times
 * that, so that a broken or hostile file costs two seconds at most, and a bounded memory, and ends in a finding.
 */
import { fileSizeLimit } from "../../model/source.ts";

export const readLimits = {
  /** Bytes; a larger file is not taken into memory at all. */
  fileSize: fileSizeLimit,
  lines: 15_000,
  /** Of a page's source, of which most show nothing: scripts, styles, indented tags. */
  markupLines: 150_000,
  /** UTF-16 code units of one line. */
  lineLength: 200_000,
  cells: 100_000,
  /** Cells of all grids on the way, with those that spans claim and no cell begins in. */
  laidOut: 1_000_000,
  /**
   * A report has 3 to 20 pages of about 1,000 characters and 500 lines each. Milliseconds of processor time for one page,
   * of which a common one takes 30; megabytes of the thread that reads it; bytes of one unpacked stream, of which an
   * embedded font may have 20 million.
   */
  pdf: { pages: 500, marks: 400_000, milliseconds: 900, megabytes: 256, streamSize: 24_000_000 },
  /** Tags and pieces of text of a marked-up document, and how deep its tags may nest. */
  tokens: 300_000,
  tagDepth: 1000,
  tableDepth: 20,
  /** Columns that one cell may span, as in browsers. */
  columnSpan: 1000,
  /** Bytes of all parts of a packed file that are read, once unpacked. */
  unpacked: 24_000_000,
};
