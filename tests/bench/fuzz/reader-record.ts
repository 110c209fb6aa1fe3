/**
 * What a run over many inputs has shown of one reader: how many there were, the faults, the slowest one, the ones that took
 * most memory in a process of their own. Files of the inputs that made the shared process grow most are kept for that.
 */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ReportFormat } from "../../../src/model/source.ts";

/** `most`: megabytes that the process had at most. */
type Seen = { milliseconds: number; fault: string | null; most: number };
type Kept = { name: string; growth: number; file: string };

/** How many inputs of each reader are read once more alone. */
const keptInputs = 5;

export class ReaderRecord {
  inputs = 0;
  faults = 0;
  seconds = 0;
  slowest = { milliseconds: 0, name: "" };
  hungriest = { megabytes: 0, name: "" };
  /** Of the process that reads all of them. */
  most = 0;
  private kept: Kept[] = [];
  private readonly format: ReportFormat;
  private readonly folder: string;

  constructor(format: ReportFormat, folder: string) {
    this.format = format;
    this.folder = folder;
  }

  note(name: string, { milliseconds, fault, most }: Seen): void {
    this.inputs += 1;
    this.seconds += milliseconds / 1000;
    if (fault !== null) this.faults += 1;
    if (milliseconds > this.slowest.milliseconds) this.slowest = { milliseconds, name };
    this.most = Math.max(this.most, most);
  }

  noteAlone(name: string, megabytes: number): void {
    if (megabytes > this.hungriest.megabytes) this.hungriest = { megabytes, name };
  }

  /** Keeps the input if it is among those that made the process grow most. */
  keep(name: string, bytes: Uint8Array, growth: number): void {
    const least = this.kept.at(-1);
    if (this.kept.length === keptInputs && least !== undefined && least.growth >= growth) return;
    const file = join(this.folder, `${this.inputs}.${this.format}`);
    writeFileSync(file, bytes);
    this.kept.push({ name, growth, file });
    this.kept.sort((a, b) => b.growth - a.growth);
    for (const { file: left } of this.kept.splice(keptInputs)) rmSync(left);
  }

  get keptFiles(): readonly Kept[] {
    return this.kept;
  }

  row(): Record<string, string | number> {
    return {
      inputs: this.inputs,
      faults: this.faults,
      seconds: Math.round(this.seconds),
      "slowest, ms": Math.round(this.slowest.milliseconds),
      "which was": this.slowest.name,
      "most memory alone, MB": Math.round(this.hungriest.megabytes),
      "which took it": this.hungriest.name,
      "all in one process, MB": Math.round(this.most),
    };
  }
}
