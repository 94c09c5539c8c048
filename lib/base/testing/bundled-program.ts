import { mkdir, rename } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";

const made = new Map<string, Promise<string>>();

/**
 * A TypeScript program as one file of JavaScript, for tests that start it as a process: it is up in a
 * second of processor time, where reading hundreds of sources through tsx takes five. Packages stay
 * outside; nothing in it may ask where it stands (`import.meta`).
 * @param program absolute path of the source
 */
export function bundledProgram(program: string): Promise<string> {
  const bundle = made.get(program) ?? bundleOf(program);
  made.set(program, bundle);
  return bundle;
}

async function bundleOf(program: string): Promise<string> {
  // Under node_modules, so that the packages are found.
  const folder = path.resolve("node_modules", ".cache", "reelpress-tests");
  await mkdir(folder, { recursive: true });
  const name = path.basename(program, ".ts");
  const own = path.join(folder, `${name}-${process.pid}.mjs`);
  await build({
    entryPoints: [program],
    outfile: own,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    conditions: ["react-server"],
    packages: "external",
    sourcemap: "inline",
    logLevel: "error",
  });
  // The test file beside this one may start the same program.
  const shared = path.join(folder, `${name}.mjs`);
  await rename(own, shared);
  return shared;
}
