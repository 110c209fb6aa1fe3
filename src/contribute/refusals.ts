/** Why a report is not added: a code for programs, and for people what is wrong and what to do, in both languages. */
import type { Bilingual } from "../model/diagnostic.ts";

const refusals = {
  "record-invalid": {
    zh: "填写有误：网址以 http 开头，日期如 2024-02-01，区划代码 6 位，年度 4 位。",
    en: "Not valid. Addresses begin with http, dates are like 2024-02-01, region codes have six digits, years four.",
  },
  "place-invalid": {
    zh: "不能作文件名或目录名。地区写成“河南省/平顶山市/卫东区”，不含 . 开头的名称。",
    en: "No name for a file or folder. Write regions as 河南省/平顶山市/卫东区; no name begins with a dot.",
  },
  "place-outside": {
    zh: "这个位置在报告目录之外（或经由链接指向外面）。",
    en: "That place lies outside the reports folder, or a link leads out of it.",
  },
  "region-needed": {
    zh: "机关名称看不出在哪里，请用 --region 写明，如 --region 河南省/平顶山市/卫东区。",
    en: "The body's name doesn't tell where it is: say so, as in --region 河南省/平顶山市/卫东区.",
  },
  "file-unreadable": { zh: "打不开这个文件。", en: "The file cannot be opened." },
  "not-a-report": {
    zh: "没有读出年度报告的表格，原因见上。",
    en: "It was not read as an annual report; the findings above say why.",
  },
  "agency-disagrees": {
    zh: "报告标题写的是另一个机关。请改正 --agency；若是同一机关，先在 agencies.csv 登记别名。",
    en: "The title names another body. Correct --agency, or enter the name as an alias in agencies.csv if both are one.",
  },
  "year-disagrees": {
    zh: "报告自己写的是另一个年度。请改正 --year；若原文写错，照 reports/README.md 手工添加。",
    en: "The report says another year. Correct --year; where the original is wrong, add it by hand as reports/README.md says.",
  },
  "exists-otherwise": {
    zh: "已经有这个机关这一年的另一份报告。先比较两份，需要保留哪一份由你决定；程序不会覆盖。",
    en: "There is another report of this body and year. Compare the two and decide; nothing is overwritten.",
  },
  "row-disagrees": {
    zh: "sources.csv 里这个文件的一行与这里写的不同，请先改正那一行。",
    en: "The row of this file in sources.csv says otherwise: correct that first.",
  },
  "table-unusable": {
    zh: "sources.csv 没法加一行。",
    en: "No row can be added to sources.csv.",
  },
} as const satisfies Record<string, Bilingual>;

export type RefusalCode = keyof typeof refusals;
/** `detail` is in no language: a path, a name, a number. */
export type Refusal = { code: RefusalCode; detail: string };

export const refuse = (code: RefusalCode, detail: string): Refusal => ({ code, detail });
export const wordsOf = ({ code }: Refusal): Bilingual => refusals[code];
