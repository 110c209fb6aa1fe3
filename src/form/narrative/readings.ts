/**
 * What a count told in words may mean in the tables, as data: for each measure the sums of figures that it may be, the
 * plainest first. "收到" may be the new requests or the caseload; reviews may be told with or without those pending.
 */
import type { Bilingual } from "../../model/diagnostic.ts";
import type { Measure } from "../../model/narrative/claim.ts";
import type { FormInUse } from "../../model/report.ts";
import { figureIdsOf, outcomeGroups, rowsOfGroup, type OutcomeGroup } from "../figure-ids.ts";

/** Added up; one that begins with "-" is taken off. `requests` rows and groups, or `<block>.<column>` of table 四. */
type Sum = readonly string[];

export type MeasureReadings = {
  term: Bilingual;
  sums: readonly Sum[];
  /** whether: a difference is told; above: only of a number larger than all requests there were; never: none is told. */
  differs: "whether" | "above" | "never";
  unit: "case" | "document" | "money";
};

const caseload: Sum = ["received", "carriedIn"];
const say = (zh: string, en: string): Bilingual => ({ zh, en });
const cases = (
  term: Bilingual,
  sums: readonly Sum[],
  differs: MeasureReadings["differs"] = "whether",
): MeasureReadings => ({
  term,
  sums,
  differs,
  unit: "case",
});

const results = ["upheld", "corrected", "otherResult", "pending"] as const;
const resultTerms = {
  upheld: say("结果维持", "upheld"),
  corrected: say("结果纠正", "corrected"),
  otherResult: say("其他结果", "other results"),
  pending: say("尚未审结", "pending"),
};
const totalsOf = (...blocks: string[]): Sum[] => [
  blocks.map((block) => `${block}.total`),
  blocks.flatMap((block) => [`${block}.total`, `-${block}.pending`]),
];

const blockTerms = {
  reconsideration: say("行政复议", "administrative reconsideration"),
  litigation: say("行政诉讼", "litigation"),
  litigationDirect: say("未经复议直接起诉", "litigation filed directly"),
  litigationAfterReconsideration: say("复议后起诉", "litigation after reconsideration"),
};
const both = ["litigationDirect", "litigationAfterReconsideration"];
const blockSums: Record<keyof typeof blockTerms, readonly (readonly string[])[]> = {
  reconsideration: [["reconsideration"]],
  litigation: [both, ["litigationDirect"], ["litigationAfterReconsideration"]],
  litigationDirect: [["litigationDirect"]],
  litigationAfterReconsideration: [["litigationAfterReconsideration"]],
};

const reviewReadings = Object.fromEntries(
  (Object.keys(blockTerms) as (keyof typeof blockTerms)[]).flatMap((block) => [
    [
      block,
      cases(
        blockTerms[block],
        blockSums[block].flatMap((blocks) => totalsOf(...blocks)),
      ),
    ],
    ...results.map((result) => [
      `${block}.${result}`,
      cases(
        say(`${blockTerms[block].zh}${resultTerms[result].zh}`, `${blockTerms[block].en}, ${resultTerms[result].en}`),
        blockSums[block].map((blocks) => blocks.map((one) => `${one}.${result}`)),
      ),
    ]),
  ]),
) as Record<string, MeasureReadings>;

const documents = (zh: string, en: string, noun: string): Record<string, MeasureReadings> =>
  Object.fromEntries(
    (
      [
        ["made", say(`${zh}制发`, `${en} issued`)],
        ["repealed", say(`${zh}废止`, `${en} repealed`)],
        ["inForce", say(`${zh}现行有效`, `${en} in force`)],
      ] as const
    ).map(([part, term]) => [
      `${noun}.${part}`,
      { term, sums: [[`${noun}.${part}`]], differs: "whether", unit: "document" },
    ]),
  );

