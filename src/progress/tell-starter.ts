/**
 * Events of progress → the name of each stage that begins, sent to the process that started this one, where it listens; the
 * events go on to `report`.
 */
import type { ProgressEvent } from "./progress-line.ts";

export function tellingStarter(report: (event: ProgressEvent) => void): (event: ProgressEvent) => void {
  let told: string | null = null;
  return (event) => {
    if (event.stage !== told) process.send?.(event.stage);
    told = event.stage;
    report(event);
  };
}
