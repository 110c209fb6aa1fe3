/** Chinese wording of region pages, of a body's state, and of the tree of regions that the list of bodies is browsed by. */
import { formatNumber } from "../format.ts";

const number = (n: number): string => formatNumber(n, "zh");
const span = (first: number, last: number): string => (first === last ? `${first} 年` : `${first}—${last} 年`);

export const regionsZh = {
  title: (place: string): string => place,
  heading: (name: string): string => name,
  description: (place: string, bodies: number): string =>
    `${place} ${number(bodies)} 个机关的政府信息公开工作年度报告：收录情况、收到的申请、办理结果，并可进入每个机关的页面。`,
  lead: (a: { bodies: number; reports: number; first: number; last: number }): string =>
    `收录 ${number(a.bodies)} 个机关 ${span(a.first, a.last)}的 ${number(a.reports)} 份年度报告。`,
  leadOwn: (own: number, parts: number): string =>
    own === 0
      ? `都在下辖的 ${number(parts)} 个地区。`
      : `其中本级机关 ${number(own)} 个，其余在下辖的 ${number(parts)} 个地区。`,
  partsHeading: "下辖地区",
  partsNote: "括号里是收录的机关数，下级地区的机关计算在内。",
  bodiesHeading: "机关",
  ownBodiesHeading: "本级机关",
  count: (bodies: number): string => `${number(bodies)} 个机关`,
  bodiesAndReports: (bodies: number, reports: number): string => `${number(bodies)} 个机关，${number(reports)} 份报告`,
  everywhere: "全部",
  ownLevel: "本级",
  kinds: {
    government: "人民政府",
    office: "政府办公室",
    department: "工作部门",
    township: "乡镇人民政府",
    subdistrict: "街道办事处",
    other: "其他机关",
  },
  kindCount: (kind: string, bodies: number): string => `${kind}（${number(bodies)}）`,
  coverageHeading: "收录了哪些年份",
  coverageNote: "“缺”只表示本站没有收录，不表示该机关没有公布。",
  coverageCaption: (place: string): string => `${place}各机关各年的报告`,
  coverageLegend: "有：收录全文　节录：表格逐格照录，文字由本站概述　缺：本站未收录",
  absentLegend: "未设：机关当年尚未设立　已撤：机关当年已不存在",
  legendGap: "　",
  partsCoverageCaption: (place: string): string => `${place}各地区各年收录的报告`,
  partsCoverageLegend: "每格前一个数是收录了当年报告的机关，后一个数是当年存在的机关。",
  part: "地区",
  body: "机关",
  held: { before: "未设", after: "已撤" },
  ofBodies: (held: number, all: number): string => (all === 0 ? "无机关" : `${number(held)}/${number(all)}`),
  missingHeading: "哪些机关某年没有收录报告",
  missingOwnHeading: "哪些本级机关某年没有收录报告",
  missingNote: "没有收录，可能是机关没有公布，也可能是本站还没有收到。知道网址的，欢迎补上。",
  missingReport: "告诉我们网址",
  missingNone: (years: string): string => `${years} 年的报告都已收录。`,
  missingAll: (n: number): string => `${number(n)} 个机关的报告都没有收录。`,
  missingSome: (n: number): string => `${number(n)} 个：`,
  yearOf: (year: number): string => `${year} 年`,
  totalsHeading: "收到多少，怎样办结",
  totalsNote: "机关自己的报告与政府的汇总报告分开相加：汇总里已经含有下属机关的申请，两者从不相加。",
  spreadHeading: "各机关之间",
  spreadNote: (year: number, reports: number): string => `${year} 年 ${number(reports)} 份本机关报告；汇总报告不在内。`,
  spreadNone: "没有机关自己的报告，只有汇总报告，所以不比较各机关。",
  about: (count: string): string => `约 ${count}`,
  received: {
    heading: "收到的申请",
    none: "没有一份报告的收件数可用。",
    one: (value: string): string => `只有一个机关的收件数可用：${value} 件。`,
    quartiles: (a: { counted: string; low: string; median: string; high: string }): string =>
      `${a.counted} 个机关里，居中的收到 ${a.median} 件，中间一半在 ${a.low} 件到 ${a.high} 件之间。`,
    range: (counted: string, low: string, high: string): string => `${counted} 个机关各收到 ${low} 件到 ${high} 件。`,
    same: (counted: string, value: string): string => `${counted} 个机关收到的申请都是 ${value} 件。`,
    leftOut: (n: number): string => `另有 ${number(n)} 个机关没有报出这个数，或者数字自相矛盾，没有计入。`,
    chart: (counted: string): string => `每个圆点是一个机关，从左到右表示收到的申请由少到多，共 ${counted} 个。`,
    unit: (value: string): string => `${value} 件`,
  },
  rate: {
    heading: "公开率",
    note: "办结的申请里予以公开和部分公开所占的比例；横线是 95% 区间。按名称排列，不分高下；办结不足 10 件的只列件数。",
    none: "没有一个机关办结满 10 件，不算比例。",
    one: (value: string): string => `只有一个机关办结满 10 件，公开率 ${value}。`,
    quartiles: (a: { counted: string; low: string; median: string; high: string }): string =>
      `办结满 10 件的 ${a.counted} 个机关里，居中的公开率是 ${a.median}，中间一半在 ${a.low} 到 ${a.high} 之间。`,
    range: (counted: string, low: string, high: string): string =>
      `办结满 10 件的有 ${counted} 个机关，公开率在 ${low} 到 ${high} 之间。`,
    same: (counted: string, value: string): string => `办结满 10 件的 ${counted} 个机关，公开率都是 ${value}。`,
    leftOut: (tooFew: number, unknown: number): string =>
      [
        tooFew === 0 ? "" : `${number(tooFew)} 个机关办结不足 10 件`,
        unknown === 0 ? "" : `${number(unknown)} 个机关的数字没有报出或自相矛盾`,
      ]
        .filter((part) => part !== "")
        .join("，") + "，没有计入。",
    chart: "各机关的公开率，圆点是比例，横线是 95% 区间",
    caption: "各机关收到的申请和公开率",
    columns: { body: "机关", received: "本年新收", rate: "公开率", drawing: "0—100%", interval: "95% 区间" },
    compare: "在比较页里看这些机关",
    howBuilt: "公开率怎样算出",
  },
  totalsNone: "没有可以相加的报告。",
  status: {
    short: { renamed: "已改名", merged: "已并入", split: "已分设", abolished: "已撤销" },
    notice: {
      renamed: (until: string, names: string): string =>
        `这个机关${until}已改名${names === "" ? "" : `，现为${names}`}。`,
      merged: (until: string, names: string): string =>
        `这个机关${until}已并入其他机关${names === "" ? "" : `：${names}`}。`,
      split: (until: string, names: string): string => `这个机关${until}已分设${names === "" ? "" : `为${names}`}。`,
      abolished: (until: string, names: string): string =>
        `这个机关${until}已撤销${names === "" ? "" : `，职责由${names}承担`}。`,
    },
    until: (year: number): string => ` ${year} 年后`,
    kept: "下面是它存在时的报告，编号不给别的机关使用。",
    origin: (names: string): string => `前身或并入的机关：${names}，此前的报告见那里。`,
    nameSeparator: "、",
  },
  moved: {
    title: (name: string): string => `${name}：页面已搬走`,
    text: (name: string): string => `“${name}”的页面现在在这里：`,
    waiting: "浏览器会自动转去；没有转去的话，请点上面的链接。",
  },
};
