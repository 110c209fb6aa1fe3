/**
 * Serves the built site on this machine and prints its address; Ctrl-C ends it.
 * Takes --port (4321; the next free one where that is taken) and --host; OUT_DIR and BASE as in the build.
 * Refuses to start when nothing has been built.
 */
import { parseArgs } from "node:util";
import { preview } from "astro";

const { values } = parseArgs({
  options: { port: { type: "string", default: "4321" }, host: { type: "string", default: "127.0.0.1" } },
});

try {
  // Files without an ending (SHA256SUMS) are served, as on GitHub Pages; with the build's own "always" they wouldn't be.
  const trailingSlash = "ignore";
  const server = await preview({
    logLevel: "error",
    trailingSlash,
    server: { port: Number(values.port), host: values.host },
  });
  const base = `/${process.env.BASE ?? ""}/`.replace(/\/{2,}/g, "/");
  console.log(`\n  http://${values.host}:${server.port}${base}\n\n  Ctrl-C ends the server.`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void server.stop().then(() => process.exit(0)));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
