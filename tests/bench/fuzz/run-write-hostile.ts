/**
 * node run-write-hostile.ts FOLDER FORMATS: writes the hostile files of these formats and prints their names as JSON, in a process
 * of its own, since making a bomb takes more memory than reading it may.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { hostileFiles } from "../../fixtures/fuzz/hostile-files.ts";

const [folder, formats] = [process.argv[2]!, process.argv[3]!.split(",")];
const written = hostileFiles
  .filter(({ format }) => formats.includes(format))
  .map(({ format, name, bytes }, index) => {
    const file = join(folder, `hostile-${index}.${format}`);
    writeFileSync(file, bytes());
    return { format, name, file };
  });
console.log(JSON.stringify(written));
