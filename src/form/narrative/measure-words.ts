/**
 * The words by which reports tell counts in their text, by measure, and the words that must not be taken for them. Data
 * only: longer words win over shorter ones. Words are in the form's characters, without spaces.
 */
import type { Measure } from "../../model/narrative/claim.ts";

/** Words of a measure; what must be told besides them is said by kind. */
type MeasureWords = readonly [measure: Measure, words: string];

/** Counts of table 三: taken for it only where the text speaks of requests for information. */
export const requestWords: readonly MeasureWords[] = [
  ["received", "收到 新收 新收到 接收 接到 收悉 收件 提交 提出 递交 提起的"],
  ["accepted", "受理"],
  ["answered", "答复 回复 回复了 答复了"],
  ["concluded", "办结 办结了 办理完毕 办理完结 办毕 处理完毕 处理完结 结案 审结"],
  ["dealtWith", "办理 处理 承办"],
  ["carriedOut", "在办 正在办理 尚在办理 办理中 未办结 尚未办结 待办结"],
  ["granted", "予以公开 同意公开 全部公开 全部予以公开 准予公开 完全公开"],
  ["partlyGranted", "部分公开 部分予以公开 予以部分公开 区分处理"],
  [
    "disclosed",
    "公开 全部或部分公开 公开和部分公开 公开或部分公开 公开及部分公开 予以公开和部分公开 予以公开或部分公开 公开、部分公开",
  ],
  ["refused", "不予公开 不予以公开 不同意公开 不公开 拒绝公开"],
  ["refused.stateSecret", "属于国家秘密 涉及国家秘密"],
  ["refused.prohibitedByLaw", "其他法律行政法规禁止公开 法律行政法规禁止公开 法律法规禁止公开"],
  ["refused.publicSafety", "危及“三安全一稳定” 危及三安全一稳定"],
  ["refused.thirdPartyRights", "保护第三方合法权益 涉及第三方合法权益 损害第三方合法权益"],
  ["refused.internalAffairs", "属于三类内部事务信息 三类内部事务信息 属于内部事务信息 内部事务信息"],
  ["refused.deliberative", "属于四类过程性信息 四类过程性信息 属于过程性信息 过程性信息"],
  ["refused.enforcementFile", "属于行政执法案卷 行政执法案卷 行政执法案卷信息"],
  ["refused.administrativeInquiry", "属于行政查询事项 行政查询事项"],
  ["unavailable", "无法提供"],
  ["unavailable.notHeld", "本机关不掌握相关政府信息 本机关不掌握 不掌握相关政府信息 本机关不掌握相关信息"],
  ["unavailable.notReadyMade", "没有现成信息需要另行制作 没有现成信息 需要另行制作 没有现成信息、需要另行制作"],
  ["unavailable.unclear", "补正后申请内容仍不明确 补正后仍不明确"],
  ["notProcessed", "不予处理"],
  [
    "notProcessed.complaint",
    "信访举报投诉类申请 信访、举报、投诉类申请 信访投诉类申请 信访举报投诉类 信访、举报、投诉类",
  ],
  ["notProcessed.repeated", "重复申请 属于重复申请"],
  ["notProcessed.excessive", "无正当理由大量反复申请"],
  ["other", "其他处理 作其他处理"],
  ["other.uncorrected", "逾期不补正 逾期未补正 申请人无正当理由逾期不补正 无正当理由逾期不补正"],
  ["other.unpaid", "逾期未缴费 逾期不缴费 逾期未按收费通知要求缴纳费用 申请人逾期未按收费通知要求缴纳费用"],
];

export const reviewWords: readonly MeasureWords[] = [
  ["reconsideration", "行政复议 复议 行政复议案件 复议案件"],
  ["litigation", "行政诉讼 诉讼 行政诉讼案件 诉讼案件 起诉"],
  ["litigationDirect", "未经复议直接起诉 直接起诉 直接提起行政诉讼 直接提起诉讼 未经复议直接提起行政诉讼"],
  ["litigationAfterReconsideration", "复议后起诉 经复议后起诉 复议后提起行政诉讼 复议后再起诉 复议后又起诉"],
];

/** Results of reviews, of the review named last in the sentence. */
export const resultWords: readonly (readonly [result: string, words: string])[] = [
  ["upheld", "维持 结果维持 被维持"],
  ["corrected", "纠正 结果纠正 被纠正 予以纠正 被纠错"],
  ["otherResult", "其他结果 结果其他"],
  ["pending", "尚未审结 未审结 正在审理 尚在审理 审理中 正在审理中 尚未结案"],
];

/** Verbs of table 二; what they are said of is named by `documentNouns` in the same sentence. */
export const documentVerbs: readonly (readonly [part: "made" | "repealed" | "inForce", words: string])[] = [
  ["made", "制定 制发 印发 出台 新增 新制定 新出台 制定出台 制定印发 制作 新制作 新制发 新印发 制定并印发 制定发布"],
  ["repealed", "废止 废止失效 宣布废止 废止和宣布失效 废止或宣布失效 废止及宣布失效 废止（失效） 宣布失效"],
  ["inForce", "现行有效 继续有效 现行有效的 有效"],
];
export const documentNouns: readonly (readonly [noun: "normativeDocuments" | "rules", words: string])[] = [
  ["normativeDocuments", "规范性文件 行政规范性文件"],
  ["rules", "规章 政府规章"],
];

export const feeWords: readonly MeasureWords[] = [
  ["fees", "行政事业性收费 行政事业性收费金额"],
  [
    "processingFee",
    "信息处理费 政府信息处理费 政府信息公开信息处理费 信息公开处理费 政府信息公开处理费 信息处理费用 政府信息公开费用 信息公开费用 依申请公开费用 政府信息公开信息处理费用 依申请公开信息处理费 依申请公开政府信息处理费 依申请公开收费 政府信息公开收费 信息公开收费",
  ],
];

/** What is made public unasked; no table counts it. */
export const proactiveWords = "主动公开 主动公开了";
export const publishingVerbs = "发布 公开 公布 更新 登载 登出 上传 推送 发布了 公开了 上网 刊登 公开发布 更新发布";
export const informationNouns = "政府信息 政务信息 信息 各类信息 各类政府信息 政府信息公开信息 动态信息 工作动态";

/** Names of requests for information: beyond doubt, and only beside such. */
export const requestNouns =
  "政府信息公开申请 政府信息公开申请表 政府信息公开申请书 信息公开申请 信息公开申请表 信息公开申请书 依申请公开 依申请公开申请 依申请公开政府信息 依申请公开信息 政务公开申请 申请公开 公开申请 申请政府信息公开 政府信息公开的申请 申请公开政府信息 依申请公开件 依申请";
export const weakRequestNouns = "申请 申请件 申请书 申请表 申请数量";
