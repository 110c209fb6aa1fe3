/**
 * What a reader of pages must know of HTML's elements: which have no end, which end a line, which show nothing, and
 * which end another that was left open. After the HTML standard; what only browsers draw (position, size) is left out.
 */
const names = (list: string): ReadonlySet<string> => new Set(list.split(" "));

export const voidElements = names(
  "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr",
);

/** Elements whose content is not shown on the page, or is a reading aid between its letters. */
export const unseenElements = names(
  "audio canvas datalist iframe map math noembed noframes noscript object rp rt script style svg template title video xml",
);

/** Elements that begin and end a line. */
export const blockElements = names(
  "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form header " +
    "hgroup legend li listing main menu nav ol p plaintext pre section summary ul xmp table caption tr",
);

/** Elements that end an open paragraph when they begin. */
export const paragraphEnders = new Set([...blockElements, "h1", "h2", "h3", "h4", "h5", "h6", "hr"]);

/** No end tag reaches out of these. */
export const scopes = names("table td th caption template");

const inLists = names("ul ol menu dir table td th caption template");
const inTermLists = names("dl table td th caption template");
const inChoices = names("select datalist table td th caption template");

/** What a start tag closes, unless one of `within` lies between. */
export const closedBySibling = new Map<string, { closes: ReadonlySet<string>; within: ReadonlySet<string> }>([
  ["li", { closes: names("li"), within: inLists }],
  ["dt", { closes: names("dt dd"), within: inTermLists }],
  ["dd", { closes: names("dt dd"), within: inTermLists }],
  ["option", { closes: names("option"), within: inChoices }],
]);

export const headingLevel = (name: string): number | null =>
  name.length === 2 && name[0] === "h" && name >= "h1" && name <= "h6" ? Number(name[1]) : null;

export const raisedElements = names("sup sub");
export const struckElements = names("s strike del");

const hiding = /(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|mso-hide\s{0,9}:\s{0,9}all)/i;
const striking = /(?:^|;)\s{0,9}text-decoration(?:-line)?\s{0,9}:[^;]{0,99}line-through/i;
const raising = /(?:^|;)\s{0,9}vertical-align\s{0,9}:\s{0,9}(?:super|sub)\b/i;
const lining = /(?:^|;)\s{0,9}display\s{0,9}:\s{0,9}(?:table|block|flex|grid|list-item)/i;
const invisible = /(?:^|;)\s{0,9}visibility\s{0,9}:\s{0,9}(?:hidden|collapse)/i;

/** What an element's own style attribute says of its text; style sheets are not looked at. */
export function readStyle(style: string | undefined): {
  hides: boolean;
  blanks: boolean;
  strikes: boolean;
  raises: boolean;
  /** Begins and ends a line, as the cells of a table made of spans do. */
  breaks: boolean;
} {
  if (style === undefined) return { hides: false, blanks: false, strikes: false, raises: false, breaks: false };
  return {
    hides: hiding.test(style),
    blanks: invisible.test(style),
    strikes: striking.test(style),
    raises: raising.test(style),
    breaks: lining.test(style),
  };
}
