import "server-only";
import path from "node:path";
import { runProgram } from "@/lib/engine/exec/run-program";

/** Enough for the longest text on a busy machine. */
const deadlineMs = 180_000;

/**
 * Runs one of this room's `*-child.mjs` scripts in its own Node process: a voice computes for seconds
 * and would block the event loop, and the GPL voice must stay a separate program. The script reads
 * `input` as JSON from stdin and writes the files that `input` names.
 * @returns what the script wrote to stdout
 * @throws AppError `program-failed`, `aborted`, …
 */
export async function runVoiceScript(
  script:
    | "voices/espeak-child.mjs"
    | "voices/flite-child.mjs"
    | "voices/finish-child.mjs"
    | "recordings/align-child.mjs",
  input: unknown,
  signal: AbortSignal,
): Promise<string> {
  // The path is built at run time, so that a bundler neither follows nor moves the script.
  const file = path.join(
    /* turbopackIgnore: true */ process.cwd(),
    "lib",
    "engine",
    "speech",
    script,
  );
  const { stdout } = await runProgram(process.execPath, ["--no-warnings", file], {
    signal,
    deadlineMs,
    niceness: 5,
    input: JSON.stringify(input),
    env: { NODE_ENV: "production", PATH: process.env.PATH, LANG: "C.UTF-8" },
  });
  return stdout;
}
