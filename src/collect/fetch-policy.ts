/**
 * How the fetching behaves towards servers: who it says it is, how long it waits, how much it takes, and where it goes.
 * The defaults are for the public internet. Addresses inside a network are permitted one by one, for tests and local use.
 */
import { fileSizeLimit } from "../model/source.ts";

export type FetchPolicy = {
  userAgent: string;
  /** The name that robots.txt knows it by. */
  product: string;
  /** Seconds between the end of a request and the next one to the same host; robots.txt may ask for more. */
  gap: number;
  /** Hosts that are asked at the same time, each one request at a time. */
  hosts: number;
  /** `host:port` of servers that may be in a private network, at any port. */
  permitted: ReadonlySet<string>;
  ports: ReadonlySet<string>;
  seconds: { connect: number; idle: number; whole: number };
  /** Bytes, as sent and once unpacked. */
  size: number;
  redirects: number;
  /** Failures in a row after which a host is left alone for the run. */
  patience: number;
};

/** A Crawl-delay above this many seconds would stop a run, so that it counts as this. */
export const longestDelay = 60;

/** `contact` is an address or page where a site's keeper reaches whoever runs this; refused when it is neither. */
export function createPolicy(contact: string, changes: Partial<FetchPolicy> = {}): FetchPolicy {
  if (!/^(https?:\/\/[\x21-\x7e]+|[\x21-\x7e]+@[\x21-\x7e]+\.[\x21-\x7e]+)$/.test(contact) || /[()]/.test(contact)) {
    throw new Error("NIANBAO_CONTACT: an e-mail address or a page (https://…) where sites can reach you");
  }
  return {
    userAgent: `Nianbao/0.1 (annual reports on information disclosure; +${contact})`,
    product: "Nianbao",
    gap: 2,
    hosts: 6,
    permitted: new Set(),
    ports: new Set(["80", "443"]),
    seconds: { connect: 15, idle: 20, whole: 180 },
    size: fileSizeLimit,
    redirects: 5,
    patience: 5,
    ...changes,
  };
}

const portOf = (url: URL): string => url.port || (url.protocol === "https:" ? "443" : "80");
export const isPermitted = (url: URL, { permitted }: FetchPolicy): boolean =>
  permitted.has(`${url.hostname}:${portOf(url)}`);

/** An address that may be asked at all, before its host is looked up. */
export const isAcceptable = (url: URL, policy: FetchPolicy): boolean =>
  ["http:", "https:"].includes(url.protocol) &&
  url.username === "" &&
  url.password === "" &&
  (policy.ports.has(portOf(url)) || isPermitted(url, policy));

/** A number that a command was given, null where it was given none; refuses anything but digits and what is too small. */
export function readOption(name: string, value: string | undefined, least: number): number | null {
  if (value === undefined) return null;
  if (!/^\d+(\.\d+)?$/.test(value) || Number(value) < least) throw new Error(`${name} ${value}`);
  return Number(value);
}
