/**
 * Answers that cost more to work out than to keep, by a key that names all that they are made of: what two reports tell
 * together, how a name is spelt, which sentences of a report are compared. Only what was asked for this time is kept. A list of another version, spoiled, or none,
 * gives nothing; it is never an error.
 */
import { hash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { takePlace } from "./sealed-columns.ts";

/** The answer of a key, told now where nobody told it before; of a null key always. An answer goes through JSON unharmed. */
export type Recall<Answer> = (key: string | null, tell: () => Answer) => Answer;
export type KeptAnswers<Answer> = { recall: Recall<Answer>; finish: () => void };

const newline = "\n";
const sealOf = (content: string): string => hash("sha256", content, "hex");

function readAnswers<Answer>(path: string, version: string): Record<string, Answer> {
  try {
    const [seal, head, content = ""] = readFileSync(path, "utf8").split(newline);
    return head === version && seal === sealOf(head + content) ? (JSON.parse(content) as Record<string, Answer>) : {};
  } catch {
    return {};
  }
}

function writeAnswers(path: string, version: string, answers: object): void {
  const content = JSON.stringify(answers);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.next`, [sealOf(version + content), version, content].join(newline));
  takePlace(`${path}.next`, path);
}

/** `path`: null where nothing is kept. */
export function openKept<Answer>(path: string | null, version: string): KeptAnswers<Answer> {
  if (path === null) return { recall: (_, tell) => tell(), finish: () => {} };
  const before = new Map(Object.entries(readAnswers<Answer>(path, version)));
  const answers = new Map<string, Answer>();
  let isNews = false;
  return {
    recall(key, tell) {
      if (key === null) return tell();
      const known = before.get(key);
      if (known === undefined) isNews = true;
      const answer = known ?? tell();
      answers.set(key, answer);
      return answer;
    },
    finish() {
      if (isNews || answers.size !== before.size) writeAnswers(path, version, Object.fromEntries(answers));
    },
  };
}
