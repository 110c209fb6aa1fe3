/**
 * Words by which a sentence of section five speaks of a problem, of a measure, or of what became of last year's. Data only:
 * terms parted by spaces, and patterns where a term alone would say too much.
 */

/** Says by itself that something is amiss. */
export const problemTerms =
  "有待 亟待 亟需 亟须 欠缺 欠佳 欠规范 缺乏 缺少 缺失 缺位 短缺 偏少 偏低 偏慢 偏弱 偏窄 偏长 偏重 偏晚 较少 较低 较慢 较弱 较窄 较差 较晚 过少 过长 过于 太少 太长 太晚 单一 单调 单薄 滞后 薄弱 短板 弱项 差距 困难 难以 难题 吃力 脱节 遗漏 缺漏 错漏 漏报 拖延 延误 迟缓 缓慢 流于 敷衍 照搬 照抄 模糊 笼统 生硬 参差不齐 淡薄 畏难 顾虑 变动较多 变动较大 变动频繁 更换频繁 流动性 流动较 身兼 冷清 少有 鲜有 很少 仅限 一刀切 落后 时有发生 任务重 压力大 有快有慢 难找 难懂 难查 费时 费力 繁琐 晦涩 空泛 雷同 过期 失灵 出现差错 出现错 存在偏差 形式主义 重数量 轻公开 轻视 应付 被动 人手紧 力量紧 手紧 分散 陈旧 老旧 寥寥 负担 错过 看不 读不 听不 找不 查不 点不 打不 跟不 说不 讲不 欠账 淡漠 松懈 推诿 漏公开 错别字 不尽如人意 有距离 一定距离 门槛高 要等";
/** The same where the words beside it matter. */
export const problemPatterns = [
  "(?<!不|未|针对|对)存在(?!于)",
  "不(?!断|仅|但|同|得|再|定期|少于|予|公开的?(?!$)|动产|过|论|管|限|折|留|漏|超过|低于|变|走过场|搞|落下|一样|松|许|遗余力|忘|可或缺|只是|应)",
  "未(?!来|经|发现|出现|收|发生|成年|雨)",
  "(?:低|弱|窄|慢|粗|浅|乱|差|少|难|旧|晚)(?=[，、；]|$)",
  "^(?:但|目前)?(?:仍?有)?(?:部分|个别|少数|有些|有的|某些|一些)",
  "往往|常常|偶有|容易出",
  "没(?:有(?!发现|出现|其他|突出|明显|需要|问题|收|发生)|能|跟上)",
  "(?:尚|仍|还)(?:有|需|须|未|欠)",
  "需要?(?:进一步|继续|不断|持续)?(?:加强|提高|提升|完善|改进|规范|拓展|强化|加大|优化|充实|深化|丰富|健全|细化|补齐|改善|加快|增强|落实|扩大|拓宽)",
  "(?:主要|突出|共性|一些|以下|如下)(?:的)?问题",
  "^(?:（[一二三四五六七八九十]）|[一二三四五六七八九十]、|\\d+[.、])?(?:存在)?问题[一二三四五六]?$",
  "问题(?:主要)?(?:是|有|在于|表现)",
  "主要表现(?:在|为)",
];

/** Says by itself that something is planned or done against a problem. */
export const measureTerms =
  "下一步 下步 下一阶段 接下来 今后 明年 来年 新的一年 下一年度 下年度 打算 改进措施 整改措施 改进情况 改进方向 改进举措 工作措施 具体措施 采取以下 采取如下 措施如下 措施是 为此 对此 已商定 已要求 已安排 已制定 已建立 已明确 已指定 已约定 已印发 已着手 已启动 已组织 已邀请 已调整 已纳入 已配备 已聘请 已责成 已请 已改为 已增设 已同 针对上述 针对以上 针对这些 针对存在的 针对此";
export const measurePatterns = [
  "拟(?![稿写定])",
  "计划(?!生育)",
  "^以后",
  "一律|必须|须(?!知)",
  "立即|随即",
  "已(?:于|在|经)?[^，。]{0,14}(?:修订|完成|公布|更换|建成|建立|补齐|整改|开通|上线|迁移|改版|培训|调整|清理|核对)",
  "(?:年内|年底前|月底前|季度起|明年起|年起|月起|即日起)",
];
/** 将 as “will”; after a problem's word it may mean “to take something”. */
export const willPattern = "(?<![未没不即])将(?![军士领帅近来])";

