/**
 * The wording of made-up reports: for each place in the text several sentences of our own, with the facts to be filled in.
 * No sentence is taken from a published report.
 */
export type Facts = {
  year: number;
  /** 本局, 本镇, 全县各机关 … */
  self: string;
  received: number;
  carriedIn: number;
  handled: number;
  disclosed: number;
  carriedOut: number;
  reconsideration: number;
  litigation: number;
  /** Things that no table counts. */
  posts: number;
  columns: number;
  trainings: number;
  documents: number;
};
export type Sentence = (facts: Facts) => string;

export const openings: Sentence[] = [
  ({ year, self }) => `${year}年${self}的政府信息公开工作总体平稳，主要情况如下。`,
  ({ year, self }) => `这是${self}${year}年的工作小结，统计期为当年一月一日至十二月末。`,
  ({ year }) => `现将${year}年的公开工作分五个方面说明。`,
  ({ self }) => `${self}把公开当作日常工作的一部分，全年各项任务均已完成。`,
];

export const disclosures: Sentence[] = [
  ({ posts, columns }) =>
    `（一）主动公开。全年上网信息${posts}条，涉及${columns}个栏目，其中以办事指南和财政预决算最多。`,
  ({ posts, documents }) => `（一）主动公开。登出各类信息${posts}条，新印发的${documents}份文件在印发当月全部公开。`,
  ({ posts, self }) => `（一）主动公开。${self}网页全年更新${posts}次，群众最关心的收费、补贴和招录事项单独列出。`,
  ({ posts }) => `（一）主动公开。共公开${posts}条，较多的是会议纪要、招标结果和应急提示。`,
];

export const requestsWithCases: Sentence[] = [
  ({ received, carriedIn, handled }) =>
    `（二）依申请公开。全年新收申请${received}件，上年转来${carriedIn}件，办结${handled}件，都在期限之内。`,
  ({ received, disclosed, handled }) =>
    `（二）依申请公开。收到申请${received}件；办结的${handled}件中，全部或部分公开${disclosed}件。`,
  ({ received, carriedOut }) =>
    `（二）依申请公开。申请人通过信函、网页和窗口提交申请${received}件，年末尚有${carriedOut}件在办。`,
  ({ received }) => `（二）依申请公开。本年度受理申请${received}件，内容集中在征收、规划和社保三个方面。`,
];
export const requestsWithout: Sentence[] = [
  ({ self }) => `（二）依申请公开。全年没有人向${self}提出申请。`,
  () => "（二）依申请公开。本年度未收到申请，受理渠道保持畅通。",
  () => "（二）依申请公开。窗口和信箱都有人值守，但没有收到申请。",
];

export const reviews: Sentence[] = [
  ({ reconsideration, litigation }) => `全年因申请答复引起复议${reconsideration}件、诉讼${litigation}件。`,
  ({ reconsideration, litigation }) => `答复之后，有${reconsideration}件进入复议，${litigation}件进入诉讼。`,
];

export const management: Sentence[] = [
  ({ documents }) => `（三）政府信息管理。清理历年文件，登记在册${documents}份，失效的已经标注。`,
  () => "（三）政府信息管理。拟稿、核稿、上网各有专人，涉及个人隐私的先隐去再公开。",
  () => "（三）政府信息管理。每季度查一次旧信息，过期的电话和地址随查随改。",
];

export const platforms: Sentence[] = [
  ({ columns }) => `（四）平台建设。网页设${columns}个栏目，年内增加了按部门和年份的查找方式。`,
  () => "（四）平台建设。网页改版后可放大字号，手机上也能查阅，另设两处纸质查阅点。",
  () => "（四）平台建设。账号由专人管理，停更的已经注销，查阅点照常开放。",
];

export const supervision: Sentence[] = [
  ({ trainings }) => `（五）监督保障。办了${trainings}次培训，年底抽查了答复文书的格式和期限。`,
  ({ trainings }) => `（五）监督保障。全年培训${trainings}场，来信来电反映的问题当周回复。`,
  () => "（五）监督保障。分管领导每半年听一次汇报，经办人员名单已经公布。",
];

export const problems: Sentence[] = [
  () => "一是信息更新有快有慢，少数栏目间隔过长；二是经办人员变动较多，答复用语不够统一。",
  () => "解读材料偏少，图表和问答不多，群众读起来吃力。明年起重要文件都配说明。",
  () => "主要不足是旧信息查找不便。下一步将按年份编目，并补上缺漏的附件。",
  () => "各科室送来信息的时间不一，汇总常有延误。已商定每月五日前报送。",
  () => "公开内容还不够全面，收费和补贴的明细较少。明年起按季度列出。",
  () => "个别科室对公开不够重视，目录多年未改。下一步请各科室逐条核对。",
  () => "网页栏目偏多，手机上不好找。今后合并相近的栏目，字号也放大。",
  () => "发布前审核不严，出过两处错别字。已要求两人校对后再发。",
  () => "意见征集来信很少，回应也慢。将在来信后五日内答复并公布。",
  () => "部门之间衔接不畅，同一政策说法不一。拟由牵头单位统一口径。",
];

export const improvements: Sentence[] = [
  ({ year }) => `${year - 1}年提出的两项整改，一项已完成，一项仍在进行。`,
  () => "将继续请群众代表试用网页，按他们的意见调整栏目。",
  () => "今后答复前增加一道核对，避免答非所问。",
  () => "下一步组织两次培训，请办得好的科室讲做法。",
  () => "将把公开目录同事项清单对齐，缺的补上。",
  ({ year }) => `${year - 1}年提出的栏目清理已经完成。`,
];

export const otherMatters: Sentence[] = [
  ({ year }) => `${year}年没有向申请人收取信息处理费。`,
  () => "没有其他需要说明的事项，也没有收取信息处理费。",
  () => "本年度未发生收费。报告电子版可在网页下载。",
];
