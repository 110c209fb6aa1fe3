/**
 * The field's English, mapped once to the legal Chinese: every row, column, group and table id of the form.
 * Everything that names a figure to a reader (pages, messages, data dictionary) takes the name from here.
 */
import type { Bilingual } from "../model/diagnostic.ts";

const term = (zh: string, en: string): Bilingual => ({ zh, en });

export const tableTerms: Record<string, Bilingual> = {
  disclosure: term("主动公开", "Proactive disclosure"),
  requests: term("依申请公开", "Requests"),
  reviews: term("复议诉讼", "Review and litigation"),
};

/** Rows of tables 二 and 三, blocks of table 四, and the outcome groups. */
export const rowTerms: Record<string, Bilingual> = {
  received: term("本年新收", "Received this year"),
  carriedIn: term("上年结转", "Carried in from last year"),
  granted: term("予以公开", "Granted"),
  partlyGranted: term("部分公开", "Partly granted"),
  refused: term("不予公开", "Refused"),
  "refused.stateSecret": term("不予公开：属于国家秘密", "Refused: state secret"),
  "refused.prohibitedByLaw": term("不予公开：其他法律行政法规禁止公开", "Refused: prohibited by other law"),
  "refused.publicSafety": term(
    "不予公开：危及“三安全一稳定”",
    "Refused: national, public or economic security, social stability",
  ),
  "refused.thirdPartyRights": term("不予公开：保护第三方合法权益", "Refused: rights of third parties"),
  "refused.internalAffairs": term("不予公开：属于三类内部事务信息", "Refused: internal affairs"),
  "refused.deliberative": term("不予公开：属于四类过程性信息", "Refused: deliberative process"),
  "refused.enforcementFile": term("不予公开：属于行政执法案卷", "Refused: enforcement case file"),
  "refused.administrativeInquiry": term("不予公开：属于行政查询事项", "Refused: matter of administrative inquiry"),
  unavailable: term("无法提供", "Unable to provide"),
  "unavailable.notHeld": term("无法提供：本机关不掌握相关政府信息", "Unable: information not held"),
  "unavailable.notReadyMade": term("无法提供：没有现成信息需要另行制作", "Unable: would have to be created"),
  "unavailable.unclear": term("无法提供：补正后申请内容仍不明确", "Unable: still unclear after correction"),
  notProcessed: term("不予处理", "Not processed"),
  "notProcessed.complaint": term("不予处理：信访举报投诉类申请", "Not processed: petition or complaint"),
  "notProcessed.repeated": term("不予处理：重复申请", "Not processed: repeated request"),
  "notProcessed.publication": term("不予处理：要求提供公开出版物", "Not processed: asks for a publication"),
  "notProcessed.excessive": term(
    "不予处理：无正当理由大量反复申请",
    "Not processed: excessive requests without good reason",
  ),
  "notProcessed.reconfirmation": term(
    "不予处理：要求行政机关确认或重新出具已获取信息",
    "Not processed: asks to confirm or reissue information already obtained",
  ),
  other: term("其他处理", "Otherwise handled"),
  "other.uncorrected": term("其他处理：逾期不补正", "Otherwise: not corrected in time"),
  "other.unpaid": term("其他处理：逾期未缴费", "Otherwise: fee not paid in time"),
  "other.unspecified": term("其他处理：其他", "Otherwise: other"),
  "other.undivided": term("其他处理（不分项）", "Otherwise handled (one row)"),
  handled: term("办理结果总计", "Decided, total"),
  carriedOut: term("结转下年度", "Carried out to next year"),
  reconsideration: term("行政复议", "Administrative reconsideration"),
  litigationDirect: term("行政诉讼：未经复议直接起诉", "Litigation: filed directly"),
  litigationAfterReconsideration: term("行政诉讼：复议后起诉", "Litigation: after reconsideration"),
  rules: term("规章", "Rules"),
  normativeDocuments: term("规范性文件", "Normative documents"),
  licensing: term("行政许可", "Licensing"),
  otherServices: term("其他对外管理服务事项", "Other administrative services"),
  penalties: term("行政处罚", "Penalties"),
  coercion: term("行政强制", "Coercive measures"),
  fees: term("行政事业性收费", "Administrative fees"),
  procurement: term("政府集中采购", "Central procurement"),
};

export const columnTerms: Record<string, Bilingual> = {
  naturalPerson: term("自然人", "natural persons"),
  business: term("商业企业", "businesses"),
  research: term("科研机构", "research institutions"),
  publicInterest: term("社会公益组织", "public-interest organisations"),
  legalService: term("法律服务机构", "legal service institutions"),
  otherOrganisation: term("其他组织", "other organisations"),
  total: term("总计", "total"),
  upheld: term("结果维持", "upheld"),
  corrected: term("结果纠正", "corrected"),
  otherResult: term("其他结果", "other result"),
  pending: term("尚未审结", "pending"),
  issued: term("本年制发件数", "issued this year"),
  repealed: term("本年废止件数", "repealed this year"),
  inForce: term("现行有效件数", "in force"),
  decisions: term("处理决定数量", "decisions"),
  amount: term("金额", "amount"),
  made: term("本年新制作数量", "newly made"),
  disclosed: term("本年新公开数量", "newly disclosed"),
  totalDisclosed: term("对外公开总数量", "disclosed in all"),
  itemsLastYear: term("上一年项目数量", "items last year"),
  change: term("本年增/减", "change this year"),
  projects: term("采购项目数量", "projects"),
};

/** Splits an id into its table, row and column: "requests.refused.stateSecret.total" → requests, refused.stateSecret, total. */
export function partsOfFigureId(id: string): { table: string; row: string; column: string } {
  const first = id.indexOf(".");
  const last = id.lastIndexOf(".");
  return { table: id.slice(0, first), row: id.slice(first + 1, last), column: id.slice(last + 1) };
}

/** A figure's name for readers; an unknown id is its own name, so that a message never fails on one. */
export function termOfFigure(id: string): Bilingual {
  const { row, column } = partsOfFigureId(id);
  const r = rowTerms[row] ?? term(row, row);
  const c = columnTerms[column] ?? term(column, column);
  return { zh: `${r.zh}·${c.zh}`, en: `${r.en}, ${c.en}` };
}
