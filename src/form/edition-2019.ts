/** The form of the notice of 2019: table 二 counts items and procurement, (六) is one row. */
import {
  applicantColumns,
  column,
  reviewTable,
  row,
  rowsAfterOther,
  rowsBeforeOther,
  type StatutoryForm,
} from "./statutory-form.ts";

const itemColumns = [
  column("itemsLastYear", "上一年项目数量"),
  column("change", "本年增/减"),
  column("decisions", "处理决定数量"),
];

export const edition2019: StatutoryForm = {
  edition: "2019",
  disclosure: [
    {
      heading: "第二十条第（一）项",
      columns: [
        column("made", "本年新制作数量"),
        column("disclosed", "本年新公开数量"),
        column("totalDisclosed", "对外公开总数量"),
      ],
      rows: [row("rules", "规章"), row("normativeDocuments", "规范性文件")],
    },
    {
      heading: "第二十条第（五）项",
      columns: itemColumns,
      rows: [row("licensing", "行政许可"), row("otherServices", "其他对外管理服务事项")],
    },
    {
      heading: "第二十条第（六）项",
      columns: itemColumns,
      rows: [row("penalties", "行政处罚"), row("coercion", "行政强制")],
    },
    {
      heading: "第二十条第（八）项",
      columns: itemColumns.slice(0, 2),
      rows: [row("fees", "行政事业性收费")],
    },
    {
      heading: "第二十条第（九）项",
      columns: [column("projects", "采购项目数量"), column("amount", "采购总金额")],
      rows: [row("procurement", "政府集中采购")],
    },
  ],
  requests: {
    columns: applicantColumns,
    rows: [...rowsBeforeOther, row("other.undivided", "（六）其他处理"), ...rowsAfterOther],
  },
  reviews: reviewTable,
};
