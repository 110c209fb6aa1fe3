/**
 * One thread that is told one thing after another while its caller goes on, and answers once at the end: for work that its
 * caller needn't wait for, even one that never pauses. What the thread throws comes with the answer. Messages are copied.
 */
import { Worker } from "node:worker_threads";

export type Thread<Message, Answer> = {
  tell: (message: Message) => void;
  /** Once all messages have been dealt with. */
  answer: () => Promise<Answer>;
  /** Ends it, whatever it is doing. */
  end: () => Promise<void>;
};

/** `module` listens to its parent's messages; null asks for its answer. `memory`: of its heap, in megabytes. */
export function createThread<Message, Answer>(module: URL, memory: number): Thread<Message, Answer> {
  const limits = { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 48 };
  const worker = new Worker(module, { resourceLimits: limits });
  const answered = new Promise<Answer>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("a thread ended without an answer")));
  });
  // It may fail long before it is asked.
  answered.catch(() => {});
  return {
    tell: (message) => worker.postMessage(message),
    answer: () => {
      worker.postMessage(null);
      return answered;
    },
    end: async () => void (await worker.terminate()),
  };
}
