/**
 * One request: an address goes in, the server's answer or the reason why there is none comes out, always within the
 * policy's seconds. The address that was looked up and checked is the one that is connected to, so that a name which
 * leads elsewhere a moment later changes nothing. Follows no redirect, keeps no connection, and uses no proxy.
 */
import { lookup, type LookupAddress } from "node:dns";
import http, { type ClientRequest, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import https from "node:https";
import { isIP, type LookupFunction, type Socket } from "node:net";
import { isPermitted, type FetchPolicy } from "./fetch-policy.ts";
import { failure, type Failure, type OutcomeCode } from "./outcomes.ts";
import { isPublicAddress } from "./public-address.ts";
import { readBody } from "./read-body.ts";

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Uint8Array };
export const isFailure = (result: object): result is Failure => "code" in result;

const notPublic = Object.assign(new Error("not public"), { code: "NOT_PUBLIC" });

/** Looks a name up and hands on only its public addresses. */
const lookupPublic: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
    const open = error === null ? found.filter(({ address }) => isPublicAddress(address)) : [];
    const [first] = open;
    if (error !== null || first === undefined) done(error ?? notPublic, [], 0);
    else if (options.all === true) done(null, open);
    else done(null, first.address, first.family);
  });
};

const tlsCodes = /^(ERR_TLS|ERR_SSL|CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO|HOSTNAME_MISMATCH|INVALID_CA|EPROTO)/;
function connectionFault(error: Error & { code?: string }): OutcomeCode {
  const code = error.code ?? "";
  if (code === "NOT_PUBLIC") return "address-not-public";
  if (["ENOTFOUND", "EAI_AGAIN", "EAI_NODATA", "ENODATA"].includes(code)) return "host-unknown";
  if (code === "ETIMEDOUT") return "connect-timeout";
  if (code.startsWith("HPE_")) return "answer-invalid";
  return tlsCodes.test(code) ? "tls-failed" : "connection-failed";
}

/** What of a status is worth its body; redirects and “not modified” have none that counts. */
const hasBody = (status: number): boolean => status === 200;

/** Ends a request when a step takes longer than it may. */
function watchTime(request: ClientRequest, policy: FetchPolicy, giveUp: (code: OutcomeCode) => void): () => void {
  const timers = [
    setTimeout(() => giveUp("connect-timeout"), policy.seconds.connect * 1000),
    setTimeout(() => giveUp("whole-timeout"), policy.seconds.whole * 1000),
  ];
  request.on("socket", (socket: Socket) => {
    const isSecure = "encrypted" in socket;
    socket.once(isSecure ? "secureConnect" : "connect", () => {
      clearTimeout(timers[0]);
      socket.setTimeout(policy.seconds.idle * 1000, () => giveUp("idle-timeout"));
    });
  });
  return () => timers.forEach(clearTimeout);
}

function send(url: URL, headers: Record<string, string>, policy: FetchPolicy): ClientRequest {
  const mayBePrivate = isPermitted(url, policy);
  const request = (url.protocol === "https:" ? https : http).request(url, {
    agent: false,
    headers: { "user-agent": policy.userAgent, "accept-encoding": "gzip", ...headers },
    ...(mayBePrivate ? {} : { lookup: lookupPublic }),
  });
  request.on("socket", (socket) => {
    // What the resolver was asked for is checked once more where it counts: on the open connection.
    socket.once("connect", () => {
      if (!mayBePrivate && !isPublicAddress(socket.remoteAddress ?? "")) request.destroy(notPublic);
    });
  });
  return request;
}

async function takeAnswer(response: IncomingMessage, size: number): Promise<Answer | Failure> {
  const { headers } = response;
  const status = response.statusCode ?? 0;
  const body = hasBody(status) ? await readBody(response, size) : new Uint8Array();
  return typeof body === "string" ? failure(body, status) : { status, headers, body };
}

/** Never rejects. */
export function askOnce(url: URL, headers: Record<string, string>, policy: FetchPolicy): Promise<Answer | Failure> {
  // A literal address is not looked up, so that nobody would check it on the way.
  const literal = url.hostname.replace(/^\[(.*)\]$/, "$1");
  if (isIP(literal) !== 0 && !isPublicAddress(literal) && !isPermitted(url, policy)) {
    return Promise.resolve(failure("address-not-public"));
  }
  return new Promise((resolve) => {
    const request = send(url, headers, policy);
    const end = (result: Answer | Failure): void => {
      stopWatching();
      resolve(result);
      request.destroy();
    };
    const stopWatching = watchTime(request, policy, (code) => end(failure(code)));
    request.on("error", (error) => end(failure(connectionFault(error))));
    request.on("upgrade", () => end(failure("answer-invalid")));
    request.on("response", (response) => void takeAnswer(response, policy.size).then(end));
    request.end();
  });
}
