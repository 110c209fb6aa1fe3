/**
 * What a person reads of a report that is added: body, place, year, form, figures, findings with their lines, and whether
 * it is published; or why it was refused. Comes in as the addition, goes out as lines in both languages.
 */
import { describeDiagnostic } from "../diagnostics/describe.ts";
import { reportToTerminal, summaryLine, type TerminalOptions } from "../diagnostics/reporters/terminal.ts";
import { figureIdsOf } from "../form/figure-ids.ts";
import type { PublishedDiagnostic } from "../model/diagnostic.ts";
import type { Reading } from "../model/figure.ts";
import type { Report } from "../model/report.ts";
import type { Addition } from "./add-report.ts";
import type { Candidate } from "./read-candidate.ts";
import { wordsOf } from "./refusals.ts";

const readings: Partial<Record<Reading, string>> = {
  blank: "空白 blank",
  dash: "横线 dash",
  missing: "缺单元格 without a cell",
  unreadable: "读不懂 unreadable",
};

function figuresLine({ figures, form }: Report): string {
  const ids = figureIdsOf(form);
  const count = (reading: Reading): number =>
    ids.filter((id) => (figures[id]?.reading ?? "missing") === reading).length;
  const others = (Object.keys(readings) as Reading[]).filter((reading) => count(reading) > 0);
  return [
    `${count("printed")}/${ids.length} 项有数字 printed`,
    ...others.map((reading) => `${count(reading)} ${readings[reading]}`),
  ].join("，");
}

function readingLines({ assessed: { report }, body }: Candidate): string[] {
  if (report === null) return [];
  const region = body?.region.names.join("/") ?? "";
  return [
    `机关 agency     ${report.agencyName ?? "—"}`,
    `编号 id         ${body?.id ?? "—"}`,
    `地区 region     ${region === "" ? "未知 unknown" : region}`,
    `年度 year       ${report.year ?? "—"}`,
    `表式 edition    ${report.edition ?? "—"}`,
    `数字 figures    ${figuresLine(report)}`,
  ];
}

function lastLines(addition: Addition): string[] {
  if (addition.refusal !== null) {
    const { zh, en } = wordsOf(addition.refusal);
    const { code, detail } = addition.refusal;
    return [`没有添加，什么也没有改动。Not added; nothing was changed: ${code} ${detail}`, `  ${zh}`, `  ${en}`];
  }
  const words = addition.wasThere ? "早已在那里 was there already" : "已添加 added";
  return [
    `${words}: ${addition.path}`,
    "下次构建时发布；请把这个文件和 sources.csv 一起提交。",
    "The next build publishes it; commit this file together with sources.csv.",
  ];
}

/** Findings point to `file`, the one that the person named. */
export function describeAddition(addition: Addition, file: string, options: TerminalOptions): string {
  const { candidate } = addition;
  const findings = (candidate?.assessed.diagnostics ?? []).map((diagnostic): PublishedDiagnostic => ({
    ...describeDiagnostic(diagnostic),
    file,
  }));
  return [
    ...(findings.length === 0 ? [] : [reportToTerminal(findings, options)]),
    ...(candidate === null ? [] : [...readingLines(candidate), summaryLine(1, findings), ""]),
    ...lastLines(addition),
  ].join("\n");
}
