/**
 * A published file over the network, in pieces: asks for ranges of bytes and remembers what came. A server that ignores
 * ranges sends the whole file, which is then kept. A piece that is short, or a file that isn't there, rejects.
 */
export type RemoteFile = { byteLength: number; slice: (start: number, end?: number) => Promise<ArrayBuffer> };

type Held = { start: number; end: number; bytes: ArrayBuffer };

/** `bytes` is the file's length as published; `onBytes` hears of each that came. */
export function openRemoteFile(
  address: string,
  bytes: number,
  onBytes: (count: number) => void = () => {},
  ask: typeof fetch = fetch,
): RemoteFile {
  const held: Held[] = [];
  const load = async (start: number, end: number): Promise<Held> => {
    const response = await ask(address, { headers: { Range: `bytes=${start}-${end - 1}` } });
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    const body = await response.arrayBuffer();
    onBytes(body.byteLength);
    const isWhole = response.status !== 206;
    const piece = isWhole ? { start: 0, end: body.byteLength, bytes: body } : { start, end, bytes: body };
    // Another version of the file than this page knows of would be read wrongly.
    if (body.byteLength !== (isWhole ? bytes : end - start)) throw new Error(`${address}: ${body.byteLength} bytes`);
    held.push(piece);
    return piece;
  };
  return {
    byteLength: bytes,
    slice: async (from, to = bytes) => {
      const [start, end] = [from < 0 ? Math.max(0, bytes + from) : from, Math.min(to, bytes)];
      const piece = held.find((each) => each.start <= start && each.end >= end) ?? (await load(start, end));
      return piece.bytes.slice(start - piece.start, end - piece.start);
    },
  };
}
