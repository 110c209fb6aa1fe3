/**
 * The paragraphs of a body's reports → the grams that each report has, as a short record of their numbers, and back. Texts
 * that resemble each other have neighbouring numbers, so that most of a record is steps of one.
 */
import { eachGram } from "../../../form/search-text.ts";
import type { PackedSection } from "../../../model/packed-agency.ts";
import type { GramTable } from "./gram-table.ts";

/** Bytes that grow; a record is at most as long as its texts are in UTF-16, and five bytes a gram. */
let room = new Uint8Array(1 << 16);
let end = 0;

function pushByte(byte: number): void {
  if (end === room.length) {
    const wider = new Uint8Array(room.length * 2);
    wider.set(room);
    room = wider;
  }
  room[end] = byte;
  end += 1;
}

function pushNumber(value: number): void {
  let rest = value;
  for (; rest > 127; rest >>>= 7) pushByte((rest & 127) | 128);
  pushByte(rest);
}

/** In which report a gram was met last, by its number. */
let met = new Uint32Array(1 << 13);
let report = 0;

function isNew(id: number): boolean {
  if (id >= met.length) {
    const wider = new Uint32Array(2 ** Math.ceil(Math.log2(id + 2)));
    wider.set(met);
    met = wider;
  }
  if (met[id] === report) return false;
  met[id] = report;
  return true;
}

export type ReportText = { sections: readonly Pick<PackedSection, "paragraphs">[] };

function pushReport({ sections }: ReportText, table: GramTable): void {
  const ids: number[] = [];
  report += 1;
  for (const { paragraphs = [] } of sections) {
    for (const text of paragraphs) {
      eachGram(text, (gram) => {
        const id = table.idOf(gram);
        if (isNew(id)) ids.push(id);
      });
    }
  }
  pushNumber(ids.length);
  let before = 0;
  for (const id of ids) {
    const step = id - before;
    pushNumber(step < 0 ? -2 * step - 1 : 2 * step);
    before = id;
  }
}

/** All of a body's reports, one after another. */
export function recordGrams(reports: readonly ReportText[], table: GramTable): Uint8Array {
  end = 0;
  for (const each of reports) pushReport(each, table);
  return room.slice(0, end);
}

/** `take` hears of each gram of each report, by the report's place among the body's. Asked millions of times in a province. */
export function eachRecorded(record: Uint8Array, take: (report: number, id: number) => void): void {
  let [at, left, id, report] = [0, 0, 0, -1];
  while (at < record.length) {
    let byte = record[at]!;
    at += 1;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = record[at]!;
      at += 1;
      value |= (byte & 127) << shift;
    }
    if (left === 0) [left, id, report] = [value, 0, report + 1];
    else {
      id += value & 1 ? -((value + 1) >>> 1) : value >>> 1;
      left -= 1;
      take(report, id);
    }
  }
}

/** How many reports a record is of. */
export function countRecorded(record: Uint8Array): number {
  let reports = 0;
  let left = 0;
  for (let at = 0; at < record.length;) {
    let [value, scale] = [0, 1];
    for (; record[at]! > 127; at += 1, scale *= 128) value += (record[at]! & 127) * scale;
    value += record[at]! * scale;
    at += 1;
    if (left > 0) left -= 1;
    else [left, reports] = [value, reports + 1];
  }
  return reports;
}