/** A sentence that begins with one of these, and names nothing amiss, tells a measure. */
export const measureVerbs =
  "加强 完善 提高 提升 强化 加大 优化 规范 健全 推进 推动 组织 开展 落实 严格 进一步 继续 积极 持续 定期 充分 建立 拓展 拓宽 丰富 增加 创新 深化 及时 坚持 做好 抓好 抓实 做实 做细 着力 切实 压实 明确 细化 梳理 制定 邀请 安排 设立 增设 增派 配备 配齐 补齐 补充 补上 聘请 指定 试行 推行 实行 探索 畅通 改进 改版 改善 统一 整合 采取 运用 利用 依托 通过 聚焦 突出 注重 严把 严控 扩大 加快 夯实 全面 认真 主动 常态化 把 要 每月 每周 每季 每半年 按月 按季 逐条 逐项 完成 举办 新建 开设 开通 印发 出台 编制 修订 督促 引入 实施 狠抓 紧盯 不断 多渠道 多形式 多措并举 大力 重新 请 派 设 建 增 补 力争 争取 确保 启用 授权 责成 委托 实现 稳定 建成 更换 招聘 购置 购买 引进 借助 结合 逐步 逐一 逐件 逐个 尽快 抓紧 全力 深入 广泛 科学 合理 适时 精简 压减 压缩 合并 关停 注销 迁移 提前 张贴 印制 发放 举行 召开 录制 制作 改用 借鉴 学习 参照 修改 增强 转变 树立 强调 巩固 打造 搭建 构建 调整 充实 保持 保证 保障 推广 推出 推送 指导 鼓励 引导 动员 设置 配置 选派 抽调 培养 轮训 宣传 普及 收集 征求 从严 清理 同步 固定 排出 接通 协调 列入 标注 分期 分批 分步 分两年 分三年 在全 在每";
/** The same with words between. */
export const measureVerbPatterns = [
  "[我本][^，。工的存]{1,6}(?:制定|邀请|组织|安排|建立|开展|启用|调整|印发|委托|请|聘|完善|加强|明确|增设|推行|实行)",
  "对[^，。]{1,16}(?:重新|逐|统一|进行|加以|实行|定期|开展|严格)",
  "由[^，。]{1,10}(?:审|核|统一|负责|提供|牵头|把关|汇总|撰写)",
  "自?20\\d\\d年(?:\\d{1,2}月)?(?:底前|前|起)",
];

/** A problem named only to say that it is dealt with: what follows up to the noun is no complaint. */
export const againstVerbs =
  "针对 解决 改变 克服 避免 防止 杜绝 弥补 补齐 补足 纠正 破解 扭转 消除 整改 整治 查找 查摆 排查 正视 对照 防范 缓解 改正 治理 化解 减少 补上";
export const againstNouns =
  "问题 不足 短板 弱项 差距 困难 现象 漏洞 环节 空白 缺漏 失误 差错 遗漏 延误 滞后 脱节 难题 情形 状况";

/** Says that there is nothing to tell, or how well things went: no problem and no measure. */
export const neutralPatterns = [
  "(?:没有|未|暂无|无)(?:发现|出现)?(?:明显|突出|重大|其他)?(?:的)?问题",
  "不存在(?:明显|突出|重大)?(?:的)?问题",
  "(?:领导|指导|支持|关心)下|认真(?:贯彻|落实|执行|做好|履行)|贯彻落实|严格按照|圆满|符合规定",
  "取得(?:了)?(?:一定|明显|较好|新|积极|阶段性|长足)?(?:的)?(?:成效|进展|成绩|进步|成果)",
  "总体(?:平稳|良好|较好)|有序(?:开展|推进|进行)|运行平稳|稳步推进|有所(?:进步|提升|提高|改善|进展)$|较好地?完成",
];

/** A problem or task of an earlier year, told by relative words; years by number are held against the report's own. */
export const earlierYear = "上一?年度?|去年度?|上一?年|往年|前一?年度?|上一?份年?报告?|上次报告|上一?期年?报告?";
export const earlierMatters =
  "提出|指出|列出|列明|存在|查出|梳理|反映|承诺|要求|写明|写到|说到|点出|查摆|报告|年报|遗留|计划|打算|整改";
export const settled =
  "已|完成|整改|解决|到位|落实|改进|改善|办结|兑现|仍在|见效|好转|销号|做到|未完成|尚未|延续|推进|逐项|对照";

/** With these a sentence goes on about what the one before began to settle. */
export const settledFurther = "^(?:其中|提出的|承诺的|要求的|另一项|另有一项|其余|前一项|后一项)";

/** Headings and lead-ins after which everything is of their kind until the next one. */
export const problemHeading = "(?:问题|不足|困难|短板|薄弱环节)";
export const measureHeading =
  "(?:改进|整改|下一?步|今后|努力)(?:的)?(?:工作)?(?:情况|措施|打算|计划|安排|思路|方向|举措|办法|重点|意见)|下一?步(?:工作)?$|工作打算|工作计划|措施$";
