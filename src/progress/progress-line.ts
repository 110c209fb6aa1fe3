/**
 * One line of progress in both languages: stage, bar, count, rate, time left, no wider than the terminal.
 * Numbers in, text out; knows no clock. ASCII bar: other bar characters are two columns wide in many Chinese terminals.
 */

/** What a stage has done so far; `total` is 0 where it can't be known. `done` never falls within a stage. */
export type ProgressEvent = { stage: string; done: number; total: number };

const stageNames: Record<string, string> = {
  parse: "解析 parse",
  derive: "推算 derive",
  publish: "发布数据 publish",
  compile: "准备 compile",
  render: "生成页面 render",
  write: "写出 write",
};

const grouped = (number: number): string => String(Math.round(number)).replace(/\B(?=(\d{3})+$)/g, ",");
const twoDigits = (number: number): string => String(number).padStart(2, "0");

/** 75 → 1:15, 3,675 → 1:01:15. */
function clockOf(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return `${hours > 0 ? `${hours}:${twoDigits(minutes)}` : minutes}:${twoDigits(whole % 60)}`;
}

function rateOf(done: number, seconds: number): string {
  const rate = seconds > 0 ? done / seconds : 0;
  return `${rate >= 10 ? grouped(rate) : rate.toFixed(1)}/s`;
}

/** Columns that a text takes: Chinese characters and their marks take two. */
const widthOf = (text: string): number => [...text].reduce((sum, one) => sum + (one >= "⺀" ? 2 : 1), 0);

function barOf(share: number, width: number): string {
  const full = Math.floor(share * width);
  return `[${"#".repeat(full)}${".".repeat(width - full)}]`;
}

/** `seconds` since the stage began; the bar gives way, then the rate, then the time, where `columns` are few. */
export function progressLine({ stage, done, total }: ProgressEvent, seconds: number, columns: number): string {
  const name = stageNames[stage] ?? stage;
  if (total <= 0) return done > 0 ? `${name} ${grouped(done)}  ${rateOf(done, seconds)}` : `${name} …`;
  const share = Math.min(1, done / total);
  const left = done > 0 ? `  剩余 left ${clockOf((seconds / done) * Math.max(0, total - done))}` : "";
  const count = ` ${Math.floor(share * 100)}%  ${grouped(done)}/${grouped(total)}`;
  const rate = `  ${rateOf(done, seconds)}`;
  const spare = columns - widthOf(`${name}${count}${rate}${left}`) - 3;
  const bar = spare < 8 ? "" : ` ${barOf(share, Math.min(spare, 24))}`;
  const lines = [`${name}${bar}${count}${rate}${left}`, `${name}${count}${left}`, `${name}${count}`];
  return lines.find((line) => widthOf(line) <= columns) ?? `${Math.floor(share * 100)}%`;
}

/** What stays of a stage that is over. */
export function finishedLine({ stage, done }: ProgressEvent, seconds: number): string {
  const counted = done > 0 ? `${grouped(done)}  ${rateOf(done, seconds)}  ` : "";
  return `${stageNames[stage] ?? stage} ${counted}用时 took ${clockOf(seconds)}`;
}
