/** English wording of the page that leads to everything told from the reports' text. */
import type { textZh } from "../../zh/narrative/text.ts";

export const textEn: typeof textZh = {
  title: "What the text says",
  description: "Which numbers the reports give in words, whether their own tables agree, and what else the text shows.",
  lede: "A report is more than its tables. Agencies also give numbers in sentences, describe what they did and name problems. Here the words stand beside the tables, and every one leads to the passage it comes from.",
  note: "This is about what is written, not how well. The words of extracts are this site’s own summaries: they are shown, but nothing is held against them. The reports’ text is in Chinese.",
  onwardHeading: "Further pages",
  pages: {
    search: {
      title: "Search the text",
      told: "Two or more Chinese characters find the reports whose text has them, and the place in each.",
    },
    problems: {
      title: "Problems and measures",
      told: "What section five names as amiss and what is to be done: how many reports, by theme, year and level.",
    },
    quality: {
      title: "Data quality",
      told: "Whether tables add up and what was noticed in the text: all checks together, by kind, area and year.",
    },
  },
  tables: {
    heading: "Text and tables",
    paragraphs: [
      "Wherever a sentence makes plain which item a number counts, whose it is and for which year, it is held against that item in the table. Anything that can be explained counts as agreement: “received” may be the new requests or may include those carried in, and “10 cases/53 items” agrees when either number does.",
      "A difference is no proof of a mistake; the two may not count the same thing. Rough numbers, other areas, other years and anything unclear are not judged.",
    ],
    method: "How numbers are read and compared",
  },
  findings: {
    heading: "Loose ends in the text",
    lead: "Each kind has a page of its own that says how it is found and where each passage stands.",
  },
};
