/**
 * An address → the document that stands there, or why there is none: redirects are followed one by one, and each address on
 * the way is checked, permitted by its own robots.txt and asked in its host's turn.
 */
import { askOnce, isFailure, type Answer } from "./ask-once.ts";
import { isAcceptable, type FetchPolicy } from "./fetch-policy.ts";
import type { HostGates } from "./host-gates.ts";
import { failure, type Failure, type OutcomeCode } from "./outcomes.ts";
import { everythingAllowed, parseRobots, type Robots } from "./robots.ts";

/** What the last fetching knows of an address, so that an unchanged document isn't sent again. */
export type Known = { finalAddress: string; etag: string; lastModified: string };
export type Fetched = Answer & { finalAddress: string };
export type Fetcher = (address: string, known: Known | null) => Promise<Fetched | Failure>;

type Ask = (url: URL) => Promise<Answer | Failure>;

const redirects = [301, 302, 303, 307, 308];

/** Follows redirects from an address on. `ask` answers for each. */
async function follow(start: URL, policy: FetchPolicy, ask: Ask): Promise<Fetched | Failure> {
  const seen = new Set<string>();
  for (let url = start; ;) {
    if (!isAcceptable(url, policy)) return failure("address-refused");
    if (seen.has(url.href)) return failure("redirect-loop");
    if (seen.size > policy.redirects) return failure("too-many-redirects");
    seen.add(url.href);
    const answer = await ask(url);
    if (isFailure(answer)) return answer;
    if (!redirects.includes(answer.status)) return { ...answer, finalAddress: url.href };
    const next = URL.parse(answer.headers.location ?? "", url);
    if (next === null || answer.headers.location === undefined) return failure("redirect-invalid", answer.status);
    next.hash = "";
    url = next;
  }
}

const faultOfStatus = (status: number): OutcomeCode | null => {
  if (status === 200 || status === 304) return null;
  if (status === 404 || status === 410) return "not-found";
  if (status === 401 || status === 403 || status === 451) return "forbidden";
  if (status === 429) return "host-resting";
  return status >= 500 ? "server-error" : "status-unexpected";
};

/** Rules for a host; a client's fault (4xx) means that there are none, a server's that one had better not go there now. */
async function askRobots(url: URL, gates: HostGates, policy: FetchPolicy): Promise<Robots | Failure> {
  const found = await follow(new URL("/robots.txt", url), policy, (at) => gates.ask(at, () => askOnce(at, {}, policy)));
  if (isFailure(found)) return found.status === null ? found : failure("robots-unavailable", found.status);
  if (found.status === 429 || found.status >= 500) return failure("robots-unavailable", found.status);
  if (found.status !== 200) return everythingAllowed;
  const robots = parseRobots(new TextDecoder().decode(found.body), policy.product);
  gates.slowDown(url, robots.delay);
  return robots;
}

const conditions = (url: URL, known: Known | null): Record<string, string> => {
  if (known === null || known.finalAddress !== url.href) return {};
  return {
    ...(known.etag === "" ? {} : { "if-none-match": known.etag }),
    ...(known.lastModified === "" ? {} : { "if-modified-since": known.lastModified }),
  };
};

/** One fetcher for a run: it asks each host for its robots.txt once. */
export function createFetcher(gates: HostGates, policy: FetchPolicy): Fetcher {
  const rules = new Map<string, Promise<Robots | Failure>>();
  const robotsOf = (url: URL): Promise<Robots | Failure> => {
    const robots = rules.get(url.origin) ?? askRobots(url, gates, policy);
    rules.set(url.origin, robots);
    return robots;
  };
  const askPolitely = async (url: URL, known: Known | null): Promise<Answer | Failure> => {
    const robots = await robotsOf(url);
    if (isFailure(robots)) return robots;
    if (!robots.isAllowed(url.pathname + url.search)) return failure("robots-disallowed");
    return gates.ask(url, () => askOnce(url, conditions(url, known), policy));
  };
  return async (address, known) => {
    const url = URL.parse(address);
    if (url === null) return failure("address-refused");
    url.hash = "";
    const found = await follow(url, policy, (at) => askPolitely(at, known));
    if (isFailure(found)) return found;
    const fault = faultOfStatus(found.status);
    return fault === null ? found : failure(fault, found.status);
  };
}
