/** What only the other reports tell of a report's text, as it is held in memory until its file is written. */

/** `copied` as JSON, since it is long and asked for once; null where nothing was found. */
export type SharedWords = { isCompared: boolean; copied: string | null };
