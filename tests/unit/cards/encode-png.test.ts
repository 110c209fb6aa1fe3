/** A picture's file: read back, each pixel is what it was, or a blend rounded by less than the eye can tell. */
import { crc32, inflateSync } from "node:zlib";
import fc from "fast-check";
import { expect, it } from "vitest";
import { encodePng } from "../../../src/cards/encode-png.ts";

const [ground, dark, red] = ["#fdfcf9", "#1d1d1b", "#a8321f"];
const channels = (colour: string): number[] => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

type Read = { width: number; height: number; colourAt: (pixel: number) => number[] };

/** Of the chunks that encodePng writes; a wrong sum fails. */
function readPng(png: Buffer): Read {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(png.subarray(at + 4, at + 8 + length)));
    chunks.set(png.toString("latin1", at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const [head, palette, packed] = ["IHDR", "PLTE", "IDAT"].map((name) => chunks.get(name)!) as [Buffer, Buffer, Buffer];
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const rows = inflateSync(packed);
  const places = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    expect(rows[y * (width + 1)]).toBe(2);
    for (let x = 0; x < width; x++) {
      places[y * width + x] = rows[y * (width + 1) + 1 + x]! + (y === 0 ? 0 : places[(y - 1) * width + x]!);
    }
  }
  return { width, height, colourAt: (pixel) => [...palette.subarray(places[pixel]! * 3, places[pixel]! * 3 + 3)] };
}

it("keeps every pixel to within two of 255 steps", () => {
  const pixel = fc.record({ colour: fc.constantFrom(dark, red), share: fc.double({ min: 0, max: 1, noNaN: true }) });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 7 }), fc.array(pixel, { minLength: 7, maxLength: 70 }), (width, drawn) => {
      const height = Math.floor(drawn.length / width);
      const blends = drawn.slice(0, width * height).map(({ colour, share }) => {
        const ends = channels(colour);
        return channels(ground).map((from, at) => Math.round(from + (ends[at]! - from) * share));
      });
      const pixels = Uint8Array.from(blends.flatMap((blend) => [...blend, 255]));
      const read = readPng(Buffer.from(encodePng({ width, height, pixels }, ground, [dark, red])));
      expect([read.width, read.height]).toEqual([width, height]);
      for (const [at, blend] of blends.entries()) {
        const found = read.colourAt(at);
        for (const [channel, value] of blend.entries())
          expect(Math.abs(found[channel]! - value)).toBeLessThanOrEqual(2);
      }
    }),
    { seed: 1, numRuns: 100 },
  );
});
