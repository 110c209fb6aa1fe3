/**
 * The thread that reads PDF files, one after another. A request comes in as bytes and path; "working" goes out when it
 * is taken up and before every page, and then the outcome. Started by read-pdf.ts and never imported.
 */
import { parentPort } from "node:worker_threads";
import type { Outcome } from "../../../diagnostics/outcome.ts";
import type { Document } from "../../../model/document.ts";
import { readPdfDocument } from "./pdf-document.ts";

export type PdfRequest = { bytes: Uint8Array; path: string };
export type PdfReply = { state: "working" } | { state: "done"; outcome: Outcome<Document | null> };

const reply = (message: PdfReply): void => parentPort?.postMessage(message);

parentPort?.on("message", ({ bytes, path }: PdfRequest) => {
  const tellWork = (): void => reply({ state: "working" });
  tellWork();
  void readPdfDocument(bytes, path, tellWork).then((outcome) => reply({ state: "done", outcome }));
});
