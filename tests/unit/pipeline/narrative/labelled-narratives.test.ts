/**
 * What is read from the labelled narratives: every count that is told, none that isn't, and no difference but those that
 * were put there. Figures that a narrative doesn't tell are printed 777, so that a count misread would stand out.
 */
import { describe, expect, it } from "vitest";
import { editions } from "../../../../src/form/figure-ids.ts";
import type { Claim } from "../../../../src/model/narrative/claim.ts";
import type { Edition, Report } from "../../../../src/model/report.ts";
import { isDifference, judgeClaims } from "../../../../src/pipeline/narrative/judge-claims.ts";
import { readClaims } from "../../../../src/pipeline/narrative/read-claims.ts";
import { buildReport } from "../../../fixtures/build-report.ts";
import { fifthHand } from "../../../fixtures/narratives/fifth-hand.ts";
import { fourthHand } from "../../../fixtures/narratives/fourth-hand.ts";
import { handWritten } from "../../../fixtures/narratives/hand-written.ts";
import { heldOut } from "../../../fixtures/narratives/held-out.ts";
import { secondHand } from "../../../fixtures/narratives/second-hand.ts";
import type { Narrative } from "../../../fixtures/narratives/narrative.ts";
import { randomNarrative } from "../../../fixtures/narratives/random-narrative.ts";
import { thirdHand } from "../../../fixtures/narratives/third-hand.ts";

const year = 2023;
const groups: Record<string, string> = {
  refused: "refused.stateSecret",
  unavailable: "unavailable.notHeld",
  notProcessed: "notProcessed.complaint",
};

/** Figures by the short ids of a narrative's table and labels. */
function idOf(short: string, edition: Edition): string | null {
  const made = edition === "2019" ? "made" : "issued";
  const document = /^(normativeDocuments|rules)\.(made|repealed|inForce)$/.exec(short);
  if (document?.[2] === "made") return `disclosure.${document[1]}.${made}`;
  if (document !== null) return edition === "2019" ? null : `disclosure.${short}`;
  const isBlock = /^(reconsideration|litigationDirect|litigationAfterReconsideration)(\.|$)/.test(short);
  if (isBlock) return `reviews.${short.includes(".") ? short : `${short}.total`}`;
  if (short === "litigation") return "reviews.litigationDirect.total";
  const row =
    short === "other" ? (edition === "2019" ? "other.undivided" : "other.unspecified") : (groups[short] ?? short);
  return editions[edition === "2019" ? "2019" : "2021"].requests.rows.some(({ id }) => id === row)
    ? `requests.${row}.total`
    : null;
}

const handledAs = ["concluded", "answered"];

function valuesOf({ labels, table }: Narrative, edition: Edition): Record<string, number> {
  const told = labels.flatMap((label): [string, number][] => {
    const [, measure = "", value = ""] = /^(\S+) (\d+(?:\.\d+)?)/.exec(label) ?? [];
    const short =
      measure === "accepted" || measure === "dealtWith"
        ? "received"
        : handledAs.includes(measure)
          ? "handled"
          : measure;
    return label.includes("@") ? [] : [[short, Number(value)]];
  });
  const values: Record<string, number> = {};
  for (const [short, value] of [...told, ...Object.entries(table)]) {
    const id = idOf(short, edition);
    if (id === null) continue;
    values[id] = value;
    const group =
      groups[short] === undefined && short !== "other"
        ? []
        : editions[edition === "2019" ? "2019" : "2021"].requests.rows;
    for (const { id: row } of group) {
      const other = `requests.${row}.total`;
      if (row.startsWith(`${short}.`) && other !== id) values[other] ??= 0;
    }
    if (short === "litigation" || short === "litigationDirect.total")
      values["reviews.litigationAfterReconsideration.total"] ??= 0;
  }
  return values;
}

function reportOf(narrative: Narrative, edition: Edition): Report {
  const values = valuesOf(narrative, edition);
  const others = Object.keys(buildReport({ edition }).figures).filter((id) => !(id in values));
  return buildReport({
    edition,
    year,
    agencyName: "样例市样例区样例局",
    scope: "own",
    values: { ...Object.fromEntries(others.map((id) => [id, 777])), ...values },
    sections: [
      {
        id: "overview",
        heading: "一、总体情况",
        at: "unknown",
        paragraphs: narrative.paragraphs.map((text) => ({ text, at: "unknown" as const })),
      },
    ],
  });
}

const labelOf = ({ measure, value, unit, year: told }: Claim): string =>
  `${measure} ${value}${unit ?? "-"}${told === year ? "" : `@${told ?? "?"}`}`;

type Score = {
  right: number;
  read: number;
  told: number;
  falseDifferences: string[];
  found: number;
  planted: number;
  wrong: string[];
};

/** The labels that are not among others, each counted as often as it stands. */
function without(labels: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return labels.filter((label) => {
    const at = left.indexOf(label);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

function scoreOf(narratives: readonly Narrative[]): Score {
  const score: Score = { right: 0, read: 0, told: 0, falseDifferences: [], found: 0, planted: 0, wrong: [] };
  narratives.forEach((narrative, index) => {
    const report = reportOf(narrative, index % 4 === 3 && narrative.differs.length === 0 ? "2019" : "2021");
    const judged = judgeClaims(readClaims(report), report);
    const read = judged.map(({ claim }) => labelOf(claim));
    const [extra, missed] = [without(read, narrative.labels), without(narrative.labels, read)];
    const differing = judged.filter(({ verdict }) => isDifference(verdict)).map(({ claim }) => labelOf(claim));
    score.read += read.length;
    score.right += read.length - extra.length;
    score.told += narrative.labels.length;
    score.planted += narrative.differs.length;
    score.found += narrative.differs.filter((label) => differing.includes(label)).length;
    for (const label of without(differing, narrative.differs))
      score.falseDifferences.push(`${label} ← ${narrative.paragraphs.join("⏎")}`);
    if (extra.length + missed.length > 0) {
      score.wrong.push(`+[${extra.join("; ")}] −[${missed.join("; ")}] ← ${narrative.paragraphs.join("⏎")}`);
    }
  });
  return score;
}

const random = Array.from({ length: 300 }, (_, seed) => randomNarrative(seed + 1));
const sets = {
  "by hand": [...handWritten, ...secondHand, ...thirdHand, ...fourthHand, ...fifthHand],
  "by chance": random,
  "held out": heldOut,
};
const share = (part: number, whole: number): string => (part / whole).toFixed(4);

describe.each(Object.entries(sets))("the narratives made %s", (name, narratives) => {
  const score = scoreOf(narratives);
  const { right, read, told, falseDifferences, found, planted } = score;

  it("are read rightly, and nearly all of them", () => {
    console.log(
      `${name}: ${narratives.length} narratives, ${told} counts; precision ${share(right, read)}, recall ${share(right, told)}; differences: ${found} of ${planted} found, ${falseDifferences.length} false`,
    );
    if (process.env["NARRATIVES"] === name) console.log(score.wrong.join("\n"));
    expect(right / read).toBeGreaterThanOrEqual(name === "held out" ? 0.95 : 0.99);
    expect(right / told).toBeGreaterThanOrEqual(name === "held out" ? 0.85 : 0.9);
  });
  it("differ from the tables only where they were made to", () => {
    expect(falseDifferences).toEqual([]);
    expect(found).toBeGreaterThanOrEqual(planted * 0.6);
  });
});
