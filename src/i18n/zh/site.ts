/** Words that stand on every page, and short words that many pages share. */
export const siteZh = {
  name: "年报",
  tagline: "政府信息公开年度报告数据",
  description: "把各机关公布的政府信息公开工作年度报告变成可查、可比、可引用的数据。",
  skipToContent: "跳到正文",
  mainNavigation: "主导航",
  breadcrumb: "所在位置",
  otherLanguage: "English",
  otherLanguageLabel: "Read this page in English",
  navigation: {
    agencies: "机关",
    requests: "申请",
    outcomes: "结果",
    reviews: "复议诉讼",
    compare: "比较",
    methodology: "方法",
    quality: "质量",
    data: "数据",
  },
  foot: {
    about:
      "年报收录各机关依《政府信息公开条例》每年公布的工作年度报告，数字照报告原样录入，每个数字都可查到原表所在的一行。",
    extracts: "部分报告为节录：统计表逐格照录，文字由本站概述，以机关公布的原文为准。",
    licences: "程序采用 MIT 许可，数据采用 CC BY 4.0 许可。",
    dataVersion: (version: string): string => `数据版本 ${version}`,
    dataLink: "下载与引用",
  },
};
