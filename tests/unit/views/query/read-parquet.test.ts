/** Files in pieces over the network: by ranges, whole where a server ignores them, and never wrongly. */
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import { openParquet, readPieces, sizeOf } from "../../../../src/client/query/read-parquet.ts";
import { openRemoteFile } from "../../../../src/client/query/remote-file.ts";
import { deriveDataset } from "../../../../src/pipeline/derive/derive-dataset.ts";
import { groupReports } from "../../../../src/pipeline/derive/group-reports.ts";
import { createFiguresFile } from "../../../../src/pipeline/publish/parquet/figures-parquet.ts";
import { tableReport } from "../../../../src/pipeline/publish/partitions.ts";
import { assessReport } from "../../../fixtures/assess-report.ts";

const rows = 2000;
const bytes = new Uint8Array(
  parquetWriteBuffer({
    columnData: [
      { name: "name", data: Array.from({ length: rows }, (_, at) => `样例机关${at}`), type: "STRING" },
      { name: "figure", data: Array.from({ length: rows }, (_, at) => (at < 1000 ? "a" : "b")), type: "STRING" },
      {
        name: "value",
        data: Array.from({ length: rows }, (_, at) => (at % 10 === 0 ? null : at)),
        type: "DOUBLE",
        nullable: true,
      },
    ],
    rowGroupSize: 500,
  }),
);

/** A year of a city's bodies, as it is published. */
function renderFigures(): Uint8Array<ArrayBuffer> {
  const { agencies } = deriveDataset(groupReports([assessReport({})], []), []);
  const { agency, years } = agencies[0]!;
  const file = createFiguresFile();
  file.add(
    Array.from({ length: 1600 }, (_, at) =>
      tableReport({ agency: { ...agency, id: `${agency.id}-${at}` }, year: years[0]! }),
    ),
  );
  return new Uint8Array(file.finish().bytes);
}

type Server = (range: [number, number]) => Response;
const cut: Server = ([start, end]) => new Response(bytes.slice(start, end + 1), { status: 206 });
const whole: Server = () => new Response(bytes.slice(), { status: 200 });

function serve(server: Server): { ask: typeof fetch; asked: string[] } {
  const asked: string[] = [];
  const ask = ((_: string, { headers }: { headers: { Range: string } }) => {
    asked.push(headers.Range);
    const [start = 0, end = 0] = headers.Range.replace("bytes=", "").split("-").map(Number);
    return Promise.resolve(server([start, end]));
  }) as unknown as typeof fetch;
  return { ask, asked };
}

async function read(server: Server, sources: string[], equal: Record<string, string> = {}) {
  const { ask, asked } = serve(server);
  const parquet = await openParquet(
    openRemoteFile("x", bytes.length, () => {}, ask),
    2023,
  );
  const found: unknown[][] = sources.map(() => []);
  let pieces = 0;
  for await (const piece of readPieces(parquet, sources, equal)) {
    pieces += 1;
    sources.forEach((source, at) => found[at]?.push(...Array.from(piece.columns[source] ?? [])));
  }
  return { found, pieces, asked, size: sizeOf(parquet, sources) };
}

describe("a Parquet file over the network", () => {
  it("is read by ranges, column by column, the same as from a server that sends it whole", async () => {
    const [ranges, sent] = [await read(cut, ["value", "name"]), await read(whole, ["value", "name"])];
    expect(ranges.found).toEqual(sent.found);
    expect(ranges.found[0]?.slice(0, 3)).toEqual([null, 1, 2]);
    expect(ranges.found[1]).toHaveLength(rows);
    expect(sent.asked).toHaveLength(1);
    expect(ranges.pieces).toBe(4);
  });
  it("tells what a query's columns take, and passes over groups of rows that can't fit", async () => {
    const all = await read(cut, ["name", "figure"]);
    expect(all.size).toBeGreaterThan((await read(cut, ["figure"])).size);
    expect((await read(cut, ["figure"], { figure: "b" })).found[0]).toEqual(Array.from({ length: 1000 }, () => "b"));
  });
  it("of the published figures is read by pages where one figure is wanted: all of its rows, and little else", async () => {
    const figures = renderFigures();
    const load = async (equal: Record<string, string>) => {
      let loaded = 0;
      const serveFigures: Server = ([start, end]) => new Response(figures.slice(start, end + 1), { status: 206 });
      const remote = openRemoteFile("x", figures.length, (count) => (loaded += count), serve(serveFigures).ask);
      const parquet = await openParquet(remote, 2023);
      const ends = loaded;
      const found: unknown[] = [];
      const columns = ["figure", "agency", "value"];
      for await (const piece of readPieces(parquet, columns, equal))
        found.push(...Array.from(piece.columns["figure"]!));
      return { loaded: loaded - ends, found };
    };
    const figure = "requests.received.total";
    const [all, one] = [await load({}), await load({ figure })];
    const own = (found: unknown[]): number => found.filter((id) => id === figure).length;
    expect([own(one.found), own(all.found)]).toEqual([1600, 1600]);
    expect(one.found.length).toBeLessThan(all.found.length / 3);
    expect(one.loaded).toBeLessThan(all.loaded / 2);
  });
  it("takes the year from the path where the file has none, and refuses any other column", async () => {
    expect((await read(cut, ["year", "name"])).found[0]).toEqual(Array.from({ length: rows }, () => 2023));
    await expect(read(cut, ["nothing"])).rejects.toThrow("nothing");
  });
  it.each<[string, Server]>([
    ["is missing", () => new Response("", { status: 404 })],
    ["comes short", ([start]) => new Response(bytes.slice(start, start + 9), { status: 206 })],
    ["is another one", () => new Response(bytes.slice(5), { status: 200 })],
  ])("that %s is refused", async (_, server) => {
    await expect(read(server, ["name"])).rejects.toThrow();
  });
});
