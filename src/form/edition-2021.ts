/** The form in use since the notice of 2021: table 二 counts documents and decisions, (六) has three rows. */
import {
  applicantColumns,
  column,
  reviewTable,
  row,
  rowsAfterOther,
  rowsBeforeOther,
  type StatutoryForm,
} from "./statutory-form.ts";

const other = "（六）其他处理";
const decisions = column("decisions", "本年处理决定数量");

export const edition2021: StatutoryForm = {
  edition: "2021",
  disclosure: [
    {
      heading: "第二十条第（一）项",
      columns: [
        column("issued", "本年制发件数"),
        column("repealed", "本年废止件数"),
        column("inForce", "现行有效件数"),
      ],
      rows: [row("rules", "规章"), row("normativeDocuments", "行政规范性文件")],
    },
    { heading: "第二十条第（五）项", columns: [decisions], rows: [row("licensing", "行政许可")] },
    {
      heading: "第二十条第（六）项",
      columns: [decisions],
      rows: [row("penalties", "行政处罚"), row("coercion", "行政强制")],
    },
    {
      heading: "第二十条第（八）项",
      columns: [column("amount", "本年收费金额（单位：万元）")],
      rows: [row("fees", "行政事业性收费")],
    },
  ],
  requests: {
    columns: applicantColumns,
    rows: [
      ...rowsBeforeOther,
      row("other.uncorrected", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", other),
      row("other.unpaid", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", other),
      row("other.unspecified", "3.其他", other),
      ...rowsAfterOther,
    ],
  },
  reviews: reviewTable,
};
