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
  tablesHeading: "表格",
  tablesNote:
    "CSV：UTF-8，无 BOM，LF 换行，供程序读取；Excel 版带 BOM，以等号等开头的文字不会被当作公式。空格子表示没有数，不是 0。",
  rows: (n: number): string => `${number(n)} 行`,
  excel: "Excel 版",
  columnsOf: "列的说明",
  leftOut:
    "这套数据太大，网站上没有放一行一个数字、一行一个指标的 CSV：同样的内容在 Parquet 和各机关的 JSON 里，完整的 CSV 在发布包里。",
  listParts: "逐个列出",
  jsonHeading: "JSON",
  foldersHeading: "成组的文件",
  partition: (place: string, year: number): string => `${place} ${year} 年`,
  unknownPlace: "地区不明",
  describedHeading: "说明与校验",
  file: {
    "agencies.csv": "一行一个机关：编号、名称、所在地区、类别、层级、沿革，收录了哪几年。",
    "regions.csv": "一行一个地区：代码、名称、层级、上级。",
    "dictionary.csv": "一行一个数字编号：中英文名称、单位、在两种表式里的行和列。",
    "metrics.csv": "一行是一个机关一年的一项指标：值、分子、分母、区间；没有值的写明原因。",
    "metric-definitions.csv": "一行一项指标：名称、算式、单位、注意事项。",
    "datapackage.json": "全部文件的清单：大小、行数、校验值，按 Data Package 第 2 版书写，许多统计工具可以直接读取。",
    SHA256SUMS: "全部文件的 SHA-256 校验值，可用 sha256sum -c 核对。",
    "reports.csv": "一行一份报告，一列一个数字。空格子表示报告没有印数字。",
    "corpus.json": "报告是不是为试用而虚构的。",
    "copied.json": "有多少份报告的文字在别的报告里也有，按年份和地区计，并逐份列出。",
    "fetched.json": "每份报告是哪天从原网址取来的；没有记下的不列。",
    "index.json": "机关、年份、合计和没有收录的文件。",
    "regions.json": "省、市、县：各有多少机关，各年收录了多少报告。",
    "metrics.json": "每个指标的名称、算式、意思和注意事项。",
    "diagnostics.json": "发现的全部问题，中英文。",
    "diagnostics.csv": "一行一条发现的问题：编号、轻重、文件和行、涉及的数字、中英文说明。",
    "themes.json": "专题页的数：本机关报告按年份、地区的合计，机关之间的分布，逐份列出的报告。",
    "problems.json": "第五部分写到的问题和措施：各年、各级机关有多少份报告提到各个主题，附词表。",
    "claims.csv": "正文里报的数，一行一个：项目、数、原文、在哪一段、与表格的关系。",
    "text.json": "全部年报正文里读出的数，按年份、项目和与表格的关系计数；机关文件按位置引用其中的名称。",
    "dictionary.json": "每个数字的编号、中英文名称和法定表格中的行列。",
    "search.json": "机关名称、别名、所在地和拼音，供查找用。",
  } as Record<string, string>,
  folders: {
    figures: {
      pattern: "figures/省-年.csv",
      content: (n: number): string => `${number(n)} 个文件，一个省一年一个：一行一个数字，连同读法和核对结果。`,
    },
    parquet: {
      pattern: "parquet/表/province=省/year=年/part-0.parquet",
      content: (n: number): string =>
        `${number(n)} 个文件：全部数字一行一个，全部报告一行一份，按省、按年分开。DuckDB、pandas、R 可以当作一张表读取。`,
    },
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
  archive: "打包下载全部文件（ZIP）",
  noArchive: "打包文件太大，只在发布页提供。",
  schemaHeading: "结构说明",
  schemaNote: "每种 JSON 文件有 JSON Schema（.schema.json），每张表有 Table Schema（.table.json），可用来校验。",
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
