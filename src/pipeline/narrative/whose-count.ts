/**
 * Whose count a sentence tells: the body's own, its whole area's, another body's, or nobody's by name. Any organisation
 * that isn't plainly the body itself makes it another's, so that no difference is told on it.
 */
import type { ClaimScope } from "../../model/narrative/claim.ts";
import type { Token } from "./token.ts";

const organisation =
  /[\u4e00-\u9fff]{0,12}?(?:人民政府办公[室厅]|政府办公[室厅]|人民政府|办公[室厅]|委员会|管委会|街道办事处|街道|政府办|公安局|局|厅|中心|支队|大队|法院|(?<!乡|村|集|城)镇|乡|政府(?![信网门公令规采购新服务工作]))/g;
const selfName = /^(?:本|我|该|全)/;
/** Not the one who counts: to whom, through whom, by whose order. */
const notSubject = /[向由经按在对以为]$/;

/** True when `part` is what remains of `whole` after leaving out characters. */
function holdsInOrder(whole: string, part: string): boolean {
  let from = 0;
  for (const character of part) {
    from = whole.indexOf(character, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

const isOwn = (name: string, agencyName: string | null): boolean =>
  selfName.test(name) || (agencyName !== null && holdsInOrder(agencyName, name.replace(/^(?:年|，|和|及)/, "")));

/** `before`: the tokens of the sentence before the count; `told`: its text up to there. */
export function scopeOf(before: readonly Token[], told: string, agencyName: string | null): ClaimScope {
  if (before.some((token) => token.kind === "scope" && token.scope === "area")) return "area";
  const own = before.some((token) => token.kind === "scope");
  for (const match of told.matchAll(organisation)) {
    const isSubject = !notSubject.test(told.slice(0, match.index));
    const name = match[0].replace(/^.*(?:年度?|月|日|由|因|经|在|对|向|为|的)/u, "");
    if (isSubject && name.length > 1 && !isOwn(name, agencyName)) return "other";
  }
  return own ? "own" : "unsaid";
}
