/**
 * The body of an answer: unpacked, whole, and never more bytes than permitted, neither as sent nor once unpacked.
 * Says what was wrong with it instead: too large, broken off, packed in a way that cannot be unpacked.
 */
import type { IncomingMessage } from "node:http";
import type { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { OutcomeCode } from "./outcomes.ts";

class BodyFault extends Error {
  readonly code: OutcomeCode;
  constructor(code: OutcomeCode) {
    super(code);
    this.code = code;
  }
}

const unpackers: Record<string, () => Transform> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

type Chunks = AsyncIterable<Buffer>;

/** Passes chunks on while they stay below the limit together. */
const upTo = (limit: number, code: OutcomeCode) =>
  async function* (chunks: Chunks): AsyncGenerator<Buffer> {
    let size = 0;
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > limit) throw new BodyFault(code);
      yield chunk;
    }
  };

function faultOf(error: unknown): OutcomeCode {
  if (error instanceof BodyFault) return error.code;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  // zlib's word for the end of what it was given before the end of what was packed.
  if (code === "Z_BUF_ERROR" || !/^(Z_|ERR_.*(ZLIB|BROTLI|DECOMPRESS|PADDING)|ERR__ERROR)/.test(code))
    return "truncated";
  return "packing-broken";
}

export async function readBody(response: IncomingMessage, limit: number): Promise<Uint8Array | OutcomeCode> {
  const packing = (response.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  const unpacker = Object.hasOwn(unpackers, packing) ? unpackers[packing] : undefined;
  if (packing !== "identity" && unpacker === undefined) return "packing-broken";
  if (Number(response.headers["content-length"] ?? 0) > limit) return "too-large";
  const parts: Buffer[] = [];
  const collect = async (chunks: Chunks): Promise<void> => {
    for await (const chunk of chunks) parts.push(chunk);
  };
  try {
    const sent = upTo(limit, "too-large");
    if (unpacker === undefined) await pipeline(response, sent, collect);
    else await pipeline(response, sent, unpacker(), upTo(limit, "unpacked-too-large"), collect);
  } catch (error) {
    return faultOf(error);
  }
  return response.complete ? Buffer.concat(parts) : "truncated";
}
