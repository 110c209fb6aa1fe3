/** Words that stand on every page, and short words that many pages share. */
export const siteZh = {
  name: "年报",
  tagline: "政府信息公开年度报告数据",
  description: "把各机关公布的政府信息公开工作年度报告变成可查、可比、可引用的数据。",
  skipToContent: "跳到正文",
  mainNavigation: "主导航",
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
};
