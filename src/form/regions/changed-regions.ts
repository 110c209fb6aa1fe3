/**
 * Regions that bore another name or stood for themselves when reports of the form were already due (2019 on), and what they
 * belong to now: bodies of the old name are placed in the new region. Only changes that are beyond doubt stand here.
 */

/** `code` is the present region's. */
export const changedRegions: readonly { name: string; code: string }[] = [
  { name: "邢台县", code: "130503" },
  { name: "任县", code: "130505" },
  { name: "南和县", code: "130506" },
  { name: "太谷县", code: "140703" },
  { name: "海门市", code: "320614" },
  { name: "港闸区", code: "320613" },
  { name: "下城区", code: "330105" },
  { name: "江干区", code: "330102" },
  { name: "芜湖县", code: "340210" },
  { name: "繁昌县", code: "340212" },
  { name: "沙县", code: "350405" },
  { name: "梅列区", code: "350404" },
  { name: "长岛县", code: "370614" },
  { name: "蓬莱市", code: "370614" },
  { name: "偃师市", code: "410307" },
  { name: "孟津县", code: "410308" },
  { name: "吉利区", code: "410308" },
  { name: "新津县", code: "510118" },
  { name: "米林县", code: "540481" },
  { name: "错那县", code: "540581" },
];
