/** Chinese wording of text that stands in several reports: on a report's page, on a region's, on the page about it. */
import { formatNumber, formatShare } from "../../format.ts";

const number = (n: number): string => formatNumber(n, "zh");

/** Of fewer characters a share says nothing. */
const leastForShare = 10;
const share = (part: number, of: number): string => (of < leastForShare ? "" : `（${formatShare(part / of, "zh")}）`);
const span = (years: number[]): string =>
  years[0] === years.at(-1) ? `${years[0]} 年` : `${years[0]}—${years.at(-1)} 年`;

export const copiedZh = {
  report: {
    heading: "别处也有的文字",
    summary: (found: number, considered: number): string =>
      `参加比较的文字有 ${number(considered)} 字，其中 ${number(found)} 字${share(found, considered)}在别的报告里也有。`,
    byKind: (sameBody: number, otherBody: number): string =>
      sameBody > 0 && otherBody > 0
        ? `见于本机关其他年份的 ${number(sameBody)} 字，见于其他机关的 ${number(otherBody)} 字，两边都有的各计一次。`
        : sameBody > 0
          ? "都见于本机关其他年份的报告。"
          : "都见于其他机关的报告。",
    note: "表式和法规的用语、许多机关通用的话没有参加比较；机关名、数字和日期可以不同。不说谁先谁后。",
    marks: "不同的字画了线。",
    here: (line: string): string => (line === "" ? "本报告" : `本报告 ${line}`),
    sameBody: (year: number): string => `本机关 ${year} 年`,
    otherBody: (name: string, year: number): string => `${name} ${year} 年`,
    same: "文字相同",
    also: "另见",
    alsoMore: (n: number): string => `等，还有 ${number(n)} 份`,
    more: (n: number): string => `另有 ${number(n)} 段没有列出。`,
    about: "怎样比较",
  },
  region: {
    heading: "别处也有的文字",
    told: (found: number): string => `${number(found)} 份报告有些段落在别的报告里也有。`,
    link: "怎样比较，还有哪些报告",
  },
  page: {
    title: "相同的文字",
    description: "哪些年报有些段落在别的年报里也有：本机关其他年份的，其他机关的；两处文字并列，注明出处。",
    lead: (found: number, considered: number, years: number[]): string =>
      `${span(years)}的 ${number(considered)} 份报告参加比较，其中 ${number(found)} 份有些段落在别的报告里也有。`,
    leadNone: "参加比较的报告里，没有发现别的报告也有的段落。",
    leadEmpty: "没有报告参加比较。",
    why: "表格只有数字，做了什么、哪里不足，要看文字。文字如果年年一样，或者同别处一样，读者就看不出这一年、这个机关的情况。主管部门关于年报的通知把“内容雷同”列为应当避免的毛病。",
    caution:
      "这里只说两处有同样的话。上级发的提纲、几家合写的稿子、情况确实没有变，都会使文字相同；谁先谁后、为什么，只有机关自己说得清。",
    yearsHeading: "历年",
    yearsNote: "一份报告可能既与本机关其他年份相同，又与其他机关相同，所以后两列相加可能多于前一列。",
    yearsCaption: "各年有多少份报告的文字别处也有",
    areasHeading: "分地区",
    areasNote:
      "各年合计，按行政区划代码排列，省、市的份数包括下级。各地收录的报告多少不同，份数不能据以评判。没有这种报告的地区不列。",
    areasCaption: "各地区有多少份报告的文字别处也有",
    reportsHeading: "有哪些报告",
    reportsNote: "按地区和机关排列，先后没有含义。点年份，看两处文字。",
    tooMany: (reports: number): string => `共 ${number(reports)} 份，这一页列不下；各地区页列有本地区的。`,
    methodHeading: "怎样比较",
    columns: {
      year: "年份",
      area: "地区",
      considered: "参加比较",
      found: "别处也有",
      sameBody: "本机关其他年份",
      otherBody: "其他机关",
    },
    year: (year: number): string => `${year} 年`,
    share: (found: number, considered: number): string => `${number(considered)} 字中 ${number(found)} 字`,
    method: (mostBodies: number): string[] => [
      "比较第一、五、六部分的句子。机关名、地名、数字和日期先遮去，所以只换了这些的句子算相同。",
      `法规和表式的用语不比；一句话在 ${number(mostBodies)} 个以上机关的报告里都有，就当作通用的话，也不比。`,
      "每五个连着的字算一节，两句话的节有一半以上共有，或者短的一句几乎整句都在长的里，才算有同样的话。",
      "两份报告这样的句子合起来有六十字以上，并且占到较短一份的一成（或满一百二十字），才列出来；零星几句相同不算。",
      "节录的报告不参加比较，因为那里的文字是本站写的。",
    ],
    limits: "整句换了说法的可能漏掉，没有收录的报告无从比较。没有发现，不等于没有。",
    details: "做法、门槛和实测的准确程度，见项目里的 docs/what-the-text-says.md。",
  },
};
