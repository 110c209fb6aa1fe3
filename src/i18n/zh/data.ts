/** Chinese wording of the page that offers the data. */
import { formatNumber } from "../format.ts";

const number = (n: number): string => formatNumber(n, "zh");

export const dataZh = {
  title: "数据",
  description: "下载全部数据，查字段含义、许可与引用格式。",
  lead: (reports: number, agencies: number, figures: number): string =>
    `${number(agencies)} 个机关、${number(reports)} 份报告、${number(figures)} 格数字，可以整个取走。`,
  versionLabel: "数据版本",
  versionNote: "版本号由全部数据文件算出：数据一字不变，版本号就不变。",
  filesHeading: "文件",
  file: {
    "reports.csv": "一行一份报告，一列一个数字。UTF-8，无 BOM，LF 换行，供程序读取。空格子表示报告没有印数字。",
    "reports-excel.csv": "内容相同，供 Excel 直接打开：带 BOM，CRLF 换行，以等号等开头的文字不会被当作公式。",
    "corpus.json": "报告是不是为试用而虚构的。",
    "index.json": "机关、年份、合计和没有收录的文件。",
    "regions.json": "省、市、县：各有多少机关，各年收录了多少报告。",
    "metrics.json": "每个指标的名称、算式、意思和注意事项。",
    "diagnostics.json": "发现的全部问题，中英文。",
    "diagnostics.csv": "同样的问题，一行一条。UTF-8，无 BOM，供程序读取。",
    "diagnostics-excel.csv": "同样的问题，供 Excel 直接打开。",
    "themes.json": "专题页的数：本机关报告按年份、地区的合计，机关之间的分布，逐份列出的报告。",
    "dictionary.json": "每个数字的编号、中英文名称和法定表格中的行列。",
    "search.json": "机关名称、别名、所在地和拼音，供查找用。",
  } as Record<string, string>,
  folders: {
    agencies: {
      pattern: "agencies/行政区划代码/机关编号.json",
      content: (n: number): string =>
        `${number(n)} 个文件，一个机关一个：各年全部数字连同原文字样、位置、核对结果、指标和问题。`,
    },
    regions: {
      pattern: "regions/行政区划代码.json",
      content: (n: number): string => `${number(n)} 个文件，一个地区一个：下辖地区，机关，各年收录的报告，各项合计。`,
    },
    comparison: {
      pattern: "comparison/areas/地区/年份-序号.json",
      content: (n: number): string => `${number(n)} 个文件，供比较页使用：一个地区一年里全部指标和数字，一项一列。`,
    },
    themes: {
      pattern: "themes/专题.csv",
      content: (n: number): string => `${number(n)} 个文件，一个专题两个：各年、各地区的合计，供程序或 Excel 读取。`,
    },
  },
  whole: (files: number, size: string): string => `全部共 ${number(files)} 个文件，${size}。`,
  schemaHeading: "结构说明",
  schemaNote: "每种 JSON 文件都有对应的 JSON Schema，可用来校验。",
  otherFile: "数据文件。",
  dictionaryHeading: "字段含义",
  dictionaryText:
    "CSV 的列名就是数字的编号，例如 requests.received.total。每个编号对应法定表格的哪一行、哪一列，都在数据字典里；各指标的算式在方法页。",
  dictionaryLink: "数据字典",
  metricsLink: "指标的算式",
  emptyCells: [
    "空格子不是 0。CSV 里只有印出来的数字；空白、横线、缺失、读不出的格一律为空，原因在各机关的 JSON 里。",
    "金额单位是万元的，以万元记；2019 年表式的采购金额单位各报告不一，照原样录入。",
  ],
  licenceHeading: "许可",
  licenceData: "数据采用 CC BY 4.0 许可：可以复制、改编、商用，须注明来源并说明是否改动。报告原文的权利不在此列。",
  licenceCode: "程序采用 MIT 许可。",
  licenceLink: "CC BY 4.0 许可全文（creativecommons.org）",
  citeHeading: "怎样引用",
  citeNote: "引用时写明数据版本。方括号里的日期由引用者填写。单个数字请引用报告页，那里有原文所在的行。",
  citations: { gbt: "GB/T 7714", apa: "APA", bibtex: "BibTeX" },
  datasetName: "政府信息公开年度报告数据",
  project: "年报",
  accessed: "引用日期",
};
