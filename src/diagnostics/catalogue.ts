/**
 * Every finding: its permanent code, severity, title, and wording in both languages. A message says what happened,
 * why, and what to do. Codes are never renamed and never given another meaning.
 */
import { relationInWords } from "../form/relations.ts";
import { termOfFigure } from "../form/terms.ts";
import type { Bilingual, Severity } from "../model/diagnostic.ts";

export type CatalogueEntry<Args> = {
  severity: Severity;
  title: Bilingual;
  zh: (args: Args) => string;
  en: (args: Args) => string;
};

const entry = <Args>(
  severity: Severity,
  title: Bilingual,
  zh: (args: Args) => string,
  en: (args: Args) => string,
): CatalogueEntry<Args> => ({ severity, title, zh, en });

const title = (zh: string, en: string): Bilingual => ({ zh, en });

/** Names at most three figures, then says how many more there are. */
const figuresZh = (ids: string[]): string =>
  ids
    .slice(0, 3)
    .map((id) => `“${termOfFigure(id).zh}”`)
    .join("、") + (ids.length > 3 ? `等 ${ids.length} 项` : "");
const figuresEn = (ids: string[]): string =>
  ids
    .slice(0, 3)
    .map((id) => `“${termOfFigure(id).en}”`)
    .join(", ") + (ids.length > 3 ? ` and ${ids.length - 3} more` : "");

const amountsZh = {
  lines: "行数",
  cells: "单元格数",
  lineLength: "单行长度",
  tokens: "标签和文字的段数",
  depth: "嵌套层数",
  bytes: "解压后的字节数",
};
const amountsEn: Record<keyof typeof amountsZh, string> = {
  lines: "number of lines",
  cells: "number of cells",
  lineLength: "length of a line",
  tokens: "number of tags and pieces of text",
  depth: "depth of nesting",
  bytes: "number of bytes once unpacked",
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);

type Sum = { of: Bilingual; left: number; right: number };
type YearSum = Sum & { year: number; previousYear: number; previousFile: string };
type Cells = { row: string; found: number; expected: number; figures: string[] };
type Texts = { figures: string[]; raw: string };

const sumZh = (rule: keyof typeof relationInWords) => (a: Sum) =>
  `${a.of.zh}：${relationInWords[rule].rule.zh}不成立，左边为 ${a.left}，右边为 ${a.right}，相差 ${Math.abs(round(a.left - a.right))}。数字照报告原样保留，请核对原文。`;
const sumEn = (rule: keyof typeof relationInWords) => (a: Sum) =>
  `${capital(a.of.en)}: “${relationInWords[rule].rule.en}” does not hold: ${a.left} against ${a.right}, a difference of ${Math.abs(round(a.left - a.right))}. The figures are kept as printed; compare them with the report.`;
const round = (n: number): number => Math.round(n * 1e6) / 1e6;

