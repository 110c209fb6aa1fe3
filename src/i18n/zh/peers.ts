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
    caution: "按名称排列，不是排名。",

    usual: {
      received: "{kind}连本机关 {n} 个，新收件数的中位数是 {median}（{range}），本机关 {own}{place}。",
      rate: "其中 {n} 个办结满 10 件，公开率（全部办结）的中位数是 {median}（{range}），本机关 {own}{place}。",
      within: "在中间一半之内，属常见",
      above: "比其中四分之三的多",
      below: "比其中四分之三的少",
      rateAbove: "比其中四分之三的高",
      rateBelow: "比其中四分之三的低",
    },

    rangeOf: (low: string, high: string): string => `${low} 至 ${high}`,
    ownTooFew: (part: string, all: string): string => `${all} 件中 ${part} 件，不足 10 件`,
    ownUnknown: "算不出",

    nearestCaption: (year: number): string => `${year} 年，名称相近的同类`,
    body: "机关",
    received: "新收",
    handled: "办结",
    disclosed: "公开或部分公开",
    rate: "公开率（全部办结）",
    more: (count: number): string => `另有 ${count} 个没有列出。`,
    noDecisions: "没有办结",
    compare: "与同类一起比较",
  },
};
