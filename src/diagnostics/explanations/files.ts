/** Findings on files that can't be read, or only in part: what they mean, how they are found, what to do. */
import { explain } from "./explanation.ts";

export const fileExplanations = {
  "empty-file": explain(
    [
      "文件里一个字也没有，没有东西可以收录。多半是下载中断，或者保存时出了错。",
      "There is nothing in the file, so nothing can be published. Usually a download broke off or saving went wrong.",
    ],
    ["读取后去掉空白，什么也不剩。", "Nothing is left of the content once white space is taken away."],
    [
      "请到机关网站重新下载原文，用完整的文件换掉它。",
      "Download the report again from the agency’s site and replace the file.",
    ],
  ),
  "file-too-large": explain(
    [
      "文件比一份年度报告该有的大得多，为免拖垮整批处理，没有读取。",
      "The file is far larger than an annual report should be. It was not read, so that one file cannot stall all the others.",
    ],
    [
      "打开之前先看文件大小，超过上限就停下。",
      "The size is looked at before the file is opened; above the limit reading stops.",
    ],
    [
      "请确认放进来的是年度报告，而不是合订本或扫描件；确是年报的，请换成带文字的版本。",
      "Check that this is an annual report and not a bound volume or a scan; if it is one, use a version with text.",
    ],
  ),
  "too-many-lines": explain(
    [
      "文件里的行、单元格、标签或嵌套层数远远超出一份年度报告的规模，读到上限就停了，没有收录。",
      "Lines, cells, tags or depth of nesting go far beyond what an annual report needs. Reading stopped at the limit and nothing was published.",
    ],
    [
      "读取时一边读一边数，任何一项到了上限就停下；上限比最长的真实报告高出许多倍。",
      "Everything is counted while it is read; at the limit reading stops. The limits are many times what the longest real report needs.",
    ],
    [
      "请打开文件看看：也许是把整个网站存成了一个网页。只保留报告正文和表格即可。",
      "Open the file: a whole site may have been saved as one page. Keep only the report’s text and tables.",
    ],
  ),
  "span-clipped": explain(
    [
      "表格里有一个单元格自称横跨的列数多得不可能，只按上限展开，其余照常读取。",
      "A cell of a table claims to span an impossible number of columns. It was spread over no more than the limit; everything else was read as usual.",
    ],
    [
      "展开合并单元格时，把自称的列数与上限相比。",
      "When merged cells are spread out, the claimed span is compared with the limit.",
    ],
    ["请对照原文看这张表的列是否读对。", "Compare the table’s columns with the original."],
  ),
  "not-text": explain(
    [
      "文件名说是文本，内容却是别的格式或二进制数据，按文本读只会是乱码，所以没有读。",
      "The name promises text, but the content is another format or binary data. Read as text it would be gibberish, so it was not read.",
    ],
    [
      "看文件开头的特征字节，以及有没有文本里不会出现的控制字符。",
      "The first bytes are compared with those of known formats, and control characters that text never holds are looked for.",
    ],
    [
      "如果其实是 PDF、Word 或网页，请把扩展名改对；否则请换上原文。",
      "If it is really a PDF, a Word file or a web page, give it the right extension; otherwise replace it with the report.",
    ],
  ),
  "encoding-unknown": explain(
    [
      "文件里的字节不合任何一种中文文本常用的编码。猜错编码会读出错字，所以宁可不读。",
      "The bytes fit none of the encodings that Chinese texts use. A wrong guess would produce wrong characters, so the file was left unread.",
    ],
    [
      "依次按 UTF-8、UTF-16、GB18030 严格解码，三种都不行才报告，并指出从第几个字节起不行。",
      "The file is decoded strictly as UTF-8, UTF-16 and GB18030 in turn. Only if all fail is this reported, with the byte at which they fail.",
    ],
    ["请用编辑器打开，另存为 UTF-8 后替换。", "Open it in an editor, save it as UTF-8 and replace the file."],
  ),
  "encoding-converted": explain(
    [
      "文件用的不是 UTF-8，而是另一种常见编码。内容已完整转换，数字不受影响。",
      "The file uses another common encoding than UTF-8. It was converted in full and the figures are unaffected.",
    ],
    [
      "UTF-8 严格解码不成，而另一种编码从头到尾都成立。",
      "Strict UTF-8 decoding fails, and another encoding fits from beginning to end.",
    ],
    [
      "读者不必理会。贡献者若愿意，可另存为 UTF-8。",
      "Readers need do nothing. Contributors may save the file as UTF-8.",
    ],
  ),
  "format-unsupported": explain(
    [
      "这种格式的文件还不能读，所以没有收录；不代表报告有问题。",
      "Files of this format cannot be read yet, so the report was not published. Nothing is wrong with the report itself.",
    ],
    ["看文件的扩展名。", "The extension is looked at."],
    [
      "请将报告另存为网页、Word（.docx）、带文字的 PDF，或以制表符分隔的文本。",
      "Save the report as a web page, a Word file (.docx), a PDF with text, or tab-separated text.",
    ],
  ),
  "file-unreadable": explain(
    [
      "程序在磁盘上打不开这个文件，没有机会看到内容。",
      "The program could not open the file on disk and never saw its content.",
    ],
    ["操作系统在打开文件时返回了错误。", "The operating system returned an error on opening the file."],
    [
      "请检查路径、权限和磁盘，然后重新生成数据。",
      "Check the path, the permissions and the disk, then build the data again.",
    ],
  ),
  "control-characters": explain(
    [
      "文字里夹着不可见的控制字符，多是文字处理软件留下的换行符。它们读作空格，其余照常读出。",
      "Invisible control characters stand in the text, mostly line breaks that a word processor left behind. They were read as spaces, the rest as usual.",
    ],
    [
      "解码之后查找制表符和换行符以外的控制字符；每二百个字符中不足一个时才当作文字来读。",
      "After decoding, control characters other than tabs and line breaks are looked for; only where fewer than one in two hundred characters is one does the file count as text.",
    ],
    ["请核对这些字符近旁的数字，并在文件里删去它们。", "Check the figures beside them, and remove them from the file."],
  ),
  "format-mismatch": explain(
    [
      "扩展名说的是一种格式，内容是另一种。照扩展名去读会出错，照内容去读又可能不是贡献者的本意，所以没有读。",
      "The extension names one format, the content is another. Trusting either could be wrong, so the file was not read.",
    ],
    [
      "把文件开头的特征字节与扩展名对照。",
      "The first bytes of the file are compared with what its extension promises.",
    ],
    ["请按实际格式改扩展名，或换上原文。", "Rename the file to its real format, or replace it with the report."],
  ),
  "file-broken": explain(
    [
      "文件的结构不完整，读取途中就断了。读出一半的报告会少数字，所以整份没有收录。",
      "The file’s structure is incomplete and reading broke off. Half a report would lack figures, so none of it was published.",
    ],
    [
      "按该格式的规则拆开文件时出错，例如压缩包校验不符、目录缺失、数据被截断。",
      "Taking the file apart by the rules of its format failed: a checksum differs, a directory is missing, data are cut short.",
    ],
    [
      "请重新下载原文；用办公软件另存一次，往往也能修好。",
      "Download the original again; saving it once from an office program often repairs it too.",
    ],
  ),
  "file-encrypted": explain(
    [
      "文件设了密码，没有密码就读不到内容。",
      "The file is protected by a password and its content cannot be reached without it.",
    ],
    ["文件的结构里写明已加密。", "The file’s structure says that it is encrypted."],
    [
      "法定公开的报告不应加密。请换上未加密的版本，或向公布机关索取。",
      "A report that the law makes public should not be encrypted. Use an open version, or ask the agency for one.",
    ],
  ),
  "no-text-layer": explain(
    [
      "文件里只有图像，多半是扫描件。本站不作文字识别，因为识别错的数字看上去与真的一样。",
      "The file holds only pictures, most likely a scan. No character recognition is attempted here, since a misread number looks just like a true one.",
    ],
    [
      "逐页查找文字，一个也没有找到，而有图像。",
      "Every page is searched for text; there is none, but there are pictures.",
    ],
    [
      "请换上带文字的版本；没有的话，可以按 reports/README.md 的办法把报告录成文本。",
      "Use a version with text. Failing that, transcribe the report as reports/README.md describes.",
    ],
  ),
  "page-broken": explain(
    [
      "PDF 有一页损坏，读不出来，其余各页照常读取。这一页上若有表格，相关数字会记为缺失。",
      "One page of the PDF is damaged and could not be read; the others were. Figures of tables on that page are recorded as missing.",
    ],
    ["逐页读取，某一页的内容流解不开。", "Pages are read one by one, and the content of one cannot be unpacked."],
    [
      "请重新下载原文，再看缺失的数字是否补上。",
      "Download the original again and see whether the missing figures appear.",
    ],
  ),
  "pdf-limit-exceeded": explain(
    [
      "PDF 的页数、字符数、所需时间或内存远超一份年度报告，读到上限就停了，没有收录。",
      "Pages, characters, time or memory go far beyond what an annual report needs. Reading stopped at the limit and nothing was published.",
    ],
    [
      "PDF 在单独的线程里读，时间、内存和解压后的大小都有上限。",
      "PDFs are read in a thread of their own with limits on time, memory and unpacked size.",
    ],
    [
      "请确认文件是一份年度报告；是合订本的，请拆出报告部分。",
      "Check that it is one annual report; take the report out of a bound volume.",
    ],
  ),
  "characters-unknown": explain(
    [
      "PDF 的字体没有说明部分字符是什么字。这些字读不出来，行名和数字都可能缺失。",
      "The PDF’s fonts do not say what some of its characters are. These cannot be read, so labels and figures may be missing.",
    ],
    [
      "逐个字符查字体附带的对照表，查不到的计数，超过极少数就报告。",
      "Each character is looked up in the table that its font brings; those not found are counted, and more than a few are reported.",
    ],
    [
      "在阅读器里选中文字复制出来，若也是乱码，请换一个版本；同一报告的网页版通常没有这个问题。",
      "Copy some text out of a PDF viewer: if that is gibberish too, look for another version. The web page of the same report is usually sound.",
    ],
  ),
  "file-changed": explain(
    [
      "文件的内容和取回、收录时不一样了：可能有人改过，也可能换过版本而没有重新登记。报告照现在的文件收录，来源一栏的网址和日期说的却是先前那一份。",
      "The file is no longer what was fetched or added: someone edited it, or put another version in its place without recording it. The report is published from the file as it is, while address and day tell of the earlier one.",
    ],
    [
      "文件字节的 SHA-256 与 sources.csv 登记的比较；没有登记的不比。",
      "The SHA-256 of the file’s bytes is compared with the one in sources.csv; where none is recorded, nothing is compared.",
    ],
    [
      "请取回原文比对：有意换的，用 npm run add-report 重新登记；误改的，恢复原来的文件。",
      "Fetch the original and compare. If the change was meant, record it with npm run add-report; if not, restore the file.",
    ],
  ),
  "parser-failed": explain(
    [
      "解析程序自己出了错，这份文件没有收录，其他文件不受影响。这是程序的缺陷，不是报告的。",
      "The parser itself failed and the file was not published; others are unaffected. The fault is the program’s, not the report’s.",
    ],
    [
      "程序遇到了它没有料到的情形，错误被截住并记录下来。",
      "The program met something that it did not foresee; the failure was caught and recorded.",
    ],
    ["请把文件和这条信息一并报告给本项目。", "Report the file and this message to the project."],
  ),
};