export const catalogue = {
  // Reading
  "empty-file": entry<object>(
    "error",
    title("空文件", "Empty file"),
    () => "文件是空的，没有可读的内容。请换上报告原文。",
    () => "The file is empty. Replace it with the report.",
  ),
  "file-too-large": entry<{ size: number; limit: number }>(
    "error",
    title("文件过大", "File too large"),
    (a) =>
      `文件有 ${megabytes(a.size)} MB，超过 ${megabytes(a.limit)} MB 的上限，未读取。年度报告通常不到 1 MB，请确认文件无误。`,
    (a) =>
      `The file has ${megabytes(a.size)} MB, over the limit of ${megabytes(a.limit)} MB, and was not read. A report rarely exceeds 1 MB; check that this is the right file.`,
  ),
  "too-many-lines": entry<{ limit: number; what: keyof typeof amountsZh }>(
    "error",
    title("内容超出上限", "Too much content"),
    (a) => `${amountsZh[a.what]}超过 ${a.limit} 的上限，未继续读取。请确认文件是一份年度报告。`,
    (a) =>
      `The ${amountsEn[a.what]} exceeds the limit of ${a.limit}, so reading stopped. Check that the file is one annual report.`,
  ),
  "span-clipped": entry<{ columns: number; limit: number }>(
    "warning",
    title("跨列过多", "A cell spans too many columns"),
    (a) => `有一个单元格自称跨 ${a.columns} 列，按 ${a.limit} 列读取。请核对原文的表格。`,
    (a) => `A cell claims to span ${a.columns} columns; it was read as spanning ${a.limit}. Compare with the original.`,
  ),
  "not-text": entry<{ looksLike: string }>(
    "error",
    title("不是文本文件", "Not a text file"),
    (a) =>
      `扩展名是文本，内容却是${a.looksLike === "binary" ? "二进制数据" : ` ${a.looksLike} 文件`}。请按实际格式改扩展名，或换上报告原文。`,
    (a) =>
      `The name says text, the content is ${a.looksLike === "binary" ? "binary data" : `a ${a.looksLike} file`}. Rename it to its real format, or replace it with the report.`,
  ),
  "encoding-unknown": entry<{ offset: number }>(
    "error",
    title("编码无法识别", "Unknown encoding"),
    (a) => `从第 ${a.offset} 个字节起，内容既不是 UTF-8、UTF-16，也不是 GB18030。请另存为 UTF-8。`,
    (a) => `From byte ${a.offset} on, the content is neither UTF-8 nor UTF-16 nor GB18030. Save the file as UTF-8.`,
  ),
  "encoding-converted": entry<{ encoding: string }>(
    "note",
    title("按其他编码读取", "Read in another encoding"),
    (a) => `文件不是 UTF-8，按 ${a.encoding} 读取。`,
    (a) => `The file is not UTF-8; it was read as ${a.encoding}.`,
  ),
  "format-unsupported": entry<{ extension: string }>(
    "error",
    title("格式尚不支持", "Format not supported"),
    (a) => `暂不能读取 .${a.extension} 文件。请将报告正文和表格以制表符分隔的文本（.txt）保存。`,
    (a) =>
      `Files of type .${a.extension} cannot be read yet. Save the report's text and tables as tab-separated text (.txt).`,
  ),
  "file-unreadable": entry<{ reason: string }>(
    "error",
    title("文件打不开", "File cannot be opened"),
    (a) => `文件打不开（${a.reason}）。请检查路径和权限。`,
    (a) => `The file cannot be opened (${a.reason}). Check its path and permissions.`,
  ),
  "control-characters": entry<{ count: number }>(
    "warning",
    title("夹有控制字符", "Control characters in the text"),
    (a) => `文中夹有 ${a.count} 个不可见的控制字符，读作空格。请核对附近的数字。`,
    (a) =>
      `The text holds ${a.count} invisible control character(s), which were read as spaces. Check the figures beside them.`,
  ),
  "format-mismatch": entry<{ extension: string; looksLike: string }>(
    "error",
    title("扩展名与内容不符", "Name and content differ"),
    (a) => `扩展名是 .${a.extension}，内容却是 ${a.looksLike}。请按实际格式改扩展名，或换上报告原文。`,
    (a) =>
      `The name says .${a.extension}, the content is ${a.looksLike}. Rename the file to its real format, or replace it with the report.`,
  ),
  "file-broken": entry<{ format: string; reason: string }>(
    "error",
    title("文件已损坏", "Broken file"),
    (a) => `这个 ${a.format} 文件不完整或已损坏（${a.reason}），未读取。请重新下载原文。`,
    (a) =>
      `This ${a.format} file is incomplete or damaged (${a.reason}) and was not read. Download the original again.`,
  ),
  "file-encrypted": entry<{ format: string }>(
    "error",
    title("文件已加密", "Encrypted file"),
    (a) => `这个 ${a.format} 文件设有密码，无法读取。请换上未加密的原文。`,
    (a) => `This ${a.format} file is protected by a password and cannot be read. Replace it with one that is not.`,
  ),
  "no-text-layer": entry<object>(
    "error",
    title("只有图像，没有文字", "Pictures without text"),
    () => "文件里只有图像，没有可读取的文字。请换上带文字的版本，或将报告录为文本。",
    () =>
      "The file holds pictures and no text that can be read. Replace it with a version that has text, or transcribe the report.",
  ),
  "page-broken": entry<{ page: number }>(
    "error",
    title("有一页无法读取", "A page cannot be read"),
    (a) => `第 ${a.page} 页已损坏，未读取；其余各页照常读取。请重新下载原文。`,
    (a) => `Page ${a.page} is damaged and was not read; the other pages were. Download the original again.`,
  ),
  "pdf-limit-exceeded": entry<{ what: "pages" | "marks" | "milliseconds" | "megabytes" | "streamSize"; limit: number }>(
    "error",
    title("PDF 超出上限", "PDF beyond the limits"),
    (a) =>
      `${{ pages: "页数", marks: "字符和线条数", milliseconds: "一页的处理时间（毫秒）", megabytes: "所需内存（MB）", streamSize: "一段数据解压后的字节数" }[a.what]}超过 ${a.limit} 的上限，未继续读取。请确认文件是一份年度报告。`,
    (a) =>
      `The ${{ pages: "number of pages", marks: "number of characters and lines", milliseconds: "time spent on one page in milliseconds", megabytes: "memory needed in MB", streamSize: "size of a stream once unpacked" }[a.what]} exceeds the limit of ${a.limit}, so reading stopped. Check that the file is one annual report.`,
  ),
  "characters-unknown": entry<{ count: number; total: number }>(
    "error",
    title("有字符无法辨认", "Characters that cannot be told"),
    (a) =>
      `PDF 的字体没有说明 ${a.total} 个字符中的 ${a.count} 个是什么字，读出的内容不完整。请换上能正常复制文字的版本。`,
    (a) =>
      `The PDF's fonts do not say what ${a.count} of its ${a.total} characters are, so what was read is incomplete. Replace it with a version whose text can be copied.`,
  ),
  "parser-failed": entry<{ reason: string }>(
    "error",
    title("解析程序出错", "The parser failed"),
    (a) => `解析程序在这份文件上出错（${a.reason}），未收录。这是程序的缺陷，请报告给我们。`,
    (a) =>
      `The parser failed on this file (${a.reason}), so it was not published. This is a fault of the program; please report it.`,
  ),
  // Who, when, what
  "not-a-report": entry<object>(
    "error",
    title("不是年度报告", "Not an annual report"),
    () => "既没有年度报告的标题，也没有法定表格，未当作年度报告收录。",
    () => "There is neither the title of an annual report nor a statutory table, so the file was not taken as one.",
  ),
  "not-annual-report": entry<{ reason: "partOfYear" | "notice" | "template"; text: string }>(
    "error",
    title("不是整年的报告", "Not a report for a year"),
    (a) =>
      `“${a.text}”${{ partOfYear: "统计的是半年、季度或月份", notice: "是一份通知或填报说明", template: "是一份空白模板" }[a.reason]}，不是某个机关一整年的报告，未收录。`,
    (a) =>
      `“${a.text}” ${{ partOfYear: "covers part of a year", notice: "is a notice or an instruction", template: "is a blank template" }[a.reason]}, not one body's report for a whole year, and was not published.`,
  ),
  "tables-missing": entry<object>(
    "error",
    title("缺少两张主要的法定表格", "The two main statutory tables are missing"),
    () => "报告中找不到表二（主动公开）和表三（依申请公开），可能是图片，因此不能收录。请查看原文，补上表格。",
    () =>
      "Neither table 2 (proactive disclosure) nor table 3 (requests) was found in the report; they may be images. Without them it can’t be published. Look at the original and add the tables.",
  ),
  "table-missing": entry<{ table: Bilingual; figures: number }>(
    "error",
    title("缺少一张法定表格", "A statutory table is missing"),
    (a) => `找不到“${a.table.zh}”表，其中 ${a.figures} 项数字记为“缺失”。`,
    (a) => `The table “${a.table.en}” was not found; its ${a.figures} figures are recorded as missing.`,
  ),
  "title-missing": entry<object>(
    "warning",
    title("没有标题", "No title"),
    () => "找不到“×× 年政府信息公开工作年度报告”这样的标题。",
    () => "There is no title that says whose annual report of which year this is.",
  ),
  "agency-missing": entry<object>(
    "error",
    title("不知是哪个机关", "Agency unknown"),
    () => "标题、文件名和 sources.csv 都没有说明这是哪个机关的报告，无法收录。请在 sources.csv 的 agency 一栏写明。",
    () =>
      "Neither title, file name nor sources.csv says whose report this is, so it cannot be published. Name the agency in sources.csv.",
  ),
  "agency-conflict": entry<{ chosen: string; other: string; from: "path" | "title" }>(
    "warning",
    title("机关名称不一致", "Two names for the agency"),
    (a) =>
      `${a.from === "path" ? "文件名" : "标题"}写的是“${a.other}”，与采用的“${a.chosen}”不同。若为同一机关，请在 agencies.csv 中登记别名。`,
    (a) =>
      `The ${a.from === "path" ? "file name" : "title"} says “${a.other}”, not “${a.chosen}” as used here. If both are one body, enter the other name as an alias in agencies.csv.`,
  ),
  "agency-name-invalid": entry<{ name: string }>(
    "error",
    title("机关名称不可用", "Not an agency's name"),
    (a) => `“${a.name}”含有机关名称里不会出现的字符，未采用。请在 sources.csv 中写明正确名称。`,
    (a) =>
      `“${a.name}” holds characters that no agency's name has and was not used. Give the right name in sources.csv.`,
  ),
  "identity-from-text": entry<{ what: "agency" | "year"; value: string; from: "preamble" | "metadata" }>(
    "warning",
    title("机关或年份取自正文", "Agency or year taken from the text"),
    (a) =>
      `标题和文件名没有写明${a.what === "agency" ? "机关" : "年份"}，按${a.from === "preamble" ? "前言" : "网页的发布信息"}读作“${a.value}”。请核对，或在 sources.csv 中写明。`,
    (a) =>
      `Title and file name do not say ${a.what === "agency" ? "whose report this is" : "which year this is for"}; “${a.value}” was taken from the ${a.from === "preamble" ? "preamble" : "page's metadata"}. Check it, or enter it in sources.csv.`,
  ),
  "agency-name-varies": entry<{ name: string; other: string }>(
    "note",
    title("正文里是另一个名称", "Another name in the text"),
    (a) => `报告署名“${a.name}”，正文中又写作“${a.other}”。若为同一机关，请在 agencies.csv 中登记别名。`,
    (a) =>
      `The report is that of “${a.name}”; its text says “${a.other}”. If both are one body, enter the other name as an alias in agencies.csv.`,
  ),
  "date-impossible": entry<{ text: string }>(
    "note",
    title("日期有误", "An impossible date"),
    (a) => `正文中的“${a.text}”不是一个日期，疑为笔误。`,
    (a) => `“${a.text}” in the text is no date; it looks like a slip.`,
  ),
  "year-missing": entry<object>(
    "error",
    title("不知是哪一年", "Year unknown"),
    () => "标题、文件名和 sources.csv 都没有说明这是哪一年的报告，无法收录。请在 sources.csv 的 year 一栏写明。",
    () =>
      "Neither title, file name nor sources.csv says which year this report is for, so it cannot be published. Enter the year in sources.csv.",
  ),
  "year-conflict": entry<{ chosen: number; other: number; from: "path" | "title" | "preamble" }>(
    "warning",
    title("年份不一致", "Two years"),
    (a) =>
      `${{ path: "文件名", title: "标题", preamble: "正文" }[a.from]}写的是 ${a.other} 年，与采用的 ${a.chosen} 年不同。请核对。`,
    (a) =>
      `The ${{ path: "file name", title: "title", preamble: "text" }[a.from]} says ${a.other}, not ${a.chosen} as used here. Check which is right.`,
  ),
  "section-missing": entry<{ heading: string }>(
    "note",
    title("缺少章节", "A section is missing"),
    (a) => `找不到“${a.heading}”这一节的标题。`,
    (a) => `The heading of the section “${a.heading}” was not found.`,
  ),
  "edition-mixed": entry<object>(
    "note",
    title("新旧表式混用", "Two editions mixed"),
    () => "报告混用 2019 年和 2021 年两种表式，各项按其实际表式收录。",
    () => "The report mixes the forms of 2019 and 2021; each figure is recorded under the form it is printed in.",
  ),
  // Tables
  "header-missing": entry<{ table: Bilingual }>(
    "warning",
    title("缺少表头", "Header missing"),
    (a) => `“${a.table.zh}”表没有可辨认的表头，各列按法定顺序读取。请核对原文。`,
    (a) =>
      `The table “${a.table.en}” has no recognisable header; its columns were read in the form's order. Compare with the original.`,
  ),
  "header-differs": entry<{ table: Bilingual; found: string; expected: string }>(
    "warning",
    title("表头与法定表式不同", "Header differs from the form"),
    (a) => `“${a.table.zh}”表的表头写作“${a.found}”，按法定表式读作“${a.expected}”。`,
    (a) =>
      `A header of the table “${a.table.en}” says “${a.found}”; it was read as “${a.expected}”, as the form has it.`,
  ),
  "header-unusable": entry<{ table: Bilingual; found: string; figures: string[] }>(
    "error",
    title("表头无法对应", "Header cannot be matched"),
    (a) => `“${a.table.zh}”表的表头（${a.found}）与法定各列对不上，${figuresZh(a.figures)}未读取。`,
    (a) =>
      `The header of the table “${a.table.en}” (${a.found}) cannot be matched to the form's columns; ${figuresEn(a.figures)} were not read.`,
  ),
  "row-missing": entry<{ row: Bilingual; figures: string[] }>(
    "error",
    title("缺少一行", "A row is missing"),
    (a) => `表中没有“${a.row.zh}”这一行，${a.figures.length} 项数字记为“缺失”。`,
    (a) => `The row “${a.row.en}” is not in the table; its ${a.figures.length} figure(s) are recorded as missing.`,
  ),
  "row-label-differs": entry<{ found: string; expected: string }>(
    "warning",
    title("行名与法定表式不同", "Row label differs from the form"),
    (a) => `“${a.found}”按“${a.expected}”读取：位置和字样与这一行最接近。请核对原文。`,
    (a) => `“${a.found}” was read as “${a.expected}”, the row nearest in place and wording. Compare with the original.`,
  ),
  "row-label-joined": entry<{ label: string }>(
    "note",
    title("行名被折断", "A row label was broken in two"),
    (a) => `“${a.label}”在原文中被折行或分页拆开，合并后读取。`,
    (a) => `“${a.label}” is broken by a line or page end in the source; it was read as one.`,
  ),
  "row-unmatched": entry<{ label: string; cells: string }>(
    "warning",
    title("多出的行", "A row beyond the form"),
    (a) => `“${a.label || "（无行名）"}”不属于法定表式，其中内容（${a.cells}）未收录。`,
    (a) => `“${a.label || "(no label)"}” is not a row of the form; its content (${a.cells}) was not recorded.`,
  ),
  "row-label-lost": entry<{ row: Bilingual; cells: string; figures: string[] }>(
    "error",
    title("一行数字失了行名", "A row of numbers has lost its label"),
    (a) =>
      `“${a.row.zh}”近旁多出一行数字（${a.cells}），行名缺失或不全，可能是同一行的另一份，无从判断，${a.figures.length} 项数字未收录。`,
    (a) =>
      `Beside “${a.row.en}” stands one row of numbers too many (${a.cells}), its label lost in whole or in part. It may be the same row once more; nothing tells, so the row’s ${a.figures.length} figure(s) were not recorded.`,
  ),
  "row-repeated": entry<{ row: Bilingual }>(
    "note",
    title("重复的行", "A row stands twice"),
    (a) => `“${a.row.zh}”出现两次，数字相同，取第一次。`,
    (a) => `The row “${a.row.en}” stands twice with the same figures; the first was taken.`,
  ),
  "row-contradicts": entry<{ row: Bilingual; first: string; second: string; figures: string[] }>(
    "error",
    title("同一行前后不一", "A row stands twice and differs"),
    (a) => `“${a.row.zh}”出现两次而数字不同（${a.first}；${a.second}），无从判断，${a.figures.length} 项数字未收录。`,
    (a) =>
      `The row “${a.row.en}” stands twice with different figures (${a.first}; ${a.second}). Nothing tells which is right, so its ${a.figures.length} figure(s) were not recorded.`,
  ),
  "cells-unplaced": entry<Cells>(
    "error",
    title("单元格与列对不上", "Cells do not fit the columns"),
    (a) =>
      `“${a.row}”一行有 ${a.found} 个单元格，应有 ${a.expected} 个，无法确定各属哪一列，${figuresZh(a.figures)}未收录。`,
    (a) =>
      `The row “${a.row}” has ${a.found} cells where ${a.expected} belong; nothing tells which column each belongs to, so ${figuresEn(a.figures)} were not recorded.`,
  ),
  "cells-placed-by-sums": entry<Cells>(
    "warning",
    title("按合计确定了列", "Columns settled by the sums"),
    (a) =>
      `“${a.row}”一行有 ${a.found} 个单元格，应有 ${a.expected} 个；只有一种排法能使各项合计成立，按此读取。请核对原文。`,
    (a) =>
      `The row “${a.row}” has ${a.found} cells where ${a.expected} belong; exactly one placement makes the sums hold, and the row was read so. Compare with the original.`,
  ),
  "cells-surplus": entry<{ row: string; cells: string; figures: string[] }>(
    "warning",
    title("多出的单元格", "Surplus cells"),
    (a) => `“${a.row}”一行在应有的各列之外还有“${a.cells}”，未收录；其余按表头所在列读取。`,
    (a) =>
      `The row “${a.row}” has “${a.cells}” beyond its columns; these were not recorded, the others were read by their header's column.`,
  ),
  "cell-missing": entry<{ figures: string[] }>(
    "error",
    title("缺少单元格", "A cell is missing"),
    (a) => `${figuresZh(a.figures)}没有对应的单元格，记为“缺失”。`,
    (a) => `There is no cell for ${figuresEn(a.figures)}; recorded as missing.`,
  ),
  "cell-blank": entry<{ figures: string[] }>(
    "note",
    title("空白单元格", "Blank cells"),
    (a) => `${figuresZh(a.figures)}空白或只有横线；各项合计在取 0 时成立，计算时按 0 处理，原表照录。`,
    (a) =>
      `${figuresEn(a.figures)}: blank or a dash. The report's sums hold with 0 there, so metrics use 0; the table is shown as printed.`,
  ),
  "cell-blank-unproven": entry<{ figures: string[] }>(
    "warning",
    title("空白含义不明", "Blank cells of unknown meaning"),
    (a) => `${figuresZh(a.figures)}空白或只有横线，报告中的合计不能证明它们是 0，不按 0 处理。`,
    (a) =>
      `${figuresEn(a.figures)}: blank or a dash, and the report's sums do not prove them to be 0, so they are not counted as 0.`,
  ),
  "cell-unreadable": entry<Texts>(
    "error",
    title("读不出数字", "Not a number"),
    (a) => `${figuresZh(a.figures)}的单元格写着“${a.raw}”，不是数字，未收录。`,
    (a) => `The cell of ${figuresEn(a.figures)} says “${a.raw}”, which is no number, so none was recorded.`,
  ),
  "cell-remark": entry<Texts & { value: number }>(
    "note",
    title("数字附有单位或说明", "A number with a unit or remark"),
    (a) => `${figuresZh(a.figures)}写作“${a.raw}”，取其中的 ${a.value}。`,
    (a) => `${figuresEn(a.figures)} reads “${a.raw}”; the number ${a.value} was taken.`,
  ),
  // Sums
  "balance-mismatch": entry<Sum>(
    "error",
    title("收支不平", "The balance does not close"),
    sumZh("balance"),
    sumEn("balance"),
  ),
  "outcomes-mismatch": entry<Sum>(
    "error",
    title("办理结果合计不符", "Outcomes do not add up"),
    sumZh("outcomes"),
    sumEn("outcomes"),
  ),
  "row-total-mismatch": entry<Sum>(
    "error",
    title("申请人合计不符", "Applicants do not add up"),
    sumZh("applicants"),
    sumEn("applicants"),
  ),
  "reviews-mismatch": entry<Sum>(
    "error",
    title("复议诉讼合计不符", "Review cases do not add up"),
    sumZh("reviews"),
    sumEn("reviews"),
  ),
  "carry-over-mismatch": entry<YearSum>(
    "error",
    title("结转数前后不一", "Carry-over does not continue"),
    (a) =>
      `${a.of.zh}：${a.year} 年报告的“上年结转”为 ${a.left}，${a.previousYear} 年报告（${a.previousFile}）的“结转下年度”为 ${a.right}。`,
    (a) =>
      `${capital(a.of.en)}: the report of ${a.year} carries in ${a.left}, that of ${a.previousYear} (${a.previousFile}) carried out ${a.right}.`,
  ),
  "stock-mismatch": entry<YearSum>(
    "warning",
    title("现行有效件数不连续", "The stock in force does not continue"),
    (a) =>
      `${a.of.zh}：按 ${a.previousYear} 年报告（${a.previousFile}）推算，${a.year} 年现行有效应为 ${a.right}，报告为 ${a.left}。修订或自然失效也会造成差异。`,
    (a) =>
      `${capital(a.of.en)}: continued from the report of ${a.previousYear} (${a.previousFile}), ${a.right} should be in force in ${a.year}; the report says ${a.left}. Amended or expired documents can rightly cause this.`,
  ),
  "count-negative": entry<Texts & { value: number }>(
    "error",
    title("件数为负", "A negative count"),
    (a) => `${figuresZh(a.figures)}为 ${a.value}，件数不能为负。`,
    (a) => `${figuresEn(a.figures)} is ${a.value}; a count cannot be negative.`,
  ),
  "count-fractional": entry<Texts & { value: number }>(
    "error",
    title("件数带小数", "A fractional count"),
    (a) => `${figuresZh(a.figures)}为 ${a.value}，件数应为整数。`,
    (a) => `${figuresEn(a.figures)} is ${a.value}; a count must be a whole number.`,
  ),
  // The corpus
  "report-duplicate": entry<{ kept: string; differing: number; figures: string[] }>(
    "error",
    title("同一机关同一年有两份报告", "Two reports of one agency and year"),
    (a) =>
      `与 ${a.kept} 是同一机关同一年的报告，${a.differing === 0 ? "数字全部相同" : `有 ${a.differing} 项数字不同`}；收录的是 ${a.kept}，本文件搁置。请删去其一。`,
    (a) =>
      `This is the same agency and year as ${a.kept}, ${a.differing === 0 ? "with the same figures" : `and ${a.differing} figure(s) differ`}; ${a.kept} is published, this file is set aside. Remove one of them.`,
  ),
  "region-unknown": entry<{ agency: string }>(
    "note",
    title("所在地未知", "Region unknown"),
    (a) => `不知道“${a.agency}”的行政区划代码，编号暂以 000000 开头。请在 sources.csv 的 region 一栏写明。`,
    (a) =>
      `The region code of “${a.agency}” is not known, so its id begins with 000000. Enter the code in sources.csv.`,
  ),
  "region-ambiguous": entry<{ agency: string; places: string }>(
    "warning",
    title("所在地不止一种可能", "Region ambiguous"),
    (a) =>
      `“${a.agency}”可能在不止一处：${a.places}，没有取其中任何一处。请把报告放进所在省、市、县区的目录，或在 sources.csv 的 region 一栏写明代码。`,
    (a) =>
      `“${a.agency}” may lie in more than one place: ${a.places}; none was chosen. Put the report into the folders of its province, city and county, or enter the code in sources.csv.`,
  ),
  "region-disagrees": entry<{ agency: string; chosen: string; other: string; from: "path" | "name" }>(
    "warning",
    title("所在地说法不一", "Region told in two ways"),
    (a) =>
      `“${a.agency}”的所在地取“${a.chosen}”，而${a.from === "path" ? "文件所在的目录" : "机关名称"}指的是“${a.other}”。请核对目录、sources.csv 和 agencies.csv。`,
    (a) =>
      `The region of “${a.agency}” is taken to be ${a.chosen}, but ${a.from === "path" ? "the folder of the file" : "its name"} says ${a.other}. Compare the folder, sources.csv and agencies.csv.`,
  ),
  // What the text says
  "text-count-differs": entry<{ quote: string; of: Bilingual; told: number; table: number; figures: string[] }>(
    "note",
    title("正文与表格数字不同", "Text and table give different numbers"),
    (a) =>
      `正文写“${a.quote}”（${a.of.zh}，${a.told}），表格中${figuresZh(a.figures)}${a.figures.length > 1 ? "合计" : ""}为 ${a.table}。两处都照原样保留；统计口径若不同，也可能都没有错，请核对原文。`,
    (a) =>
      `The text says “${a.quote}” (${a.of.en}: ${a.told}), while ${figuresEn(a.figures)} ${a.figures.length > 1 ? "add up to" : "is"} ${a.table} in the table. Both are kept as printed; they may count different things. Compare with the report.`,
  ),
  "text-year-differs": entry<{ told: number; year: number; quote: string }>(
    "note",
    title("正文写的是另一年", "The text speaks of another year"),
    (a) => `这是 ${a.year} 年的报告，正文却写“${a.quote}”，说的是 ${a.told} 年。请核对原文。`,
    (a) =>
      `This is the report for ${a.year}, but its text says “${a.quote}”, which is ${a.told}. Compare with the report.`,
  ),
  "text-names-other-body": entry<{ name: string; other: string }>(
    "note",
    title("正文提到另一机关的办理情况", "The text reports on another body"),
    (a) => `这是“${a.name}”的报告，正文却说“${a.other}”收到、公开或答复了什么。请核对原文。`,
    (a) =>
      `This is the report of “${a.name}”, but its text tells what “${a.other}” received, published or answered. Compare with the report.`,
  ),
  "text-placeholder": entry<{ text: string }>(
    "note",
    title("正文留有占位符", "A placeholder is left in the text"),
    (a) => `正文中的“${a.text}”像是模板里没有填写的地方。请核对原文。`,
    (a) => `“${a.text}” in the text looks like a blank of a template that was not filled in. Compare with the report.`,
  ),
  "sources-row-invalid": entry<{ row: number; reason: string }>(
    "error",
    title("sources.csv 有误", "Faulty row in sources.csv"),
    (a) => `第 ${a.row} 行不合格式（${a.reason}），未采用。`,
    (a) => `Row ${a.row} is not valid (${a.reason}) and was not used.`,
  ),
  "sources-row-orphan": entry<{ path: string }>(
    "warning",
    title("sources.csv 指向不存在的文件", "sources.csv names a missing file"),
    (a) => `sources.csv 提到的“${a.path}”不在 reports/ 中。`,
    (a) => `sources.csv names “${a.path}”, which is not in reports/.`,
  ),
  // The first digits of both.
  "file-changed": entry<{ recorded: string; found: string }>(
    "warning",
    title("文件与登记的校验和不符", "File differs from its recorded checksum"),
    (a) =>
      `sources.csv 登记的校验和是 ${a.recorded}…，文件现在是 ${a.found}…：登记以后文件改过。数字照现在的文件读，请与原文核对。`,
    (a) =>
      `sources.csv records the checksum ${a.recorded}…, the file now has ${a.found}…, so it was changed since. Figures are those of the file as it is; compare it with the original.`,
  ),
  "no-reports": entry<object>(
    "warning",
    title("没有报告", "No reports"),
    () => "这里没有任何报告文件。",
    () => "There is no report file here.",
  ),
  "registry-row-invalid": entry<{ row: number; reason: string }>(
    "error",
    title("agencies.csv 有误", "Faulty row in agencies.csv"),
    (a) => `第 ${a.row} 行不合格式（${a.reason}），未采用。`,
    (a) => `Row ${a.row} is not valid (${a.reason}) and was not used.`,
  ),
  "registry-id-reused": entry<{ row: number; id: string; name: string }>(
    "error",
    title("编号重复使用", "Id used twice"),
    (a) =>
      `第 ${a.row} 行把编号 ${a.id} 给了“${a.name}”，但这个编号已经属于另一个机关，这一行未采用。编号给出后不再改给别的机关，请换一个。`,
    (a) =>
      `Row ${a.row} gives the id ${a.id} to “${a.name}”, but it already belongs to another body; the row was not used. An id is never given twice: choose another.`,
  ),
  "registry-successor-unknown": entry<{ agency: string; successor: string }>(
    "warning",
    title("承接机关查无编号", "Successor unknown"),
    (a) =>
      `agencies.csv 写明“${a.agency}”由 ${a.successor} 承接，但没有这个编号的机关，未采用。请核对 successors 一栏。`,
    (a) =>
      `According to agencies.csv “${a.agency}” went on as ${a.successor}, but no body has this id, so it was left out. Check the column successors.`,
  ),
  "regions-row-invalid": entry<{ row: number; reason: string }>(
    "error",
    title("regions.csv 有误", "Faulty row in regions.csv"),
    (a) => `第 ${a.row} 行不合格式（${a.reason}），未采用。`,
    (a) => `Row ${a.row} is not valid (${a.reason}) and was not used.`,
  ),
} as const;

export type DiagnosticCode = keyof typeof catalogue;
export type DiagnosticArguments<Code extends DiagnosticCode> = Parameters<(typeof catalogue)[Code]["zh"]>[0];

export const diagnosticCodes = Object.keys(catalogue) as DiagnosticCode[];
