/**
 * The words of published reports, judged by eye. Their texts are not part of this repository; where they don't lie beside
 * it ($SHARED, else ../shared), these tests are skipped and say so.
 */
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkNarrative } from "../../../../src/pipeline/narrative/check-narrative.ts";
import { judgeClaims, silencesOf } from "../../../../src/pipeline/narrative/judge-claims.ts";
import { readClaims } from "../../../../src/pipeline/narrative/read-claims.ts";
import { parseBytes } from "../../../fixtures/parse-text.ts";

const folder = join(process.env["SHARED"] ?? join(import.meta.dirname, "../../../../..", "shared"), "reports");
const skipped = !existsSync(folder);
const why = skipped ? " (skipped: the published texts are not on this machine)" : "";

/** Measure, number, unit and verdict, in the order of the text. */
const judged: Record<string, string[]> = {
  "偃师区信访局-2023.txt": ["proactive 24条 notInTables", "received 0件 agrees", "processingFee 0- notInTables"],
  "偃师区大口镇人民政府-2024.txt": [
    "proactive 69条 notInTables",
    "received 1件 agrees",
    "processingFee 0- notInTables",
  ],
  "卫东区人民政府办公室-2023.txt": [
    "proactive 3400条 notInTables",
    "accepted 10件 agrees",
    "answered 10件 otherUnit",
    "litigation 0- agrees",
    "normativeDocuments.made 2个 agrees",
    "normativeDocuments.repealed 0个 agrees",
    "normativeDocuments.inForce 18件 agrees",
  ],
  "孟津区科技和工业信息化局-2023.txt": [
    "received 0- agrees",
    "proactive 22条 notInTables",
    "processingFee 0- notInTables",
  ],
  "文峰区紫薇街道办事处-2023.txt": ["processingFee 0- notInTables"],
  "洪泽区-2023.pdf": ["proactive 1136条 notInTables", "accepted 21件 agrees", "processingFee 0元 notInTables"],
  "洪泽区-2024.pdf": ["proactive 2428条 notInTables", "accepted 17件 cannotTell", "processingFee 0元 notInTables"],
};
const silent: Record<string, string[]> = {
  "偃师区大口镇人民政府-2024.txt": ["reconsideration"],
  "孟津区科技和工业信息化局-2023.txt": ["normativeDocuments.made"],
};

describe.skipIf(skipped).each(Object.entries(judged))(`%s${why}`, (file, expected) => {
  it("tells what it was seen to tell, and is accused of nothing", async () => {
    const { report } = await parseBytes(readFileSync(join(folder, file)), basename(file));
    const claims = judgeClaims(readClaims(report!), report!);
    expect(
      claims.map(({ claim, verdict }) => `${claim.measure} ${claim.value}${claim.unit ?? "-"} ${verdict}`),
    ).toEqual(expected);
    expect(silencesOf(report!).map(({ measure }) => measure)).toEqual(silent[file] ?? []);
    expect(checkNarrative(report!)).toEqual([]);
  });
});
