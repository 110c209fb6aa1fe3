/**
 * What the page of each finding code says: meaning, method, advice, and the family that the code belongs to.
 * The compiler refuses a code of the catalogue that has no explanation here.
 */
import type { DiagnosticCode } from "../catalogue.ts";
import type { Explanation } from "./explanation.ts";
import { fileExplanations } from "./files.ts";
import { identityExplanations } from "./identity.ts";
import { sumExplanations } from "./sums.ts";
import { tableExplanations } from "./tables.ts";
import { textExplanations } from "./text.ts";

const families = {
  sums: sumExplanations,
  tables: tableExplanations,
  identity: identityExplanations,
  text: textExplanations,
  files: fileExplanations,
};

export const explanations = {
  ...sumExplanations,
  ...tableExplanations,
  ...identityExplanations,
  ...textExplanations,
  ...fileExplanations,
} satisfies Record<DiagnosticCode, Explanation>;

export type FindingFamily = keyof typeof families;
export const findingFamilies = Object.keys(families) as FindingFamily[];

/** A code that this version doesn't know belongs to no family. */
export const familyOf = (code: string): FindingFamily | null =>
  findingFamilies.find((family) => Object.hasOwn(families[family], code)) ?? null;

/** In the order in which they are explained. */
export const codesOfFamily = (family: FindingFamily): string[] => Object.keys(families[family]);
