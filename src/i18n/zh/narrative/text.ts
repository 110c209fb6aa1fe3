/** Chinese wording of the page that leads to everything told from the reports' text. */
export const textZh = {
  title: "正文怎么说",
  description: "年报的文字里说了哪些数、与表格是否相同，以及从文字里还能看出什么。",
  lede: "年报不只有表格。机关在文字里也报数、讲做法、说问题；这里让文字和表格对着看，让人找得到原句。",
  note: "只看文字怎么写，不评判写得好坏。节录的文字是本站写的概括，可以看，不据以指出任何不同。",
  onwardHeading: "接着看",
  /** One entry for each page below this one. */
  pages: {
    search: { title: "在正文里查找", told: "输入两个字以上，列出正文里有这些字的年报，指到原处。" },
    problems: {
      title: "问题与改进",
      told: "第五部分写了哪些问题、准备怎么改：多少份报告提到，按主题、年份和机关层级。",
    },
    quality: { title: "数据质量", told: "表格自己合不合、文字里有没有出入：全部检查按种类、地区和年份列在一起。" },
  },
  tables: {
    heading: "正文与表格",
    paragraphs: [
      "正文里的数，只要看得出说的是哪一项、谁的、哪一年，就拿来同表格里的那一项对照。凡解释得通的都算相同：“收到”可以是本年新收，也可以连同上年结转；“10 件/53 条”有一个对上就行。",
      "不同不等于有错，两处也许数的不是一回事。概数、别的范围、别的年份和看不明白的数，都不作判断。",
    ],
    method: "怎样读、怎样比",
  },
  findings: {
    heading: "文字里的出入",
    lead: "每一种都有自己的一页，说明怎样发现，并列出原句所在。",
  },
};
