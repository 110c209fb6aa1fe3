/**
 * Opaque pixels in few colours and their blends → a PNG of 256 colours. Runs alone are told shorter (Z_RLE), on rows that are
 * differences to the one above: a tenth of the time of a search for repeated strings, and the same bytes on every machine,
 * which that search, written anew for each processor, doesn't promise. Refuses nothing; blends are rounded to 84 steps.
 */
import { constants, crc32, deflateSync } from "node:zlib";

type Colour = readonly [red: number, green: number, blue: number];
type Picture = { width: number; height: number; pixels: Uint8Array };

const parseColour = (text: string): Colour => [
  parseInt(text.slice(1, 3), 16),
  parseInt(text.slice(3, 5), 16),
  parseInt(text.slice(5, 7), 16),
];

/** Blends of the ground with each colour, evenly, both ends included. */
function paletteOf(ground: Colour, colours: readonly Colour[]): Colour[] {
  const steps = Math.floor(255 / colours.length);
  const blend = (colour: Colour, step: number): Colour => {
    const at = (channel: 0 | 1 | 2): number =>
      Math.round(ground[channel] + ((colour[channel] - ground[channel]) * step) / steps);
    return [at(0), at(1), at(2)];
  };
  return [ground, ...colours.flatMap((colour) => Array.from({ length: steps }, (_, step) => blend(colour, step + 1)))];
}

function nearest(palette: readonly Colour[], [red, green, blue]: Colour): number {
  let [found, least] = [0, Infinity];
  for (const [place, [r, g, b]] of palette.entries()) {
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) [found, least] = [place, distance];
  }
  return found;
}

/** The rows as places in the palette, each less than that above it, behind the number of this filter. */
function filteredRows({ width, height, pixels }: Picture, palette: readonly Colour[]): Uint8Array {
  const places = new Map<number, number>();
  const rows = new Uint8Array((width + 1) * height);
  const above = new Uint8Array(width);
  let [last, place] = [-1, 0];
  for (let y = 0, from = 0, to = 0; y < height; y++) {
    rows[to++] = 2;
    for (let x = 0; x < width; x++, from += 4) {
      const colour = (pixels[from]! << 16) | (pixels[from + 1]! << 8) | pixels[from + 2]!;
      if (colour !== last) {
        last = colour;
        place = places.get(colour) ?? nearest(palette, [colour >> 16, (colour >> 8) & 255, colour & 255]);
        places.set(colour, place);
      }
      rows[to++] = place - above[x]!;
      above[x] = place;
    }
  }
  return rows;
}

function chunk(name: string, content: Uint8Array): Buffer {
  const bytes = Buffer.alloc(content.length + 12);
  bytes.writeUInt32BE(content.length);
  bytes.write(name, 4, "latin1");
  bytes.set(content, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), bytes.length - 4);
  return bytes;
}

/** `ground` and `colours` as "#rrggbb": every pixel is one of them or a blend of the ground with one. */
export function encodePng(picture: Picture, ground: string, colours: readonly string[]): Uint8Array<ArrayBuffer> {
  const palette = paletteOf(parseColour(ground), colours.map(parseColour));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(picture.width);
  head.writeUInt32BE(picture.height, 4);
  // Eight bits a pixel, by palette.
  head.set([8, 3], 8);
  const packed = deflateSync(filteredRows(picture, palette), { level: 9, strategy: constants.Z_RLE });
  return new Uint8Array(
    Buffer.concat([
      Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
      chunk("IHDR", head),
      chunk("PLTE", Uint8Array.from(palette.flat())),
      chunk("IDAT", packed),
      chunk("IEND", Buffer.alloc(0)),
    ]),
  );
}
