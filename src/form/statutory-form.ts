/**
 * The shapes that an edition of the statutory form is written in, and the columns that both editions share.
 * An edition is data: labels as the law prints them, ids as the dataset names them.
 */
export type FormColumn = { id: string; label: string };
export type FormRow = {
  id: string;
  label: string;
  /** The label of the group that the row stands in (（三）不予公开), absent for rows that stand alone. */
  group?: string;
};
export type DisclosureBlock = { heading: string; columns: FormColumn[]; rows: FormRow[] };
export type StatutoryForm = {
  edition: "2019" | "2021";
  disclosure: DisclosureBlock[];
  requests: { columns: FormColumn[]; rows: FormRow[] };
  reviews: { blocks: FormColumn[]; columns: FormColumn[] };
};

export const row = (id: string, label: string, group?: string): FormRow =>
  group === undefined ? { id, label } : { id, label, group };
export const column = (id: string, label: string): FormColumn => ({ id, label });

export const applicantColumns: FormColumn[] = [
  column("naturalPerson", "自然人"),
  column("business", "商业企业"),
  column("research", "科研机构"),
  column("publicInterest", "社会公益组织"),
  column("legalService", "法律服务机构"),
  column("otherOrganisation", "其他"),
  column("total", "总计"),
];

/** Header cells of table 三 that head no column of their own. */
export const requestHeaderLabels = [
  "本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和",
  "申请人情况",
  "法人或其他组织",
];

/** The label that begins the outcome rows; it stands before the first of them. */
export const outcomesHeading = "三、本年度办理结果";

const refused = "（三）不予公开";
const unavailable = "（四）无法提供";
const notProcessed = "（五）不予处理";

/** Rows of table 三 before (六); both editions print them alike. */
export const rowsBeforeOther: FormRow[] = [
  row("received", "一、本年新收政府信息公开申请数量"),
  row("carriedIn", "二、上年结转政府信息公开申请数量"),
  row("granted", "（一）予以公开"),
  row("partlyGranted", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
  row("refused.stateSecret", "1.属于国家秘密", refused),
  row("refused.prohibitedByLaw", "2.其他法律行政法规禁止公开", refused),
  row("refused.publicSafety", "3.危及“三安全一稳定”", refused),
  row("refused.thirdPartyRights", "4.保护第三方合法权益", refused),
  row("refused.internalAffairs", "5.属于三类内部事务信息", refused),
  row("refused.deliberative", "6.属于四类过程性信息", refused),
  row("refused.enforcementFile", "7.属于行政执法案卷", refused),
  row("refused.administrativeInquiry", "8.属于行政查询事项", refused),
  row("unavailable.notHeld", "1.本机关不掌握相关政府信息", unavailable),
  row("unavailable.notReadyMade", "2.没有现成信息需要另行制作", unavailable),
  row("unavailable.unclear", "3.补正后申请内容仍不明确", unavailable),
  row("notProcessed.complaint", "1.信访举报投诉类申请", notProcessed),
  row("notProcessed.repeated", "2.重复申请", notProcessed),
  row("notProcessed.publication", "3.要求提供公开出版物", notProcessed),
  row("notProcessed.excessive", "4.无正当理由大量反复申请", notProcessed),
  row("notProcessed.reconfirmation", "5.要求行政机关确认或重新出具已获取信息", notProcessed),
];

/** Rows of table 三 after (六). */
export const rowsAfterOther: FormRow[] = [row("handled", "（七）总计"), row("carriedOut", "四、结转下年度继续办理")];

export const reviewTable: StatutoryForm["reviews"] = {
  blocks: [
    column("reconsideration", "行政复议"),
    column("litigationDirect", "未经复议直接起诉"),
    column("litigationAfterReconsideration", "复议后起诉"),
  ],
  columns: [
    column("upheld", "结果维持"),
    column("corrected", "结果纠正"),
    column("otherResult", "其他结果"),
    column("pending", "尚未审结"),
    column("total", "总计"),
  ],
};
