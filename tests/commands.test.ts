/**
 * The commands that other programs rely on, run as they run them: one JSON object a line in input order, exit codes,
 * streaming, and messages for persons on standard error only.
 */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listSources } from "../src/pipeline/load-sources.ts";
import { createRandom, printGrid, printReport, soundFigures } from "./fixtures/printed-report.ts";

const root = join(import.meta.dirname, "..");
const node = join(root, "node_modules/.bin/node");
let folder: string;
let sound: string;
let broken: string;

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-commands-"));
  const choice = { disclosure: "2021", requests: "2021" } as const;
  const layout = { markdown: false, shifted: true, fillers: true, halfWidth: false, broken: false };
  const figures = soundFigures(choice, createRandom(1));
  sound = file("样例县财政局-2023.txt", printReport(printGrid(choice, figures, layout), layout));
  figures["reviews.reconsideration.total"]! += 1;
  broken = file(
    "样例县 税务局-2023.txt",
    printReport(printGrid(choice, figures, layout), layout).replaceAll("财政局", "税务局"),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (script: string, args: string[], options: { input?: string; cwd?: string } = {}) => {
  const { status, stdout, stderr } = spawnSync(node, [join(root, "scripts", script), ...args], {
    encoding: "utf8",
    cwd: root,
    maxBuffer: 1 << 28,
    ...options,
  });
  return { status, stdout, stderr };
};
type Line = {
  file: string;
  agency: { name: string } | null;
  year: number | null;
  edition: string | null;
  figures: Record<string, Record<string, unknown>>;
  diagnostics: {
    code: string;
    severity: string;
    message: { zh: string; en: string };
    at: unknown;
    figures: string[];
  }[];
};
const linesOf = (stdout: string): Line[] =>
  stdout === ""
    ? []
    : stdout
        .replace(/\n$/, "")
        .split("\n")
        .map((line) => JSON.parse(line) as Line);
const parse = (args: string[], input?: string) => {
  const { status, stdout, stderr } = run("parse.ts", args, input === undefined ? {} : { input });
  return { status, stderr, lines: linesOf(stdout) };
};

describe("parse", () => {
  it("prints one object a file, in input order, with the keys of its interface, and exits 0", () => {
    const { status, stderr, lines } = parse([broken, sound, broken]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(lines.map((line) => line.file)).toEqual([broken, sound, broken]);
    expect(lines[2]).toEqual(lines[0]);
    const line = lines[1]!;
    expect(Object.keys(line)).toEqual(["file", "agency", "year", "edition", "figures", "diagnostics"]);
    expect(line).toMatchObject({ agency: { name: "样例县财政局" }, year: 2023, edition: "2021", diagnostics: [] });
    expect(Object.keys(line.figures)).toHaveLength(200);
    expect(line.figures["requests.received.total"]).toEqual({
      value: expect.any(Number),
      raw: expect.stringMatching(/^\d+$/),
      reading: "printed",
      effective: expect.any(Number),
      standing: "confirmed",
      at: { line: expect.any(Number), column: expect.any(Number) },
    });
  });
  it("prints findings with code, severity, figures, place and both messages", () => {
    const [line] = parse([broken]).lines;
    expect(line?.diagnostics).toHaveLength(1);
    const [finding] = line!.diagnostics;
    expect(Object.keys(finding!)).toEqual(["code", "severity", "figures", "at", "message"]);
    expect(finding).toMatchObject({
      code: "reviews-mismatch",
      severity: "error",
      at: { line: expect.any(Number), column: expect.any(Number) },
      message: { zh: expect.stringMatching(/。$/), en: expect.stringMatching(/\.$/) },
    });
    expect(finding?.figures).toContain("reviews.reconsideration.total");
  });
  it("says of what is no report that it is none, goes on, exits 1, and tells a person why", () => {
    const png = file("picture.txt", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
    const given = {
      [join(folder, "gone.txt")]: "file-unreadable",
      [folder]: "file-unreadable",
      [file("empty.txt", "")]: "empty-file",
      [png]: "not-text",
      [file("prose.txt", "今天天气很好。\n")]: "not-a-report",
      [file("样例县财政局-2022.txt", "样例县财政局2022年政府信息公开工作年度报告\n")]: "tables-missing",
      [file("report.xlsx", "x")]: "format-unsupported",
    };
    const { status, stderr, lines } = parse([...Object.keys(given), sound]);
    expect(status).toBe(1);
    expect(lines.map((line) => line.file)).toEqual([...Object.keys(given), sound]);
    expect(lines.at(-1)?.edition).toBe("2021");
    for (const line of lines.slice(0, -1)) {
      expect(line).toMatchObject({ edition: null, figures: {} });
      expect(line.diagnostics.filter((d) => d.severity === "error").map((d) => d.code)).toContain(given[line.file]);
      expect(stderr).toContain(line.file);
    }
    expect(stderr).toContain("文件是空的");
    expect(stderr).toContain("The file is empty");
    expect(stderr).not.toContain(sound);
  });
  it("reads paths from standard input, one a line, CRLF and blank lines too", () => {
    const { status, lines } = parse(["--stdin"], `${sound}\r\n\n${broken}`);
    expect({ status, files: lines.map((line) => line.file) }).toEqual({ status: 0, files: [sound, broken] });
    expect(parse(["--stdin"], "")).toEqual({ status: 0, stderr: "", lines: [] });
  });
  it("answers before the input ends", async () => {
    const child = spawn(node, [join(root, "scripts/parse.ts"), "--stdin"], {
      cwd: root,
      stdio: ["pipe", "pipe", "inherit"],
    });
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const path of [sound, broken, sound]) {
      child.stdin.write(`${path}\n`);
      const { value } = await answers.next();
      expect((JSON.parse(value as string) as Line).file).toBe(path);
    }
    child.stdin.end();
    expect(await once(child, "exit")).toEqual([0, null]);
  });
  it("ends quietly when its reader goes away", async () => {
    const child = spawn(node, [join(root, "scripts/parse.ts"), "--stdin"], { cwd: root });
    let stderr = "";
    child.stderr.on("data", (chunk: Buffer) => (stderr += String(chunk)));
    child.stdin.on("error", () => {});
    child.stdout.once("data", () => child.stdout.destroy());
    child.stdin.end(`${sound}\n`.repeat(500));
    const [code] = (await once(child, "exit")) as [number | null];
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });
  it("says how it is called when it is called wrongly, on standard error, and exits 2", () => {
    for (const args of [[], ["--what"]]) {
      const { status, stdout, stderr } = run("parse.ts", args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toContain("usage: npm run --silent parse");
    }
  });
  it("prints only its lines through npm, too", () => {
    const { status, stdout } = spawnSync("npm", ["run", "--silent", "parse", "--", sound, broken], {
      encoding: "utf8",
      cwd: root,
    });
    expect({ status, files: linesOf(stdout).map((line) => line.file) }).toEqual({ status: 0, files: [sound, broken] });
  });
});

describe("check-reports", () => {
  it("exits 0 without errors, 1 with one, 2 when called wrongly", () => {
    expect(run("check-reports.ts", [sound])).toMatchObject({ status: 0, stderr: "" });
    expect(run("check-reports.ts", [sound, broken])).toMatchObject({ status: 1, stderr: "" });
    for (const args of [["--format", "xml"], ["--what"]]) {
      const { status, stdout, stderr } = run("check-reports.ts", [...args, sound]);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toContain("usage: npm run check-reports");
    }
  });
  it("shows a person the printed line with a caret, and sums up", () => {
    const { stdout } = run("check-reports.ts", [broken]);
    expect(stdout).toMatch(/错误 error reviews-mismatch .*样例县 税务局-2023\.txt:\d+:\d+\n/);
    expect(stdout).toMatch(/\n {2}\| [\d→]+\n {2}\| +\^\n/);
    expect(stdout).toMatch(/共 1 个文件：1 个错误，0 个警告，1 个提示。\n1 files: 1 errors, 0 warnings, 1 notes\.\n$/);
    expect(stdout).not.toContain("\u001b");
  });
  it("gives GitHub one command a finding", () => {
    const { stdout } = run("check-reports.ts", ["--format", "github", broken]);
    const commands = stdout.trimEnd().split("\n");
    expect(commands.every((command) => /^::(error|warning|notice) file=.+,title=[a-z-]+::.+$/.test(command))).toBe(
      true,
    );
    expect(
      commands.filter((command) => /^::error file=.*,line=\d+,col=\d+,title=reviews-mismatch::/.test(command)),
    ).toHaveLength(1);
  });
  it("gives programs one JSON array, an empty one too", () => {
    const findings = JSON.parse(run("check-reports.ts", ["--format", "json", broken]).stdout) as Record<
      string,
      unknown
    >[];
    expect(findings.map((f) => f["code"])).toContain("reviews-mismatch");
    expect(Object.keys(findings[0]!)).toEqual(["code", "severity", "file", "at", "figures", "message"]);
    const none = JSON.parse(run("check-reports.ts", ["--format", "json", sound]).stdout) as { severity: string }[];
    expect(none.filter(({ severity }) => severity === "error")).toEqual([]);
  });
  it("looks at all of a folder, at reports/ when nothing is named, and holds years and files together", () => {
    const held = listSources("reports").value.paths.length;
    expect(run("check-reports.ts", []).stdout).toMatch(new RegExp(`\\n${held} files: \\d+ errors`));
    const years = join(folder, "years");
    mkdirSync(years);
    const text = readFileSync(sound, "utf8");
    file("years/样例县财政局-2023.txt", text);
    file("years/样例县财政局-2023-2.txt", text);
    file("years/样例县财政局-2022.txt", text.replace("2023年", "2022年"));
    const { status, stdout } = run("check-reports.ts", ["--format", "json", years]);
    expect(status).toBe(1);
    const findings = JSON.parse(stdout) as { code: string; file: string }[];
    const filesOf = (code: string) => [...new Set(findings.filter((f) => f.code === code).map((f) => f.file))];
    // What this report carries out is not what it carries in, so its double of the year before does not fit.
    expect(filesOf("carry-over-mismatch")).toEqual([join(years, "样例县财政局-2023.txt")]);
    expect(filesOf("report-duplicate")).toEqual([join(years, "样例县财政局-2023-2.txt")]);
  });
  it("says so where there is no report at all", () => {
    const none = join(folder, "none");
    mkdirSync(none);
    const { status, stdout } = run("check-reports.ts", [none]);
    expect(status).toBe(0);
    expect(stdout).toContain("no-reports");
  });
});
