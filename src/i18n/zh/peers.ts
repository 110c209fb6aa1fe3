/** Wording of a body beside its peers. */
export const peersZh = {
  peers: {
    heading: "与同类相比",
    kinds: {
      government: { province: "省级政府", city: "市级政府", county: "县级政府", town: "乡镇政府" },
      office: { province: "省政府办公厅", city: "市政府办公室", county: "县级政府办公室", town: "乡镇政府办公室" },
      department: { province: "省级部门", city: "市级部门", county: "县级部门", town: "乡镇部门" },
      township: { province: "乡镇政府", city: "乡镇政府", county: "乡镇政府", town: "乡镇政府" },
      subdistrict: { province: "街道办事处", city: "街道办事处", county: "街道办事处", town: "街道办事处" },
      other: { province: "省级其他机关", city: "市级其他机关", county: "县级其他机关", town: "乡镇一级其他机关" },
    },
    kindOf: ((kind: string): string => kind) as (kind: string, count: number) => string,
    who: (area: string, count: string, kind: string, year: number, scope: string): string =>
      `可比的是${area}的另外 ${count} 个${kind}，都有 ${year} 年的报告，统计范围相同（${scope}）。`,
    everywhere: "整个数据集里",
    unknownArea: { county: "本县区", city: "本市", province: "本省", all: "整个数据集里" },
    widened: "范围小些时不足 5 个，所以放宽到这里。",
    farAway: "各地情况不同，只能参看。",
    none: (kind: string, year: number): string => `数据集里没有别的${kind}有 ${year} 年同口径的报告，无从比较。`,
    unknownLevel: "不知道这个机关属于哪一级，找不出同类，无从比较。",
    caution: "按名称排列，不是排名。办结不足 10 件的只列件数，不列百分比。",

    usual: {
      received: "{kind}里（连本机关 {n} 个），新收件数的中位数是 {median} 件，本机关 {own} 件，{place}。",
      rate: "公开率（全部办结）可比的有 {n} 个（办结满 10 件），中位数是 {median}，本机关 {own}，{place}。",
      within: "在中间一半之内，属常见",
      above: "比其中四分之三的多",
      below: "比其中四分之三的少",
      rateAbove: "比其中四分之三的高",
      rateBelow: "比其中四分之三的低",
    },

    spreadCaption: "本机关与同类（同类的数含本机关）",
    metric: "指标",
    own: "本机关",
    median: "中位数",
    range: "从最小到最大",
    rangeOf: (low: string, high: string): string => `${low} 至 ${high}`,
    counted: "计入机关数",
    leftOut: "未计入",
    tooFew: (count: string): string => `不足 10 件的 ${count} 个`,
    unknown: (count: string): string => `没有写明或有矛盾的 ${count} 个`,
    nobodyLeftOut: "没有",
    nobodyCounted: "没有机关可计",
    ownTooFew: (part: string, all: string): string => `${all} 件中 ${part} 件，不足 10 件`,
    ownUnknown: "算不出",

    chartReceived: (own: string, median: string): string => `新收件数：本机关 ${own}，同类中位数 ${median}`,
    chartRate: (own: string, median: string): string => `公开率（全部办结）：本机关 ${own}，同类中位数 ${median}`,
    stripDescription: (count: string): string =>
      `一个圆点代表一个机关，共 ${count} 个，红色的是本机关，自左至右由少到多。数字见下面的表。`,
    bandDescription: (count: string): string =>
      `${count} 个机关由少到多分成十段，深色是中间的两成到八成，红色竖线是本机关。数字见下面的表。`,
    medianMark: (value: string): string => `中位数 ${value}`,

    nearestCaption: (year: number): string => `${year} 年，名称相近的同类`,
    body: "机关",
    received: "新收",
    handled: "办结",
    disclosed: "公开或部分公开",
    rate: "公开率（全部办结）",
    self: "本机关",
    more: (count: number): string => `另有 ${count} 个没有列出。`,
    compare: "与这些机关一起比较",
  },
};
