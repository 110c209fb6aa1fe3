/**
 * A report's title in pieces that a line may end after, so that a phone doesn't part a word: before what is published and the
 * kind of the report, after the year, between a place and its government. Together the pieces are the title.
 */
const before = "人民政府|(?<!人民)政府信息公开|工作年度报告|(?<!工作)年度报告";
const place = new RegExp(`(?<=\\d ?年)(?!度)|(?=${before})`);

export const headingPieces = (title: string): string[] => title.split(place);
