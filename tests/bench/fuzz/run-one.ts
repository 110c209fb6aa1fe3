/**
 * node run-one.ts FORMAT FILE: parses one file in a process that has parsed nothing before, and prints as JSON how long
 * that took, what was wrong, and by how much the memory grew above what the idle process has. Started by measure-alone.ts.
 */
import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { ReportFormat } from "../../../src/model/source.ts";
import { parseTimed } from "../../fixtures/fuzz/parse-timed.ts";
import { forgetMostMemory, mostMemory, residentMemory } from "./resident-memory.ts";

const format = ReportFormat.parse(process.argv[2]);
setFlagsFromString("--expose-gc");
(runInNewContext("gc") as () => void)();
const idle = residentMemory();
forgetMostMemory();
const { milliseconds, fault } = await parseTimed(format, readFileSync(process.argv[3]!));
console.log(JSON.stringify({ milliseconds, fault, idle, megabytes: mostMemory() - idle }));
// A thread may be waiting for another file.
process.exit(0);
