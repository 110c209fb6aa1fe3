/**
 * A card's words → a PNG of 1200 × 630 px. The renderer is WebAssembly and the letters are paths, so that every machine
 * writes the same bytes. Throws only when the packages that npm installs are missing.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { colours, drawCard, type CardWords } from "./draw-card.ts";
import { encodePng } from "./encode-png.ts";

let ready: Promise<void> | undefined;

function start(): Promise<void> {
  const require = createRequire(join(process.cwd(), "package.json"));
  return initWasm(readFileSync(require.resolve("@resvg/resvg-wasm/index_bg.wasm")));
}

export async function renderCard(words: CardWords): Promise<Uint8Array<ArrayBuffer>> {
  await (ready ??= start());
  const drawing = new Resvg(drawCard(words));
  const picture = drawing.render();
  const { paper, ink, quiet, accent } = colours;
  const png = encodePng(picture, paper, [ink, quiet, accent]);
  picture.free();
  drawing.free();
  return png;
}
