/**
 * How much of a file is looked at. A report has some 200 lines and 20 KB; the limits leave room for a thousand times
 * that, so that a broken or hostile file costs a bounded time and memory and ends in a finding.
 */
import { fileSizeLimit } from "../../model/source.ts";

export const readLimits = {
  /** Bytes; a larger file is not taken into memory at all. */
  fileSize: fileSizeLimit,
  lines: 200_000,
  /** UTF-16 code units of one line. */
  lineLength: 200_000,
  cells: 500_000,
};
