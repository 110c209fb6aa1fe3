/** Findings on whose report of which year and place a file is: what they mean, how they are found, what to do. */
import { explain } from "./explanation.ts";

export const identityExplanations = {
  "not-a-report": explain(
    [
      "文件既没有年度报告的标题，也没有一张法定表格，不是本站收录的东西。",
      "The file has neither the title of an annual report nor a statutory table; it is not what this site collects.",
    ],
    [
      "标题按固定的词语辨认，表格按行名和表头辨认，两样都没有。",
      "Titles are told by their fixed words, tables by labels and headers; neither is there.",
    ],
    [
      "放错文件的，请移走；确是年报的，请看标题和表格是否在转换时丢失。",
      "Remove a file put here by mistake. If it is a report, see whether title and tables were lost in conversion.",
    ],
  ),
  "not-annual-report": explain(
    [
      "文件谈的是政府信息公开，但只统计半年、季度或月份，或者是通知、填报说明、空白模板，不能当作一整年的报告。",
      "The file is about disclosure, but covers part of a year, or is a notice, an instruction or a blank template. It cannot stand for a whole year.",
    ],
    [
      "标题或开头写明了期间或文种；模板里的数字格全是占位符。",
      "Title or opening names the period or the kind of document; a template has placeholders where numbers belong.",
    ],
    ["请换上同一机关的全年报告。", "Replace it with the same agency’s report for the whole year."],
  ),
  "tables-missing": explain(
    [
      "是年度报告，但表二（主动公开）和表三（依申请公开）都没有找到，因此不能收录。表格可能是图片，也可能在附件里。",
      "This is an annual report, but neither its table 2 (proactive disclosure) nor its table 3 (requests) was found, so it can’t be published. They may be images, or in an attachment.",
    ],
    ["在全文里按行名和表头查找各张表。", "The whole text is searched for the labels and headers of the tables."],
    [
      "请看原文：表格若是图片，请照录为文本；若在附件，请把附件补进来。",
      "Look at the original: transcribe tables that are images, add those that stand in an attachment.",
    ],
  ),
  "table-missing": explain(
    [
      "三张法定表格缺了一张，其中的数字一律记为“缺失”，要用到它们的指标也没有值。缺失不等于 0。",
      "One of the three statutory tables is not there. Its figures are recorded as missing, and metrics that need them have no value. Missing is not 0.",
    ],
    [
      "另外的表找到了，唯独这张表的行名和表头都没有出现。",
      "The other tables were found; labels and headers of this one appear nowhere.",
    ],
    [
      "请对照原文：原文有的，补上；原文没有的，就是报告本身的缺漏。",
      "Compare with the original: add the table if it has one; if not, the report itself falls short.",
    ],
  ),
  "title-missing": explain(
    [
      "没有找到说明“谁、哪一年”的标题。机关和年份另从文件名、sources.csv 或正文得来。",
      "No title says whose report of which year this is. Agency and year were taken from the file name, sources.csv or the text.",
    ],
    [
      "在正文开头查找含年份和“政府信息公开”字样的标题行。",
      "The beginning is searched for a line with a year and the words for disclosure of government information.",
    ],
    [
      "请核对机关和年份；录入的文本请把标题补在第一行。",
      "Check agency and year; put the title on the first line of a transcribed text.",
    ],
  ),
  "agency-missing": explain(
    ["不知道是哪个机关的报告，所以不能收录。", "Nothing says whose report this is, so it cannot be published."],
    [
      "依次看 sources.csv、标题、文件名和正文，都没有写明机关。",
      "sources.csv, title, file name and text were tried in turn; none names an agency.",
    ],
    [
      "请在 sources.csv 的 agency 一栏写明机关全称。",
      "Enter the agency’s full name in the agency column of sources.csv.",
    ],
  ),
  "agency-conflict": explain(
    [
      "标题、文件名和 sources.csv 写的机关不同。取了最先的一个依据，另一个记在这里。",
      "Title, file name and sources.csv give different agencies. One was taken; the other is told here.",
    ],
    [
      "把各处写的名称相比；一个包含另一个的，例如多写了市名，不算不同。",
      "The names are compared. Where one holds the other, as with a city’s name before it, they do not differ.",
    ],
    [
      "若是同一机关的两个名称，请在 agencies.csv 登记别名；若放错了文件，请更正。",
      "If both are one agency, enter the other name as an alias in agencies.csv; if the file is misplaced, correct it.",
    ],
  ),
  "agency-name-invalid": explain(
    [
      "得到的“机关名称”里有名称中不会出现的字符，没有采用。",
      "What was given as the agency’s name holds characters that no name has, and was not used.",
    ],
    [
      "名称只能由汉字、字母、数字、括号、连接号和间隔号组成，至少两个汉字，不超过六十个字符。",
      "A name consists of Han characters, letters, digits, brackets, dashes and dots, has at least two Han characters and no more than sixty in all.",
    ],
    ["请在 sources.csv 写明正确的名称。", "Give the right name in sources.csv."],
  ),
  "identity-from-text": explain(
    [
      "标题和文件名都没有写明机关或年份，是从前言或网页的发布信息里读来的，可靠程度低一些。",
      "Neither title nor file name gives agency or year. They were read from the preamble or the page’s metadata, which is less certain.",
    ],
    [
      "前言里按固定句式查找；网页则看发布单位和标题的元数据。",
      "The preamble is searched for its fixed phrases; a web page for the metadata of its publisher and title.",
    ],
    [
      "请核对；确认后写进 sources.csv，这条提示就会消失。",
      "Check it. Once entered in sources.csv, the finding disappears.",
    ],
  ),
  "agency-name-varies": explain(
    [
      "报告的署名是一个名称，正文里又用了相近的另一个，例如“紫薇街道”写成“紫薇大道街道”。可能是旧称，也可能是笔误。",
      "The report is signed with one name and its text uses one much like it, with a character more or less: a former name, or a slip.",
    ],
    [
      "乡镇、街道的报告，在正文中查找同类而字数更多、依次包含本名各字的名称。",
      "In reports of towns and subdistricts, the text is searched for names of the same kind that hold the characters of its own in order, with others between.",
    ],
    [
      "读者可留意写的是不是同一机关；旧称请在 agencies.csv 登记为别名。",
      "Readers may ask whether both are the same agency. Former names belong in agencies.csv as aliases.",
    ],
  ),
  "date-impossible": explain(
    [
      "正文里有一个不存在的日期，例如 2 月 30 日，或把月写成了年。与表中的数字无关，但说明这段文字没有仔细校对。",
      "The text holds a date that does not exist, such as 30 February, or has a year where a month belongs. It does not touch the figures, but shows that the text was not proofread.",
    ],
    ["把正文里的年月日与历法对照。", "Dates in the text are held against the calendar."],
    ["引用这段文字时请照原文，并注明日期有误。", "Quote the passage as it stands and say that the date is wrong."],
  ),
  "year-missing": explain(
    ["不知道是哪一年的报告，所以不能收录。", "Nothing says which year the report is for, so it cannot be published."],
    [
      "依次看 sources.csv、标题、文件名和正文，都没有写明年份。",
      "sources.csv, title, file name and text were tried in turn; none gives a year.",
    ],
    [
      "请在 sources.csv 的 year 一栏写明报告所说的年份，而不是公布的年份。",
      "Enter the year that the report is about, not that of its publication, in the year column of sources.csv.",
    ],
  ),
  "year-conflict": explain(
    [
      "报告的几处写着不同的年份。常见的原因是沿用上一年的文档，改了标题却没有改正文。",
      "The report gives different years in different places. Often last year’s document was reused and not every year was changed.",
    ],
    [
      "比较标题、文件名、前言和统计期间里的年份。",
      "The years in title, file name, preamble and statistical period are compared.",
    ],
    [
      "请核对究竟是哪一年的数字；正文若是旧的，表格也可能是旧的。",
      "Check which year the figures belong to: where the text is old, the tables may be too.",
    ],
  ),
  "section-missing": explain(
    [
      "法定格式有六个部分，其中一个的标题没有找到。内容可能在，只是换了标题或并进了别的部分。",
      "The form has six sections, and the heading of one was not found. Its content may be there under another heading.",
    ],
    [
      "按法定标题和常见的改写逐一查找。",
      "The statutory headings and their usual variants are searched for one by one.",
    ],
    [
      "不影响数字。想知道这一部分写了什么，请看原文。",
      "The figures are unaffected. Look at the original for what the section says.",
    ],
  ),
  "edition-mixed": explain(
    [
      "报告的一张表用 2019 年表式，另一张用 2021 年表式。各项按它实际所在的表式收录，比较时只用两种表式共有的数字。",
      "One table follows the form of 2019, another that of 2021. Each figure is recorded under the form it is printed in; comparisons use only figures that both forms have.",
    ],
    ["表式由印出的行名判断，从不由年份判断。", "The form is told by the labels printed, never by the year."],
    ["跨年比较时，留意换表式的那一年。", "Mind the year of the change when comparing over time."],
  ),
  "region-unknown": explain(
    [
      "不知道机关在哪里，它的编号暂以 000000 开头，也不计入任何地区。",
      "The place of the agency is not known. Its id begins with 000000 for now, and it is counted in no region.",
    ],
    [
      "依次看 sources.csv、agencies.csv、报告所在的目录、机关名称和报告里的电话区号，都定不下来。",
      "sources.csv, agencies.csv, the folders, the agency’s name and a telephone code in the report were tried in turn; none settles it.",
    ],
    ["请在 sources.csv 的 region 一栏写明行政区划代码。", "Enter the region code in the region column of sources.csv."],
  ),
  "region-ambiguous": explain(
    [
      "机关名称对得上不止一个地方：全国有二十多对同名的县区，同名乡镇更多。没有任取一处。",
      "The agency’s name fits more than one place: counties share names, and towns far more often. None was picked.",
    ],
    [
      "把名称里的地名与全国行政区划名录对照，得到两处以上。",
      "The place in the name is looked up in the national list of divisions and found more than once.",
    ],
    [
      "请把报告放进所在省、市、县区的目录，或在 sources.csv 写明代码。",
      "Put the report into the folders of its province, city and county, or enter the code in sources.csv.",
    ],
  ),
  "region-disagrees": explain(
    [
      "关于机关所在地，两个来源说法不同。取了更可靠的一个，另一个记在这里。",
      "Two sources disagree on where the agency is. The more reliable one was taken; the other is told here.",
    ],
    [
      "把 sources.csv 和 agencies.csv 的记录与目录、机关名称得出的所在地相比。",
      "The records of sources.csv and agencies.csv are compared with what folders and name say.",
    ],
    ["请核对目录和登记，改正错的一处。", "Compare folder and records, and correct whichever is wrong."],
  ),
};
