/**
 * Text that reports, file names and addresses bring → Markdown that shows it and does nothing: no markup, link, picture,
 * formula, mention or reference. Control characters and those that turn the direction of writing become spaces.
 */
const invisible = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;

/**
 * `&#64;` alone would still become a mention, since GitHub looks for those in what was rendered: an invisible space parts the
 * sign from what follows. So would `www.` become a link.
 */
export const inertMarkdown = (text: string): string =>
  text
    .replace(invisible, " ")
    .replace(/[&<>|\\`*_~[\](){}!:$^]/g, (char) => `&#${char.codePointAt(0)};`)
    .replace(/[@#]/g, (char) => `&#${char.codePointAt(0)};&#8203;`)
    .replace(/www(?=\.)/gi, (start) => `${start}&#8203;`);

/** A cell of a table. Nothing is said in words, so that it isn't taken for 0. */
export const inertCell = (text: string): string => (text === "" ? "（无 none）" : inertMarkdown(text));
