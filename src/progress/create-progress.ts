/**
 * Draws what stages report of themselves: on a terminal one line that is drawn anew, elsewhere (CI, a file) a plain line now
 * and then. Stages that are over at once leave nothing. Hides no cursor and listens to no signal, so that a program that is
 * stopped leaves the terminal as it was. Own code, since libraries hide the cursor and print no plain lines by time and share.
 */
import { finishedLine, progressLine, type ProgressEvent } from "./progress-line.ts";

type Stream = { write: (text: string) => unknown; columns?: number };
type Options = {
  isTTY: boolean;
  /** Seconds from any beginning; by the computer's clock unless told. */
  now?: () => number;
};
/** Call it with each event; `close` takes an unfinished line away, before a message or at the end. */
export type Progress = ((event: ProgressEvent) => void) & { close: () => void };
type Running = { event: ProgressEvent; began: number; drawnAt: number; drawnDone: number; isDrawn: boolean };

const quick = 0.5;
const redraw = 0.1;
/** Plain lines: never closer than this; then at each tenth, or each minute where a tenth takes longer. */
const plainGap = 10;
const longGap = 60;
const eraseLine = "\r\u001B[2K";

function isDue({ event, began, drawnAt, drawnDone, isDrawn }: Running, now: number, isTTY: boolean): boolean {
  // A stage that can't count may have nothing more to say until it is over, so it is shown at once.
  const isShown = event.total <= 0 || now - began >= quick;
  if (isTTY) return isShown && (!isDrawn || now - drawnAt >= redraw);
  const gap = now - drawnAt;
  return gap >= plainGap && (gap >= longGap || event.done - drawnDone >= event.total / 10);
}

/** `stream` is standard error, so that output stays clean. An event of another stage, or `done` = `total`, ends a stage. */
export function createProgress(stream: Stream, { isTTY, now = () => performance.now() / 1000 }: Options): Progress {
  let running: Running | null = null;
  const close = (): void => {
    if (isTTY && running?.isDrawn === true) stream.write(eraseLine);
    running = null;
  };
  const finish = (stage: Running): void => {
    const seconds = now() - stage.began;
    close();
    if (seconds >= (isTTY ? quick : plainGap)) stream.write(`${finishedLine(stage.event, seconds)}\n`);
  };
  const draw = (event: ProgressEvent): void => {
    const at = now();
    // A stage that went on to the next has done its part, whether or not it said so.
    if (running !== null && running.event.stage !== event.stage) finish(running);
    running ??= { event, began: at, drawnAt: at, drawnDone: event.done, isDrawn: false };
    running.event = event;
    if (event.total > 0 && event.done >= event.total) finish(running);
    else if (isDue(running, at, isTTY)) {
      const line = progressLine(event, at - running.began, isTTY ? (stream.columns ?? 80) - 1 : Infinity);
      stream.write(isTTY ? `${eraseLine}${line}` : `${line}\n`);
      Object.assign(running, { drawnAt: at, drawnDone: event.done, isDrawn: true });
    }
  };
  return Object.assign(draw, { close });
}
