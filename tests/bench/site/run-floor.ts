/** A process of its own for parse-floor.ts: node run-floor.ts REPORTS prints its result as JSON. */
import { measureParseFloor } from "./parse-floor.ts";

console.log(JSON.stringify(await measureParseFloor(process.argv[2]!)));
