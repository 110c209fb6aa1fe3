/** Telephone area codes that a report's text prints before a number: 0379-6771 8266 → 0379. Mobile numbers have none. */
import type { Report } from "../../../model/report.ts";

const landline = /(?<![\d-])[(（]?(010|02\d|0[3-9]\d{2})[)）]?[-－—–―\s]{0,2}\d{3,4}[\s-]?\d{4}(?!\d)/g;

export const areaCodesOf = ({ sections }: Report): string[] => [
  ...new Set(
    sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ text }) => [...text.normalize("NFKC").matchAll(landline)].map((match) => match[1] ?? "")),
    ),
  ),
];
