/** Words of the site's search; apart from the others, because the script that searches carries them. `{n}` is a count. */
export const searchZh = {
  label: "查一个机关或地区",
  placeholder: "机关名、拼音或首字母",
  button: "查找",
  region: "地区",
  resultsLabel: "匹配的机关和地区",
  count: "找到 {n} 个，用上下键选择，回车打开",
  more: "共 {n} 个，先列出前几个；回车看全部",
  none: "没有找到。可以换名称的一部分，或用拼音首字母。",
  failed: "名单没有载入。按“查找”可看全部机关。",
  withoutScript: "按地区查找机关",
  key: "按 / 键开始查找",
};
