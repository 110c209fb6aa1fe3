import type { siteZh } from "../zh/site.ts";

export const siteEn: typeof siteZh = {
  name: "Nianbao",
  tagline: "China’s freedom-of-information reports as data",
  description:
    "The yearly reports that Chinese public agencies publish on freedom of information, as data to look up, compare and cite.",
  skipToContent: "Skip to content",
  mainNavigation: "Main",
  breadcrumb: "You are here",
  otherLanguage: "中文",
  otherLanguageLabel: "阅读本页中文版",
  navigation: {
    agencies: "Agencies",
    requests: "Requests",
    outcomes: "Outcomes",
    reviews: "Reviews",
    compare: "Compare",
    methodology: "Methodology",
    quality: "Quality",
    data: "Data",
  },
  foot: {
    about:
      "Nianbao records the annual reports that Chinese public agencies must publish on how they handled requests for information. Figures stand as each report prints them, and each leads back to its line in the report.",
    extracts:
      "Some reports are extracts: the statutory tables cell for cell, the text summarised by this site. The agency’s own publication prevails.",
    licences: "Code under the MIT licence, data under CC BY 4.0.",
    dataVersion: (version: string): string => `Data version ${version}`,
    dataLink: "Downloads and citation",
  },
};
