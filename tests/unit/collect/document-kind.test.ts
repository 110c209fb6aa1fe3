/** Of what kind a document is: its bytes decide, then the server's word; what the project can't read is refused. */
import { describe, expect, it } from "vitest";
import { tellKind } from "../../../src/collect/document-kind.ts";
import { zipOf } from "../../fixtures/stored-zip.ts";

const told = (content: string | Uint8Array, type: string): unknown => {
  const kind = tellKind(typeof content === "string" ? new TextEncoder().encode(content) : content, type);
  return typeof kind === "string" ? kind : kind.format;
};
const docx = zipOf([{ name: "word/document.xml", content: "<w:document/>" }]);
const xlsx = zipOf([{ name: "xl/workbook.xml", content: "<workbook/>" }]);

describe("the kind of a document", () => {
  it.each([
    ["<!DOCTYPE html><p>", "text/html", "html"],
    ["\ufeff<html>", "application/octet-stream", "html"],
    ["<!-- x --><table>", "text/plain", "html"],
    ["一\t二", "text/plain; charset=utf-8", "txt"],
    ["# 一", "text/markdown", "md"],
    ["%PDF-1.7", "application/pdf", "pdf"],
    ["%PDF-1.7", "text/html", "pdf"],
    ["\n\n%PDF-1.7", "application/octet-stream", "pdf"],
    [docx, "application/octet-stream", "docx"],
    [docx, "", "docx"],
    [xlsx, "application/octet-stream", "type-unreadable"],
    ["<html>没有这个文件</html>", "application/pdf", "type-mismatch"],
    ["%PDF-1.7", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "type-mismatch"],
    ["<html>", "image/png", "type-unreadable"],
    ["<?xml version='1.0'?><rss/>", "application/rss+xml", "type-unreadable"],
    ["一二三", "", "type-unreadable"],
    [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), "text/html", "type-unreadable"],
    [Uint8Array.of(0xff, 0xfe, 0x3c, 0, 0x70, 0), "text/html", "html"],
    ["", "text/html", "empty"],
  ])("%o as %s is %s", (content, type, expected) => expect(told(content, type)).toBe(expected));

  it.each([
    ["utf-8", Uint8Array.of(0xc4, 0xea), true],
    ["gb2312", Uint8Array.of(0xc4, 0xea), false],
    ["iso-8859-1", new TextEncoder().encode("年"), true],
    ["iso-8859-1", new TextEncoder().encode("year"), false],
    ["no-such-thing", new TextEncoder().encode("year"), true],
  ])("%s for %o is told wrong: %s", (charset, bytes, isCharsetWrong) => {
    expect(tellKind(bytes, `text/html; charset="${charset}"`)).toEqual({ format: "html", isCharsetWrong });
  });
});
