/** Words around a printed row that is quoted beside a number; apart from the others, because a script carries them. */
export const quoteZh = {
  place: (year: string, line: string): string => `${year} 年报告，第 ${line} 行`,
  pagePlace: (year: string, page: string, line: string): string => `${year} 年报告，第 ${page} 页第 ${line} 行`,
  report: (year: string): string => `${year} 年报告`,
  wrong: "数字有误",
};
