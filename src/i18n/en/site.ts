import type { siteZh } from "../zh/site.ts";

export const siteEn: typeof siteZh = {
  name: "Nianbao",
  tagline: "China’s freedom-of-information reports as data",
  description:
    "The yearly reports that Chinese public agencies publish on freedom of information, as data to look up, compare and cite.",
  skipToContent: "Skip to content",
  mainNavigation: "Main",
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
};
