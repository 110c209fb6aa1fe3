/**
 * What section five may speak of: themes in the order in which pages list them, each with the terms that it is known by.
 * Data only. A sentence belongs to every theme of which it holds a term, and to none where it holds no term at all.
 */
import type { Bilingual } from "../../model/diagnostic.ts";
import { ProblemThemeId } from "../../model/narrative/passage.ts";

export type ProblemTheme = { name: Bilingual; terms: readonly string[] };

const theme = (zh: string, en: string, terms: string): ProblemTheme => ({ name: { zh, en }, terms: terms.split(" ") });

const themes: Record<ProblemThemeId, ProblemTheme> = {
  breadth: theme(
    "公开内容",
    "What is disclosed",
    "公开内容 公开的内容 内容不够 内容不全 内容单薄 公开范围 公开的范围 公开深度 公开广度 深度和广度 广度和深度 深度不够 广度不够 公开质量 公开力度 公开不全 公开不够 不够全面 不全面 应公开未公开 应公开尽公开 应公开的信息 信息量 信息数量 信息总量 信息质量 重点领域 重点信息 财政信息 实质性内容 公开实效 含金量",
  ),
  timeliness: theme(
    "时效",
    "Timeliness",
    "及时 更新 时效 滞后 拖延 延误 迟缓 缓慢 间隔 过期 超期 超时 长期未动 第一时间 时限 不够快 时间不一 时间差",
  ),
  interpretation: theme(
    "政策解读",
    "Explaining policy",
    "解读 图解 图表 问答 政策说明 配说明 通俗 读不懂 看不懂 听不懂 专业术语 动漫 动画",
  ),
  requests: theme(
    "依申请公开",
    "Replies to requests",
    "依申请 申请人 公开申请 申请办理 办理申请 受理 答复 复议 诉讼 败诉 纠错 补正 答非所问 告知书",
  ),
  staff: theme(
    "队伍与培训",
    "Staff and training",
    "培训 队伍 人员 专职 兼职 专人 人手 业务能力 业务水平 业务素质 业务知识 业务学习 业务不 业务骨干 能力水平 工作能力 工作水平 专业能力 专业水平 经办 新手 轮岗 学习 跟班 以干代训",
  ),
  platforms: theme(
    "平台与渠道",
    "Sites and channels",
    "平台 网站 网页 门户 栏目 专栏 专题页 新媒体 公众号 微博 微信 短视频 渠道 载体 查阅点 查阅场所 政府公报 公开栏 公示栏 客户端 手机端 形式单一 形式较 公开形式 公开方式 方式单一 形式不够",
  ),
  standards: theme(
    "目录与标准化",
    "Catalogues and standards",
    "公开目录 事项目录 基本目录 目录不 标准化 规范化 标准目录 公开指南 公开指引 操作规程 事项清单 公开清单 公开标准 统一标准 标准不一 格式不统一 格式不一 不够规范 不规范 规范性不",
  ),
  interaction: theme(
    "互动与参与",
    "Exchange with the public",
    "互动 公众参与 群众参与 参与度 参与率 意见征集 征集意见 征求意见 听取意见 群众代表 群众意见 民意 回应 关切 政民 座谈 开放日 走访 知晓率 知晓度 满意度 反馈 需求",
  ),
  mechanisms: theme(
    "机制与协同",
    "Procedures and coordination",
    "机制 制度 协调 协同 配合 联动 衔接 合力 报送 考核 督查 督促 督导 监督 通报 问责 沟通 分工 责任 统筹 台账 流程 检查 抽查 例会 牵头",
  ),
  awareness: theme(
    "认识与重视",
    "Awareness",
    "认识 意识 重视 理念 观念 主动性 积极性 自觉性 思想 轻公开 领导小组 主要领导 一把手",
  ),
  records: theme(
    "信息管理与检索",
    "Records and search",
    "检索 搜索 查找 查询 归档 档案 编目 文件管理 信息管理 公开属性 属性 清理 附件 数据库 旧信息 历史信息 历史文件 老文件 动态调整 分类不 归类 链接",
  ),
  review: theme(
    "审核与保密",
    "Checking before release",
    "保密 审查 审核 三审三校 隐私 泄密 涉密 错别字 错字 差错 错链 敏感 校对 核对 复核 把关 表述错误 表述不",
  ),
};

export const problemThemes: readonly ({ id: ProblemThemeId } & ProblemTheme)[] = ProblemThemeId.options.map((id) => ({
  id,
  ...themes[id],
}));
