/** Findings on sums, on neighbouring years and on the corpus: what they mean, how they are found, what to do. */
import { explain } from "./explanation.ts";

export const sumExplanations = {
  "balance-mismatch": explain(
    [
      "表上写明的勾稽关系不成立：新收加上年结转，应当等于办结加结转下年。报告自己的数字互相矛盾，但单凭报告看不出错的是哪一个。",
      "The form’s own rule fails: received plus carried in should equal decided plus carried out. The report contradicts itself, and does not tell which number is wrong.",
    ],
    ["七列逐列核对，四个数都读出来了才核对。", "Each of seven columns is tried, where all four numbers are known."],
    [
      "请不要自行改数。引用时写明两边相差多少；涉及的比率本站不计算。",
      "Do not correct it yourself. Say by how much the sides differ when you quote; rates over these figures are not computed here.",
    ],
  ),
  "outcomes-mismatch": explain(
    [
      "各项办理结果加起来不等于印出的总计，说明漏填、错填或错列了其中一项。",
      "The outcomes do not add up to the printed total: one of them was left out, miswritten or put in the wrong row.",
    ],
    [
      "每列把全部结果行相加，与“总计”一行相比；两种表式各按自己的行数。",
      "All outcome rows of a column are added and compared with the total row, by the rows of the report’s own form.",
    ],
    [
      "使用某一项结果前请对照原文；合计和占比本站都标为有矛盾。",
      "Compare with the original before using a single outcome; totals and shares are marked as contradicted here.",
    ],
  ),
  "row-total-mismatch": explain(
    [
      "一行里自然人和各类组织的件数加起来不等于这一行的总计。",
      "In a row, natural persons and the kinds of organisation do not add up to the row’s total.",
    ],
    [
      "每行把六类申请人相加，与总计列相比。",
      "The six kinds of applicant of each row are added and compared with the total column.",
    ],
    [
      "谈申请人构成时不要用这一行；只用总计的，也请对照原文。",
      "Do not use this row to tell who asked; compare with the original even for the total.",
    ],
  ),
  "reviews-mismatch": explain(
    [
      "复议或诉讼的四种结果加起来不等于总计。案件往往只有几件，差一件就改变纠正率。",
      "The four results of reconsideration or litigation do not add up to the total. Cases are few, and one more or less changes the correction rate.",
    ],
    [
      "三种程序各自把维持、纠正、其他和未审结相加，与总计相比。",
      "For each of three proceedings, upheld, corrected, other and pending are added and compared with the total.",
    ],
    [
      "纠正率不计算。要引用件数，请看原文。",
      "The correction rate is not computed. Look at the original for the number of cases.",
    ],
  ),
  "carry-over-mismatch": explain(
    [
      "今年报告里的“上年结转”与去年报告里的“结转下年”不是同一个数。也许有一年填错了，也许中间改过统计口径。",
      "What this year’s report carries in is not what last year’s carried out. One of the two may be wrong, or the way of counting changed.",
    ],
    [
      "两年的报告都收录了，逐列相比。",
      "Both years’ reports are held, and the two numbers are compared column by column.",
    ],
    ["谈积压和办理时限时，请把两个数都写出来。", "Give both numbers when writing about backlogs."],
  ),
  "stock-mismatch": explain(
    [
      "现行有效的规章或规范性文件数，与去年的数加制发、减废止对不上。修订和自然失效也会造成差异，所以只是警告。",
      "The number in force does not follow from last year’s plus issued minus repealed. Amendments and expiry can rightly cause this, so it is only a warning.",
    ],
    [
      "两年都用 2021 年表式、四个数都在时才核对。",
      "Tried where both years use the form of 2021 and all four numbers are known.",
    ],
    [
      "差得多的，可以看机关公布的文件清理目录。",
      "Where the difference is large, look at the agency’s published lists of documents reviewed.",
    ],
  ),
  "report-duplicate": explain(
    [
      "同一机关同一年有两份文件，收录了一份，另一份搁置。数字不同的，可能有一份是更正稿。",
      "Two files hold the same agency and year. One was published, the other set aside. Where figures differ, one may be a corrected version.",
    ],
    [
      "按机关和年份归并；留下按“机关-年份”命名的文件，都不是或都是时按路径先后取第一个。两份的数字从不混用。",
      "Files are grouped by agency and year. The one named “agency-year” is kept, else the first by path. Figures of two files are never mixed.",
    ],
    ["请比较两份，留下机关现行公布的一份。", "Compare the two and keep the one that the agency publishes now."],
  ),
  "sources-row-invalid": explain(
    [
      "sources.csv 有一行不合格式，整行没有采用，那份报告的来源和更正也就没有生效。",
      "A row of sources.csv does not fit the format and was not used, so the source and corrections it gives had no effect.",
    ],
    ["逐行按规定的列检查。", "Each row is checked against the columns prescribed."],
    ["请按 reports/README.md 的说明改正。", "Correct it as reports/README.md describes."],
  ),
  "sources-row-orphan": explain(
    [
      "sources.csv 提到一个不存在的文件，多半是改了名或移了位置。",
      "sources.csv names a file that does not exist; most likely it was renamed or moved.",
    ],
    [
      "把 sources.csv 的路径与 reports/ 里的文件对照。",
      "The paths in sources.csv are compared with the files in reports/.",
    ],
    ["请改正路径，或删去这一行。", "Correct the path or remove the row."],
  ),
  "no-reports": explain(
    ["指定的目录里没有任何报告文件，所以数据是空的。", "There is no report in the folder, so the dataset is empty."],
    ["在目录及其下级里按扩展名查找。", "The folder and those below it are searched by extension."],
    ["请检查目录是否写对。", "Check that the folder is the one you meant."],
  ),
  "registry-row-invalid": explain(
    [
      "agencies.csv 有一行不合格式，整行没有采用，其中登记的编号和别名没有生效。",
      "A row of agencies.csv does not fit the format and was not used; its id and aliases had no effect.",
    ],
    ["逐行按规定的列检查。", "Each row is checked against the columns prescribed."],
    ["请按 reports/README.md 的说明改正。", "Correct it as reports/README.md describes."],
  ),
  "registry-id-reused": explain(
    [
      "agencies.csv 把一个编号给了两个机关。编号给出后永远属于一个机关，否则旧链接会指到别家去，所以后一行没有采用。",
      "agencies.csv gives one id to two agencies. An id belongs to one agency for good, or old links would lead elsewhere; the later row was not used.",
    ],
    [
      "把每一行的编号与此前各行的现用和曾用编号相比。",
      "Each row’s id is compared with the present and former ids of all rows before.",
    ],
    ["请给后一个机关另取编号。", "Choose another id for the later agency."],
  ),
  "registry-successor-unknown": explain(
    [
      "agencies.csv 写着一个机关由另一个机关承接，但数据里没有那个编号。网站因此不说它由谁承接，旧地址也不转到别处。",
      "agencies.csv names a successor whose id nobody has. The site therefore does not say what the agency became, and its old address leads nowhere else.",
    ],
    [
      "successors 一栏的每个编号，都在 agencies.csv 和收录的机关里查找。",
      "Each id in the column successors is looked up in agencies.csv and among the agencies covered.",
    ],
    ["请改正编号，或者为承接的机关添一行。", "Correct the id, or add a row for the successor."],
  ),
  "regions-row-invalid": explain(
    [
      "regions.csv 有一行不合格式，没有采用，那个地区的代码或名称没有补上。",
      "A row of regions.csv does not fit the format and was not used, so the region’s code or name was not added.",
    ],
    ["逐行按规定的列检查。", "Each row is checked against the columns prescribed."],
    ["请按 reports/README.md 的说明改正。", "Correct it as reports/README.md describes."],
  ),
};
