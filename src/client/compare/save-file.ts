/** Hands the browser a file to save, and makes a PNG of an SVG, twice as fine as it is drawn. Nothing leaves the browser. */

/** The browser reads the address after the click returns. */
const heldFor = 10_000;

export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), heldFor);
}

const fineness = 2;
/** Browsers refuse canvases with more pixels on a side. */
const mostPixels = 16_000;

/** Rejects when the browser can't draw the picture. */
export async function drawPng(svg: string): Promise<Blob> {
  const image = new Image();
  // A data address, since the content policy lets pictures come from nowhere else but the site.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = Math.min(fineness, mostPixels / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error("no picture")) : resolve(blob)), "image/png");
  });
}
