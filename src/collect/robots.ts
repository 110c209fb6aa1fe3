/**
 * robots.txt as RFC 9309 has it, and Crawl-delay, which is older: text in, rules for one program out. Groups that name the
 * program are joined; without one, those for * count. Lines that say nothing to us divide no group. Own code, since the
 * library for it (robots-parser) ends a group at a Sitemap line and so permits what the file forbids.
 */
type Rule = { isAllowed: boolean; pattern: string };
type Group = { agents: string[]; rules: Rule[]; delay: number };

export type Robots = {
  /** `target` is path and query as they are sent. */
  isAllowed: (target: string) => boolean;
  /** Seconds between two requests; 0 where the file asks for none. */
  delay: number;
};

export const everythingAllowed: Robots = { isAllowed: () => true, delay: 0 };

type Line = { key: string; value: string };
function splitLine(line: string): Line {
  const [, key = "", value = ""] = /^([^:]*):(.*)$/.exec(line.replace(/#.*/, "")) ?? [];
  return { key: key.replace("\ufeff", "").trim().toLowerCase(), value: value.trim() };
}

function readGroups(text: string): Group[] {
  const groups: Group[] = [];
  let isNaming = false;
  for (const { key, value } of text.split(/\r\n|\r|\n/).map(splitLine)) {
    if (key === "user-agent") {
      const agent = /^(\*|[A-Za-z_-]+)/.exec(value)?.[0].toLowerCase() ?? "";
      if (isNaming) groups.at(-1)?.agents.push(agent);
      else groups.push({ agents: [agent], rules: [], delay: 0 });
      isNaming = true;
    } else if (key === "allow" || key === "disallow") {
      // An empty pattern matches nothing: “Disallow:” forbids nothing.
      if (value !== "") groups.at(-1)?.rules.push({ isAllowed: key === "allow", pattern: canonical(value) });
      isNaming = false;
    } else if (key === "crawl-delay") {
      const group = groups.at(-1);
      if (group !== undefined && /^\d+(\.\d+)?$/.test(value)) group.delay = Number(value);
      isNaming = false;
    }
  }
  return groups;
}

/** One spelling of a path: everything outside ASCII as percent-encoded bytes, and these in capitals; %7E and the like decoded. */
function canonical(path: string): string {
  const encoded = path.replace(/[^\u0021-\u007e]+/gu, (text) =>
    encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd")),
  );
  return encoded.replace(/%[0-9a-f]{2}/gi, (code) => {
    const char = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(char) ? char : code.toUpperCase();
  });
}

/** Goes through pattern and path once, with one place to come back to, so that no pattern takes long. */
function isMatch(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith("$");
  const pieces = (isWhole ? pattern.slice(0, -1) : pattern).split("*");
  const [first = "", ...others] = pieces;
  if (!path.startsWith(first)) return false;
  if (others.length === 0) return !isWhole || path.length === first.length;
  const last = isWhole ? (others.pop() ?? "") : "";
  let at = first.length;
  for (const piece of others) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return path.endsWith(last) && path.length - last.length >= at;
}

/** `product` is the program's name without its version. */
export function parseRobots(text: string, product: string): Robots {
  const groups = readGroups(text);
  const named = groups.filter(({ agents }) => agents.includes(product.toLowerCase()));
  const ours = named.length > 0 ? named : groups.filter(({ agents }) => agents.includes("*"));
  const rules = ours.flatMap((group) => group.rules);
  const isAllowed = (target: string): boolean => {
    const path = canonical(target);
    const matching = rules.filter(({ pattern }) => isMatch(pattern, path));
    const longest = Math.max(0, ...matching.map(({ pattern }) => pattern.length));
    const decisive = matching.filter(({ pattern }) => pattern.length === longest);
    return decisive.length === 0 || decisive.some((rule) => rule.isAllowed);
  };
  return { isAllowed, delay: Math.max(0, ...ours.map(({ delay }) => delay)) };
}
