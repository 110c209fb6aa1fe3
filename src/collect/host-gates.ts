/**
 * One request at a time to each host, with a pause after each; hosts don't wait for each other. A host that asks for a pause
 * (429, 503) or fails again and again is left alone for the rest of the run.
 */
import { setTimeout as wait } from "node:timers/promises";
import { isFailure, type Answer } from "./ask-once.ts";
import { longestDelay, type FetchPolicy } from "./fetch-policy.ts";
import { failure, type Failure, type OutcomeCode } from "./outcomes.ts";

type Gate = { line: Promise<unknown>; freeAt: number; delay: number; failures: number; isResting: boolean };

export type HostGates = {
  /** Waits for the host's turn; a resting host is not asked. */
  ask: (url: URL, request: () => Promise<Answer | Failure>) => Promise<Answer | Failure>;
  /** The host wants this many seconds between requests. */
  slowDown: (url: URL, seconds: number) => void;
};

const ownFaults: OutcomeCode[] = [
  "connection-failed",
  "tls-failed",
  "connect-timeout",
  "idle-timeout",
  "whole-timeout",
  "host-unknown",
];
const isHostsFault = (result: Answer | Failure): boolean =>
  isFailure(result) ? ownFaults.includes(result.code) : result.status >= 500;
const asksForPause = (result: Answer | Failure): boolean => result.status === 429 || result.status === 503;

export function createHostGates(policy: FetchPolicy): HostGates {
  const gates = new Map<string, Gate>();
  const gateOf = ({ host }: URL): Gate => {
    const gate = gates.get(host) ?? { line: Promise.resolve(), freeAt: 0, delay: 0, failures: 0, isResting: false };
    gates.set(host, gate);
    return gate;
  };
  async function passGate(gate: Gate, request: () => Promise<Answer | Failure>): Promise<Answer | Failure> {
    if (gate.isResting) return failure("host-resting");
    const pause = gate.freeAt - performance.now();
    if (pause > 0) await wait(pause);
    const result = await request();
    gate.freeAt = performance.now() + Math.max(policy.gap, gate.delay) * 1000;
    gate.failures = isHostsFault(result) ? gate.failures + 1 : 0;
    gate.isResting = asksForPause(result) || gate.failures >= policy.patience;
    return result;
  }
  return {
    ask: (url, request) => {
      const gate = gateOf(url);
      const result = gate.line.then(() => passGate(gate, request));
      gate.line = result;
      return result;
    },
    slowDown: (url, seconds) => {
      gateOf(url).delay = Math.min(seconds, longestDelay);
    },
  };
}
