/** Findings on rows, columns and cells of the statutory tables: what they mean, how they are found, what to do. */
import { explain } from "./explanation.ts";

export const tableExplanations = {
  "header-missing": explain(
    [
      "表格没有可辨认的表头，各列按法定顺序读取。顺序若与法定表式不同，数字会错列。",
      "The table has no recognisable header, so its columns were read in the form’s order. If the report orders them differently, figures stand in the wrong columns.",
    ],
    ["表的上方找不到与法定列名相同或相近的文字。", "Nothing above the rows resembles the form’s column names."],
    [
      "使用分列的数字前，请对照原文的表头。总计列有合计可以核对。",
      "Compare with the original before using single columns. The total column can be checked by its sums.",
    ],
  ),
  "header-differs": explain(
    [
      "某一列的列名与法定用语不同，但位置和字样都指向同一列，照此读取。",
      "A column’s name departs from the form’s wording, but place and wording point to the same column, and it was read so.",
    ],
    ["列名按字样的相似程度和左右顺序与法定列名配对。", "Names are matched to those of the form by likeness and order."],
    ["请看原文的列名是不是这个意思。", "Check that the original’s column means what it was taken for."],
  ),
  "header-unusable": explain(
    [
      "表头与法定各列对不上，无法知道哪个数字属于哪一列，所以这些数字没有读取，记为缺失。",
      "The header cannot be matched to the form’s columns. Nothing tells which number belongs to which column, so these were not read and count as missing.",
    ],
    [
      "列名既不相同也不相近，列数也不足以判断。",
      "The names are neither the same nor alike, and the number of columns does not settle it.",
    ],
    [
      "请按法定表式重排表头，或补上列名后重新生成数据。",
      "Put the header in the form’s order or complete its names, then build the data again.",
    ],
  ),
  "row-missing": explain(
    [
      "法定表格的某一行没有出现，这一行的数字记为“缺失”。缺失不等于 0：也许是漏印，也许是转换时丢了。",
      "A row of the statutory table is not there, and its figures are recorded as missing. Missing is not 0: the row may have been left out, or lost in conversion.",
    ],
    [
      "表中各行按行名与法定行名逐一配对，剩下没有配上的就是缺的。",
      "Rows are matched to the form by their labels; whatever remains unmatched is missing.",
    ],
    ["请对照原文；原文有的，补上这一行。", "Compare with the original and add the row if it has one."],
  ),
  "row-label-differs": explain(
    [
      "行名与法定用语不同，但在它该在的位置上，字样也最接近，所以按法定的那一行读取。",
      "The label departs from the form’s wording, but stands where that row belongs and is most like it, so it was read as that row.",
    ],
    [
      "在前后两行已经确定的范围内，比较字样的相似程度；不看数字。",
      "Between rows already settled, labels are compared by likeness. The numbers are never looked at.",
    ],
    [
      "请看原文这一行是不是这个意思。若是通行的改写，欢迎告诉我们，好加进名录。",
      "Check that the original means this row. Tell us of variants in general use, so that they can be added.",
    ],
  ),
  "row-label-joined": explain(
    [
      "行名被换行或分页拆成两截，合并后读取，数字不受影响。",
      "A label was split by a line or page end and read as one. The figures are unaffected.",
    ],
    [
      "上下两截接起来正好是法定行名，而下一截没有自己的数字。",
      "Both parts together are a label of the form, and one of them has no numbers of its own.",
    ],
    ["不必处理。", "Nothing needs to be done."],
  ),
  "row-unmatched": explain(
    [
      "表里多出一行，法定表式没有它的位置，内容没有收录。常见的是备注、小计，或地方自加的项目。",
      "The table has a row for which the form has no place, and it was not recorded: often a remark, a subtotal or a local addition.",
    ],
    [
      "各行与法定行名配对之后，它既不相同，也没有哪一行与它足够相近。",
      "After matching, no row of the form is the same or near enough.",
    ],
    [
      "请看原文：若是法定行的误写，请告诉我们；若是自加的行，以原文为准。",
      "Look at the original: tell us if it is a miswritten row of the form; a local addition can only be read there.",
    ],
  ),
  "row-repeated": explain(
    [
      "同一行印了两次，数字相同，取第一次。多半是分页时重复。",
      "A row is printed twice with the same figures; the first was taken. Usually a page break repeated it.",
    ],
    ["两行配上了同一个法定行，逐格相比没有差别。", "Two rows match the same row of the form and agree in every cell."],
    ["不必处理。", "Nothing needs to be done."],
  ),
  "row-label-lost": explain(
    [
      "表里多出一行数字，行名没有了或只剩一截。它可能是上一行或下一行的另一份，数字又不相同，所以那一行的数字都不取。",
      "The table has one row of numbers too many, whose label is gone or cut short. It may be its neighbour once more, with other figures, so the neighbour’s figures were not taken.",
    ],
    [
      "没有行名的数字行多于此处缺少的法定行，或者残留的行名是相邻一行行名的一部分，而数字与那一行不同。",
      "There are more rows without a label than rows of the form missing there, or what is left of the label is part of a neighbour’s; and the numbers differ from the neighbour’s.",
    ],
    [
      "请对照公布的原文，补上行名，或删去多出的一行。",
      "Compare with the published original, and restore the label or remove the extra row.",
    ],
  ),
  "row-contradicts": explain(
    [
      "同一行印了两次而数字不同，无法判断哪个对，所以两个都不取，记为缺失。",
      "A row is printed twice with different figures. Nothing tells which is right, so neither was taken and the figures count as missing.",
    ],
    ["两行配上了同一个法定行，逐格相比有差别。", "Two rows match the same row of the form and differ in some cell."],
    [
      "请对照公布的原文；必要时向机关询问，删去错的一行。",
      "Compare with the published original, ask the agency if need be, and remove the wrong row.",
    ],
  ),
  "cells-unplaced": explain(
    [
      "这一行的单元格比应有的多或少，不知道各属哪一列，合计也定不下来，所以没有收录。",
      "The row has more or fewer cells than it should. Nothing tells which column each belongs to, and the sums do not settle it, so it was not recorded.",
    ],
    [
      "试过所有排法：使各项合计成立的不止一种，或者一种也没有。",
      "All placements were tried: more than one makes the sums hold, or none does.",
    ],
    [
      "请对照原文补上空格或删去多余的格。",
      "Compare with the original; restore the empty cells or remove the surplus ones.",
    ],
  ),
  "cells-placed-by-sums": explain(
    [
      "这一行少了或多了单元格，但只有一种排法能让报告自己的合计全部成立，按它读取。很可能对，但不是照格子读的。",
      "The row lacks or has surplus cells, but exactly one placement makes all of the report’s own sums hold, and it was read so. Very likely right, but not read from the cells’ places.",
    ],
    [
      "逐一试各种排法，用行的合计、收支平衡和结果合计来检验，恰好一种通过。",
      "Every placement is tried against the row’s total, the balance and the sum of outcomes; exactly one passes.",
    ],
    ["重要的引用请对照原文的这一行。", "Compare this row with the original before relying on it."],
  ),
  "cells-surplus": explain(
    [
      "这一行在法定各列之外还有内容，没有收录；列内的数字照常读取。",
      "The row has content beyond the form’s columns, which was not recorded. Numbers within the columns were read as usual.",
    ],
    [
      "表头定下了各列的位置，多出来的格不在任何一列里。",
      "The header settles the columns; the surplus cells stand in none of them.",
    ],
    [
      "请看多出的是不是备注；若是错位的数字，请对照原文更正。",
      "See whether it is a remark; correct it from the original if it is a displaced number.",
    ],
  ),
  "cell-missing": explain(
    [
      "该有单元格的地方没有单元格，数字记为“缺失”。与空白不同：空白是有格而没有填。",
      "There is no cell where one belongs, and the figure is recorded as missing. A blank is another thing: there the cell exists and is empty.",
    ],
    ["表头说有这一列，这一行在那个位置上没有格。", "The header has the column; the row has no cell there."],
    [
      "请对照原文补上；原文也没有的，就是报告的缺漏。",
      "Add it from the original; if that lacks it too, the report falls short.",
    ],
  ),
  "cell-blank": explain(
    [
      "单元格是空的或只画了横线，而报告自己的合计在它取 0 时全部成立，所以计算时按 0，原表照录为空白。",
      "The cell is blank or holds a dash, and the report’s own sums all hold with 0 there. Metrics therefore use 0; the table is shown as printed.",
    ],
    [
      "把空白当作 0 代入它参与的每一个等式，全部成立，而且这些等式里至少印有一个数字。",
      "0 is put into every equation that the cell enters; all hold, and at least one figure of them is printed.",
    ],
    ["不必处理。表中仍照原样显示空白。", "Nothing needs to be done. The table still shows the blank."],
  ),
  "cell-blank-unproven": explain(
    [
      "单元格是空的，报告里没有合计能证明它是 0，所以不当作 0，要用到它的指标也没有值。",
      "The cell is blank and no sum of the report proves it to be 0. It is not counted as 0, and metrics that need it have no value.",
    ],
    [
      "它不参与任何等式，或者等式里的数全是空白，或者代入 0 后等式不成立。",
      "It enters no equation, or all figures there are blank, or the equation fails with 0.",
    ],
    ["请不要自行当作 0。想知道实际数字，可向机关询问。", "Do not take it for 0. Ask the agency for the number."],
  ),
  "cell-unreadable": explain(
    [
      "数字格里写的不是数字，读不出值，没有收录；原文字样照登。",
      "The cell holds something that is no number. No value was recorded; the printed text is shown.",
    ],
    [
      "去掉空格、千分位和单位之后，仍然不是一个数。",
      "Without spaces, thousands separators and units it is still not a number.",
    ],
    ["请对照原文：可能是错字或错列。", "Compare with the original: a slip or a displaced cell is likely."],
  ),
  "cell-remark": explain(
    [
      "数字后面带着单位或说明，取了其中唯一的数。",
      "A unit or remark stands beside the number; the only number in the cell was taken.",
    ],
    [
      "格里恰好有一个数，其余是单位或括号里的说明。",
      "The cell holds exactly one number; the rest is a unit or a remark.",
    ],
    [
      "单位若不是“件”，例如“万件”，请看原文。",
      "If the unit is not a plain count (万, ten thousand, for instance), look at the original.",
    ],
  ),
  "count-negative": explain(
    [
      "件数印成了负数。件数不可能为负，这个数和它参与的合计都不可信。",
      "A count is printed as negative, which it cannot be. Neither it nor the sums it enters can be trusted.",
    ],
    [
      "件数格里的数小于 0；2019 年表式的增减数除外，它本来可正可负。",
      "The number is below 0. The change columns of the 2019 form are exempt, since they may be signed.",
    ],
    ["请对照原文；原文如此的，请向机关指出。", "Compare with the original; if it says so, tell the agency."],
  ),
  "count-fractional": explain(
    [
      "件数印成了小数。可能是错列，也可能把金额填进了件数格。",
      "A count is printed with decimals: a displaced cell, or an amount of money where a count belongs.",
    ],
    ["件数格里的数不是整数；收费和采购金额除外。", "The number is not whole. Fees and procurement amounts are exempt."],
    ["请对照原文这一格。", "Compare the cell with the original."],
  ),
};
