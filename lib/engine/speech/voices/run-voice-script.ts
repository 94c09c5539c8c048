import "server-only";
import path from "node:path";
import { runProgram } from "@/lib/engine/exec/run-program";

/** Enough for a text of full length on a busy machine. */
const deadlineMs = 180_000;

/**
 * Runs one of this folder's `*.mjs` scripts in its own Node process: a voice computes for seconds
 * and would hold the event loop, and the GPL voice stays a program of its own. The order goes in as
 * JSON on stdin; the files it names are the answer.
 * @returns what the script wrote to stdout
 */
export async function runVoiceScript(
  script: "espeak-child.mjs" | "flite-child.mjs" | "finish-child.mjs",
  order: unknown,
  signal: AbortSignal,
): Promise<string> {
  // By path at run time, so that a bundler neither follows nor moves it.
  const file = path.join(
    /* turbopackIgnore: true */ process.cwd(),
    "lib",
    "engine",
    "speech",
    "voices",
    script,
  );
  const { stdout } = await runProgram(process.execPath, ["--no-warnings", file], {
    signal,
    deadlineMs,
    niceness: 5,
    input: JSON.stringify(order),
    env: { NODE_ENV: "production", PATH: process.env.PATH, LANG: "C.UTF-8" },
  });
  return stdout;
}
