import type { quoteZh } from "../zh/quote.ts";

export const quoteEn: typeof quoteZh = {
  place: (year, line) => `Report for ${year}, line ${line}`,
  pagePlace: (year, page, line) => `Report for ${year}, page ${page}, line ${line}`,
  report: (year) => `Report for ${year}`,
  wrong: "Wrong figure?",
};
