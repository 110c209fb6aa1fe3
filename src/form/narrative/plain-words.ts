/**
 * Words around a count: those that change nothing, those that make it another thing's, another year's or nobody's, and
 * those that say none. Data only; longer words win over shorter ones.
 */

/** May stand between a measure and its number and change nothing. */
export const fillers =
  "政府信息公开 政府信息公开工作 信息公开 政务公开 政府信息公开类 公民 法人 其他组织 法人或者其他组织 社会公众 群众 人民群众 申请人 公众 社会 共 共计 总计 合计 累计 总共 全年 全年共 年内 共有 计 有 为 是 达 达到 已 已经 均 全部 都 全都 按时 按期 依法 依规 及时 在法定期限内 法定期限内 法定时限内 在法定时限内 在规定期限内 在规定时限内 规定时限内 在期限内 如期 予以 给予 作出 进行 数量 总量 总数 件数 数 数为 有效 书面 各类 各种 相关 有关 的 了 于 对 由 以 并 其 案件 案 类 事项 情况 情形 结果 继续 至 到 新 完 被 因 因政府信息公开 引发 引起 产生 发生 导致 涉及 提起 针对 目前 现 截至目前 年末 年底 期末 尚 尚有 还有 还 另有 另 又 进入 转入 收取 收 收费 金额 总金额 总额 费用 人民币 向 事务 工作 答复不服 对答复不服 “ ” 所 中 一并 处 次年 涉 事宜 问题 正式 实际 申请量 收取的 收入 缴纳 各项 办件 办件量 收件量 文件 量 居民 村民 市民 读者 用户 因此 由此 登记在册 历年文件 历年规范性文件";

/** Objects that share verbs with requests for information; where one stands, what follows is no count of requests. */
export const otherObjects =
  "留言 来信 来电 来访 信访 信访件 投诉 举报 建议 提案 议案 意见 咨询 热线 12345 信箱 邮箱 诉求 工单 舆情 问题咨询 民意 问卷 行政许可 行政处罚 行政强制 许可 审批 政务服务 低保 补贴 救助 培训 会议 检查 稿件 简报 视频 图解 解读 政策解读 督办 整改 案卷 证书 证照 企业 项目 纠纷 矛盾 民生实事 公文 发文 公文类 常务会 新闻 锦旗";

/** Ways in which requests come and people who make them: parts of a count, not the count. */
export const subdivisions =
  "网络 网上 在线 线上 信函 邮寄 邮政 电子邮件 传真 现场 窗口 微信公众号 公众号 微信 微博 抖音 新媒体 政务新媒体 今日头条 短视频 客户端 当面申请 面对面 平台提交 自然人 个人 法人组织 商业企业 科研机构 社会公益组织 法律服务机构 律师 企业法人 当面 公民申请 法人申请 企业申请 个人申请 自然人申请 同一申请人 同一人 该申请人 同一公民 某申请人 两微一端 两微";

/** Words of the law and of the offices around reviews, which are no cases. */
export const reviewFurniture =
  "行政复议决定 行政复议决定书 复议决定 复议决定书 行政复议法 行政诉讼法 行政复议机关 复议机关 行政复议局 行政复议体制 行政复议答复 复议答复 行政复议应诉 行政应诉 复议应诉 诉讼法 行政复议意见书 行政复议工作 行政复议委员会 行政复议权 行政复议或者提起行政诉讼 申请行政复议或提起行政诉讼 败诉 胜诉 败诉率 纠错率 行政复议意见 信访复议 责令重新答复 重新答复 重新作出答复 责令重新作出答复";

/** What is done with normative documents and makes no new one. */
export const documentHandling =
  "解读 备案 审查 审核 清理 起草 评估 修改 修订 报备 报送 合法性审查 公开属性 规章制度 制度 法规 地方性法规";

/** Withdrawn, transferred, told to correct …: fates of requests that no row of the form counts by this name. */
export const otherFates =
  "撤回 撤销申请 主动撤回 撤诉 驳回 转办 移交 告知补正 要求补正 补正 退回 延期 延期答复 超期 超时 逾期 逾期答复 不予受理 未受理 不合格 有误 瑕疵 应办 应办理 应办结";

export const changes =
  "增加 增长 增多 上升 减少 下降 降低 同比 环比 增幅 降幅 比上年 比去年 较上年 较去年 比上一年 较上一年 比上年度 较上年度 相比 多于 少于 净增 增减 提高 提升 回落 同比增长 同比增加 同比下降 同比减少 平均 增至 增加到 增加至 上升到 上升至 下降到 下降至 降至 减至 减少到 减少至 增长到 增长至 人均 日均 月均 比例 占比 占 率";

export const plans = "将 拟 计划 力争 预计 下一步 目标 争取 确保";

export const negations =
  "未 没有 没 无 不存在 从未 未曾 未有 暂无 并无 均未 暂未 尚未 均无 未发生 没有发生 未产生 未出现 没有出现 没有产生 未涉及 未引发 没有人 无人";
/** Only after a negation: what isn't there. */
export const negatedFillers =
  "任何 人 收取 发现 一起 一件 一例 一宗 而 所 事由 本镇 本局 本机关 本单位 我局 我镇 我单位 本级 需要 需 件";

/** Whose count. */
export const ownWords =
  "本机关 我机关 本局 我局 本单位 我单位 本镇 我镇 本乡 我乡 本街道 我街道 街道办 本办 我办 本委 我委 本院 我院 本中心 我中心 本厅 我厅 本部门 我部门 本部 我部 本办公室 我办公室 全局 全镇 全乡 全街道 全委 本级";
export const areaWords =
  "全省 全市 全县 全区 全旗 全州 我省 我市 我县 我区 我旗 我州 全系统 各部门 各单位 各乡镇 各镇 各街道 各区县 各县区 各县 各市 各区 各级 各地 各局 各委办局 各行政机关 辖区 所属 下属 直属 基层 各有关部门 各机关 各县（市、区） 各镇街 乡镇 部门 镇街 各科室 其他单位 兄弟单位";

/** Years by other names than their number; the difference to the report's own. */
export const relativeYears: readonly (readonly [difference: number, words: string])[] = [
  [0, "本年 本年度 今年 当年 本年内 报告期内 年度内 今年以来 本年以来"],
  [-1, "上年 上年度 去年 上一年 上一年度 去年同期"],
  [-2, "前年"],
  [1, "下年 下年度 明年 来年 下一年 下一年度"],
];
/** Not one whole year. */
export const otherPeriods =
  "上半年 下半年 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度 第四季度 前三季度 历年 近年来 近年 近三年 近两年 近五年 三年来 五年来 两年来 几年来 多年来 以来 至今 往年 十三五 十四五 每年 每月 每季度 月份";
