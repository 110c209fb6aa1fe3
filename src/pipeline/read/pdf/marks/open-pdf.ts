/**
 * The only file that knows the PDF library. Bytes go in; pages come out as drawing operations by name, with the map to
 * a page whose y runs downwards. Says whether a file is encrypted or broken instead of throwing. Images are not decoded.
 */
import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import { characterMap } from "./character-maps.ts";
import { matrixFrom, type Matrix } from "./matrix.ts";

export type Operation = { name: string; args: unknown[] };
/** `isMissing`: the font cannot be read, and what it shows is lost. */
export type FontMetrics = { scale: number; isVertical: boolean; isMissing: boolean };

export type PageOperations = {
  width: number;
  height: number;
  toPage: Matrix;
  operations: Iterable<Operation>;
  count: number;
  fontOf: (name: string) => FontMetrics;
  /** To be called when the operations have been followed: the library would keep those of all pages. */
  release: () => void;
};

export type OpenedPdf = {
  pageCount: number;
  /** `number` counts from 1. Null for a page that the library cannot make out. */
  readPage: (number: number) => Promise<PageOperations | null>;
  close: () => Promise<void>;
};

export type OpenResult = { pdf: OpenedPdf } | { refusal: "encrypted" | "broken"; reason: string };

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;
type PageProxy = Awaited<ReturnType<Proxy["getPage"]>>;
type OperationNames = ReadonlyMap<number, string>;

/** Answers the library's questions for data that a file names and does not bring. */
class BuiltInData {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const map = kind === "cMapUrl" ? characterMap(filename) : null;
    if (map === null) throw new Error(`no ${filename} at hand`);
    return Promise.resolve(new TextEncoder().encode(map));
  }
}

const options = {
  // Messages go to findings, not to the console; pictures hold no text; system fonts would differ between machines.
  verbosity: 0,
  maxImageSize: 0,
  useSystemFonts: false,
  disableFontFace: true,
  stopAtErrors: false,
  BinaryDataFactory: BuiltInData,
  useWorkerFetch: false,
  cMapPacked: false,
};

export async function openPdf(bytes: Uint8Array): Promise<OpenResult> {
  const { OPS } = await getResolvedPDFJS();
  const names: OperationNames = new Map(Object.entries(OPS).map(([name, code]) => [code as number, name]));
  try {
    // The library takes the buffer over, so it gets a copy.
    const proxy = await getDocumentProxy(new Uint8Array(bytes), options);
    return {
      pdf: {
        pageCount: proxy.numPages,
        readPage: (number) => readPage(proxy, number, names),
        close: async () => {
          await proxy.loadingTask.destroy().catch(() => undefined);
        },
      },
    };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error("unknown");
    return { refusal: name === "PasswordException" ? "encrypted" : "broken", reason: message.slice(0, 120) };
  }
}

async function readPage(proxy: Proxy, number: number, names: OperationNames): Promise<PageOperations | null> {
  try {
    const page = await proxy.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const list = await page.getOperatorList({ annotationMode: 0 });
    const toPage = matrixFrom(viewport.transform);
    if (toPage === null) return null;
    return {
      width: viewport.width,
      height: viewport.height,
      toPage,
      operations: operationsOf(list.fnArray, list.argsArray as unknown[], names),
      count: list.fnArray.length,
      fontOf: (name) => fontMetrics(page, name),
      release: () => void page.cleanup(),
    };
  } catch {
    return null;
  }
}

function* operationsOf(codes: number[], args: unknown[], names: OperationNames): Generator<Operation> {
  for (const [index, code] of codes.entries()) {
    const given = args[index];
    yield { name: names.get(code) ?? "", args: Array.isArray(given) ? given : [] };
  }
}

/** `scale`: a glyph's width unit in ems, 0.001 for nearly every font. */
function fontMetrics(page: PageProxy, name: string): FontMetrics {
  const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
  const { fontMatrix, vertical } = (font ?? {}) as { fontMatrix?: ArrayLike<number>; vertical?: boolean };
  const scale = fontMatrix?.[0];
  return {
    scale: typeof scale === "number" && scale > 0 ? scale : 0.001,
    isVertical: vertical === true,
    isMissing: typeof font !== "object" || font === null,
  };
}
