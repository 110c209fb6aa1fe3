/**
 * A file that is made of new pieces and of stretches of an earlier file, and its bytes. Nothing is read before they are wanted,
 * so that a thread may do it.
 */
import { readFileSync } from "node:fs";

/** A stretch of the earlier file, in bytes. */
export type Stretch = readonly [from: number, length: number];
export type Piece = Uint8Array | Stretch;
/** `earlier` is the whole path of the file in which stretches stand. */
export type JoinedFile = { path: string; earlier: string; pieces: readonly Piece[] };

export const isStretch = (piece: Piece): piece is Stretch => !(piece instanceof Uint8Array);

export const lengthOf = (piece: Piece): number => (isStretch(piece) ? piece[1] : piece.length);

/** How much of it is an earlier file's. */
export const bytesTakenOver = ({ pieces }: JoinedFile): number =>
  pieces.reduce((sum, piece) => sum + (isStretch(piece) ? piece[1] : 0), 0);

export function joinPieces({ earlier, pieces }: JoinedFile): Uint8Array {
  const before = pieces.some(isStretch) ? readFileSync(earlier) : new Uint8Array();
  const bytes = pieces.map((piece) => (isStretch(piece) ? before.subarray(piece[0], piece[0] + piece[1]) : piece));
  return Buffer.concat(bytes);
}
