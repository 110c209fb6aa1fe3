/**
 * What is known of a report before it is read: its file, and its row in reports/sources.csv.
 * The row adds or overrides what the report itself doesn't say; every field but the path may be absent.
 */
import { z } from "zod";

export const ReportFormat = z.enum(["txt", "md", "html", "docx", "pdf"]);
export type ReportFormat = z.infer<typeof ReportFormat>;

/** own: the body's own cases (本机关). summary: a government's report on its whole area (汇总), its members' cases included. */
export const Scope = z.enum(["own", "summary", "unknown"]);
export type Scope = z.infer<typeof Scope>;

/** full: the report as published. extract: its tables cell for cell, its text summarised in our words. */
export const SourceKind = z.enum(["full", "extract"]);
export type SourceKind = z.infer<typeof SourceKind>;

export const SourceRecord = z.strictObject({
  /** Path below reports/, with forward slashes. */
  path: z.string().min(1),
  agency: z.string().min(1).optional(),
  year: z.int().min(2008).max(2100).optional(),
  /** GB/T 2260 code, 6 digits, or 9 for a town. */
  region: z
    .string()
    .regex(/^\d{6}(\d{3})?$/)
    .optional(),
  scope: z.enum(["own", "summary"]).optional(),
  address: z.url({ protocol: /^https?$/ }).optional(),
  retrieved: z.iso.date().optional(),
  kind: SourceKind.optional(),
  /** Of the file's bytes as they were fetched or added, in hex. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
export type SourceRecord = z.infer<typeof SourceRecord>;

/** Files above this many bytes are not taken into memory; a report rarely exceeds 1 MB. */
export const fileSizeLimit = 20_000_000;

/** A file as found; `bytes` is null when the file is too large to be taken into memory (see `size`). */
export type SourceFile = {
  path: string;
  size: number;
  bytes: Uint8Array | null;
  record: SourceRecord | null;
};
