/** What all reports together tell of the text of each: handed to whatever derives the dataset. */
import type { SharedWords } from "../../../model/narrative/shared-words.ts";
import type { Report } from "../../../model/report.ts";

export type WordsOf = (report: Report) => SharedWords;
/** `mostBodies`: a sentence in the reports of more bodies was taken for common wording. */
export type SharedTexts = { mostBodies: number; wordsOf: WordsOf };

export const nothingShared: SharedTexts = { mostBodies: 0, wordsOf: () => ({ isCompared: false, copied: null }) };
