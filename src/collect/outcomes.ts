/**
 * What can come of an address that was to be fetched: a code for programs, words in both languages for people.
 * Codes are permanent, since logs hold them. `isKept`: the report is in the folder now, whether or not this try brought it.
 */
type Words = { isKept: boolean; zh: string; en: string };
const kept = (zh: string, en: string): Words => ({ isKept: true, zh, en });
const failed = (zh: string, en: string): Words => ({ isKept: false, zh, en });

export const outcomes = {
  saved: kept("已保存", "Saved"),
  "saved-charset-wrong": kept(
    "已照原样保存；服务器声明的字符编码与内容不符",
    "Saved as it came; its text isn't in the encoding that the server declares",
  ),
  "saved-unread": kept(
    "已保存，但读不成年度报告，可能是网站的提示页，请打开看看",
    "Saved, but not read as an annual report: perhaps a notice of the site's; look at it",
  ),
  unchanged: kept("没有变化", "Unchanged since it was fetched"),
  changed: kept("与已有的一份不同：另存一份，原来的没有动", "Differs from the one there, which stays; put beside it"),
  "row-invalid": failed("清单这一行填写有误", "This row of the list isn't valid"),
  "address-refused": failed(
    "只接受不带密码的 http、https 网址，端口 80、443",
    "Only http and https addresses without passwords, on ports 80 and 443, are fetched",
  ),
  "address-not-public": failed(
    "网址指向内部网络，没有连接",
    "The address leads into a private network; no connection was made",
  ),
  "robots-disallowed": failed("网站的 robots.txt 不许抓取", "The site's robots.txt forbids it"),
  "robots-unavailable": failed(
    "暂时读不到网站的 robots.txt，先不抓取",
    "The site's robots.txt cannot be read for now, so nothing is fetched",
  ),
  "host-resting": failed(
    "网站要求放慢或接连出错，这一轮不再打扰",
    "The site asked for a pause or failed repeatedly; it is left alone for this run",
  ),
  "host-unknown": failed("域名解析不出来", "No such host"),
  "connection-failed": failed("连接不上", "No connection"),
  "tls-failed": failed("安全证书有问题，没有继续", "The site's certificate isn't valid; nothing was fetched"),
  "connect-timeout": failed("连接超时", "Took too long to connect"),
  "idle-timeout": failed("服务器中途不再发送", "The server fell silent"),
  "whole-timeout": failed("下载总时间过长", "The download took too long"),
  "too-large": failed("文件过大", "Too large"),
  "unpacked-too-large": failed("解压后过大", "Too large once unpacked"),
  "too-many-redirects": failed("转址次数过多", "Too many redirects"),
  "redirect-loop": failed("转址绕圈", "Redirects lead in a circle"),
  "redirect-invalid": failed("转址的目标不是网址", "A redirect leads to no address"),
  "not-found": failed("网页不存在", "Not there"),
  forbidden: failed("网站拒绝访问", "The site refused access"),
  "server-error": failed("网站内部出错", "The site failed"),
  "status-unexpected": failed("服务器的答复不能用", "The server's answer is of no use"),
  "answer-invalid": failed("服务器的答复不合 HTTP 规定", "The server's answer isn't valid HTTP"),
  truncated: failed("没有收全", "Broken off before its end"),
  "packing-broken": failed("压缩传输的内容解不开", "What the server packed cannot be unpacked"),
  empty: failed("内容为空", "Empty"),
  "type-unreadable": failed("不是本项目能读的格式", "Not of a kind that the project reads"),
  "type-mismatch": failed("内容与服务器声明或清单写明的格式不符", "Not of the kind that the server or the list says"),
  "write-failed": failed("写不进文件夹", "Could not be written"),
} as const satisfies Record<string, Words>;

export type OutcomeCode = keyof typeof outcomes;
/** Why nothing came of a request. */
export type Failure = { code: OutcomeCode; status: number | null };

export const failure = (code: OutcomeCode, status: number | null = null): Failure => ({ code, status });
export const isOutcomeCode = (text: string): text is OutcomeCode => Object.hasOwn(outcomes, text);