const rowTerms: Partial<Record<Measure, Bilingual>> = {
  "refused.stateSecret": say("属于国家秘密", "refused as state secrets"),
  "refused.prohibitedByLaw": say("法律行政法规禁止公开", "refused as prohibited by law"),
  "refused.publicSafety": say("危及“三安全一稳定”", "refused for public safety"),
  "refused.thirdPartyRights": say("保护第三方合法权益", "refused for rights of third parties"),
  "refused.internalAffairs": say("内部事务信息", "refused as internal affairs"),
  "refused.deliberative": say("过程性信息", "refused as deliberative"),
  "refused.enforcementFile": say("行政执法案卷", "refused as enforcement files"),
  "refused.administrativeInquiry": say("行政查询事项", "refused as administrative inquiries"),
  "unavailable.notHeld": say("本机关不掌握", "not held"),
  "unavailable.notReadyMade": say("没有现成信息", "would have to be created"),
  "unavailable.unclear": say("补正后仍不明确", "still unclear"),
  "notProcessed.complaint": say("信访举报投诉类", "complaints"),
  "notProcessed.repeated": say("重复申请", "repeated requests"),
  "notProcessed.excessive": say("大量反复申请", "excessive requests"),
  "other.uncorrected": say("逾期不补正", "not corrected in time"),
  "other.unpaid": say("逾期未缴费", "fee not paid in time"),
};

export const measureReadings: Partial<Record<Measure, MeasureReadings>> = {
  received: cases(say("收到申请", "requests received"), [["received"], caseload]),
  accepted: cases(say("受理申请", "requests accepted"), [["received"], caseload, ["handled"]]),
  answered: cases(
    say("答复申请", "requests answered"),
    [
      ["handled"],
      ["received"],
      caseload,
      ["handled", "-notProcessed"],
      ["handled", "-other"],
      ["handled", "-notProcessed", "-other"],
    ],
    "above",
  ),
  concluded: cases(say("办结申请", "requests concluded"), [["handled"]]),
  dealtWith: cases(say("办理申请", "requests dealt with"), [["handled"], ["received"], caseload], "above"),
  carriedIn: cases(say("上年结转", "carried in"), [["carriedIn"]]),
  carriedOut: cases(say("结转下年", "carried out"), [["carriedOut"]]),
  granted: cases(say("予以公开", "granted"), [["granted"], ["granted", "partlyGranted"]]),
  partlyGranted: cases(say("部分公开", "partly granted"), [["partlyGranted"]]),
  disclosed: cases(say("公开", "disclosed"), [["granted", "partlyGranted"], ["granted"]], "never"),
  refused: cases(say("不予公开", "refused"), [
    ["refused"],
    ["refused", "unavailable"],
    ["refused", "unavailable", "notProcessed"],
  ]),
  unavailable: cases(say("无法提供", "unavailable"), [["unavailable"]]),
  notProcessed: cases(say("不予处理", "not processed"), [["notProcessed"]]),
  other: cases(say("其他处理", "otherwise handled"), [["other"]]),
  ...Object.fromEntries(Object.entries(rowTerms).map(([row, term]) => [row, cases(term, [[row]])])),
  ...reviewReadings,
  reviews: cases(say("行政复议和行政诉讼", "reconsideration and litigation"), [
    ...totalsOf("reconsideration", ...both),
    ...totalsOf("reconsideration", "litigationDirect"),
    ...totalsOf("reconsideration", "litigationAfterReconsideration"),
  ]),
  ...documents("规范性文件", "normative documents", "normativeDocuments"),
  ...documents("规章", "rules", "rules"),
  fees: { term: say("行政事业性收费", "administrative charges"), sums: [["fees"]], differs: "never", unit: "money" },
};

const documentColumns: Record<string, readonly string[]> = {
  made: ["issued", "made"],
  repealed: ["repealed"],
  inForce: ["inForce"],
};

/** The figures that one term of a sum names in a report of this form; null where the form has none. */
export function figuresOfTerm(term: string, form: FormInUse): string[] | null {
  const bare = term.replace(/^-/, "");
  const known = idsOf(form);
  const [first, second = ""] = bare.split(".");
  const ids =
    bare === "fees"
      ? ["disclosure.fees.amount"]
      : first === "normativeDocuments" || first === "rules"
        ? documentColumns[second]!.map((column) => `disclosure.${first}.${column}`).filter((id) => known.has(id))
        : first === "reconsideration" || first!.startsWith("litigation")
          ? [`reviews.${bare}`]
          : isGroup(bare)
            ? rowsOfGroup(bare, form.requests ?? "2021").map((row) => `requests.${row}.total`)
            : [`requests.${bare}.total`];
  return ids.length > 0 && ids.every((id) => known.has(id)) ? ids : null;
}

const isGroup = (term: string): term is OutcomeGroup => (outcomeGroups as readonly string[]).includes(term);

const known = new Map<string, Set<string>>();
function idsOf(form: FormInUse): Set<string> {
  const key = `${form.disclosure} ${form.requests}`;
  const ids = known.get(key) ?? new Set(figureIdsOf(form));
  known.set(key, ids);
  return ids;
}
