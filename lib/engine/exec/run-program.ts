import "server-only";
import { type ChildProcess, spawn } from "node:child_process";
import { setPriority } from "node:os";
import path from "node:path";
import type { Writable } from "node:stream";
import { AppError } from "@/lib/base/pure/errors";
import { recordProgram } from "./orphan-records";
import { createCollector, createLineReader, createTail } from "./output-text";
import { endGroup, holdGroup, signalGroup } from "./process-group";
import { limitedCommand, type ProgramLimits } from "./program-limits";
import { findProgram } from "./programs";

const stderrTailBytes = 8192;
const defaultMaxStdoutBytes = 64 * 1024 * 1024;
/** How long pipes may stay open after a program has ended, before they are destroyed. */
const pipeGraceMs = 500;

export type RunOptions = {
  signal?: AbortSignal;
  /** Wall-clock time after which the program is ended. */
  deadlineMs: number;
  limits?: ProgramLimits;
  /** Process priority: 0 (same as ours) to 19 (lowest). */
  niceness?: number;
  /** Written to stdin, which is then closed; parts of it when the program reads on. Without it stdin is empty. */
  input?: string | Buffer | AsyncIterable<Buffer> | undefined;
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Each line of stdout as it comes (ffmpeg: `-progress pipe:1`); stdout is then not collected. */
  onStdoutLine?: (line: string) => void;
  /** Each part of stdout as it comes (raw frames); stdout is then not collected. It must be quick. */
  onStdoutBytes?: (part: Buffer) => void;
  /** Each line of stderr as it comes (filters such as blackdetect report there). */
  onStderrLine?: (line: string) => void;
  /** "binary" returns stdout as a Buffer; the default is text. */
  stdout?: "text" | "binary";
  maxStdoutBytes?: number;
};

export type ProgramResult<Output> = { stdout: Output; stderrTail: string };

/**
 * Runs a program to its end, without a shell. The program gets its own process group, so that its
 * children end with it. No other function of the engine starts programs.
 * @param program a path, or a name that is looked up on PATH
 * @throws AppError `program-missing`, `program-failed` (exit code not 0, or ended by a signal),
 *   `program-timeout`, `aborted`; `details` hold program, args, exitCode, signal, stderrTail
 */
export function runProgram(
  program: string,
  args: readonly string[],
  options: RunOptions & { stdout: "binary" },
): Promise<ProgramResult<Buffer>>;
export function runProgram(
  program: string,
  args: readonly string[],
  options: RunOptions & { stdout?: "text" },
): Promise<ProgramResult<string>>;
export async function runProgram(
  program: string,
  args: readonly string[],
  options: RunOptions,
): Promise<ProgramResult<Buffer | string>> {
  const name = path.basename(program);
  if (options.signal?.aborted) throw new AppError("aborted", `${name} was not started: cancelled.`);
  const file = findProgram(program);
  if (file === null) {
    throw new AppError("program-missing", `The program ${program} was not found.`, {
      details: { program },
    });
  }
  const command = limitedCommand(file, args, options.limits, findProgram("prlimit"));
  const child = start(command, options, name);
  return await watch(child, { name, program, args, options });
}

function start(command: { file: string; args: string[] }, options: RunOptions, name: string) {
  try {
    return spawn(/* turbopackIgnore: true */ command.file, command.args, {
      detached: true,
      shell: false,
      stdio: [options.input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
      cwd: options.cwd,
      env: options.env ?? process.env,
    });
  } catch (cause) {
    throw new AppError("program-failed", `${name} could not be started.`, { cause });
  }
}

type Run = { name: string; program: string; args: readonly string[]; options: RunOptions };

/** Why a program was ended by us. */
type Verdict = {
  code: "aborted" | "program-timeout" | "program-failed" | "unexpected";
  message: string;
  cause?: unknown;
};

async function watch(child: ChildProcess, run: Run): Promise<ProgramResult<Buffer | string>> {
  const { options } = run;
  const cleanups: Array<() => void> = [];
  const verdicts: Verdict[] = [];
  const end = (why: Verdict) => {
    if (child.pid === undefined || verdicts.push(why) > 1) return;
    cleanups.push(endGroup(child.pid));
  };
  try {
    const ended = settled(child);
    if (child.pid !== undefined) cleanups.push(...register(child.pid, run));
    const output = readOutput(child, run, end);
    feed(child, run, end);
    const timer = setTimeout(
      () =>
        end({
          code: "program-timeout",
          message: `${run.name} was ended after ${options.deadlineMs} ms.`,
        }),
      options.deadlineMs,
    );
    const onAbort = () => end({ code: "aborted", message: `${run.name} was cancelled.` });
    options.signal?.addEventListener("abort", onAbort, { once: true });
    cleanups.push(
      () => clearTimeout(timer),
      () => options.signal?.removeEventListener("abort", onAbort),
    );
    if (options.signal?.aborted) onAbort();

    const { exitCode, signal } = await ended;
    const { bytes, stderrTail } = output();
    const details = { program: run.program, args: run.args, exitCode, signal, stderrTail };
    const why = verdicts[0];
    if (why) throw new AppError(why.code, why.message, { cause: why.cause, details });
    if (exitCode !== 0) {
      throw new AppError("program-failed", failureMessage(run.name, details), { details });
    }
    return { stdout: options.stdout === "binary" ? bytes : bytes.toString("utf8"), stderrTail };
  } finally {
    for (const cleanup of cleanups) cleanup();
  }
}

function register(pid: number, run: Run): Array<() => void> {
  const release = [holdGroup(pid), recordProgram(pid, run.program)];
  try {
    if (run.options.niceness !== undefined) setPriority(pid, run.options.niceness);
  } catch {
    // The process has ended already, or the system forbids it. Priority is optional.
  }
  return release;
}

/** Resolves when the program has ended and its pipes are drained; rejects when it cannot start. */
function settled(
  child: ChildProcess,
): Promise<{ exitCode: number | null; signal: NodeJS.Signals | null }> {
  return new Promise((resolve, reject) => {
    child.once("error", (cause) => {
      if (child.pid !== undefined) return;
      reject(new AppError("program-failed", "The program could not be started.", { cause }));
    });
    let pipeTimer: NodeJS.Timeout | undefined;
    child.once("exit", () => {
      // Children that the program left behind are ended, so that they release the pipes.
      if (child.pid !== undefined) signalGroup(child.pid, "SIGKILL");
      pipeTimer = setTimeout(() => {
        child.stdout?.destroy();
        child.stderr?.destroy();
      }, pipeGraceMs);
    });
    child.once("close", (exitCode, signal) => {
      clearTimeout(pipeTimer);
      resolve({ exitCode, signal });
    });
  });
}

function readOutput(child: ChildProcess, run: Run, end: (why: Verdict) => void) {
  const {
    onStdoutLine,
    onStdoutBytes,
    onStderrLine,
    maxStdoutBytes = defaultMaxStdoutBytes,
  } = run.options;
  const collector = createCollector(maxStdoutBytes);
  const tail = createTail(stderrTailBytes);
  let isBroken = false;
  const guarded =
    <Part>(read: (part: Part) => void) =>
    (part: Part) => {
      if (isBroken) return;
      try {
        read(part);
      } catch (cause) {
        isBroken = true;
        end({ code: "unexpected", message: `The reader of ${run.name}'s output failed.`, cause });
      }
    };
  const stdoutLines = onStdoutLine && createLineReader(guarded(onStdoutLine));
  const stdoutBytes = onStdoutBytes && guarded(onStdoutBytes);
  const stderrLines = onStderrLine && createLineReader(guarded(onStderrLine));
  child.stdout?.on("data", (chunk: Buffer) => {
    if (stdoutBytes) return stdoutBytes(chunk);
    if (stdoutLines) return stdoutLines.push(chunk);
    if (collector.push(chunk)) return;
    end({
      code: "program-failed",
      message: `${run.name} wrote more than ${maxStdoutBytes} bytes to stdout.`,
    });
  });
  child.stderr?.on("data", (chunk: Buffer) => {
    tail.push(chunk);
    stderrLines?.push(chunk);
  });
  return () => {
    stdoutLines?.end();
    stderrLines?.end();
    return { bytes: collector.bytes(), stderrTail: tail.text() };
  };
}

function feed(child: ChildProcess, { name, options }: Run, end: (why: Verdict) => void): void {
  const { input } = options;
  if (input === undefined || !child.stdin) return;
  // A program that ends before it has read all input closes the pipe; its exit code says why.
  const { stdin } = child;
  stdin.on("error", () => undefined);
  if (typeof input === "string" || Buffer.isBuffer(input)) {
    stdin.end(input);
    return;
  }
  feedParts(input, stdin).catch((cause: unknown) =>
    end({ code: "unexpected", message: `What ${name} reads could not be made.`, cause }),
  );
}

/** Asks for the next part when the program has read the last. */
async function feedParts(input: AsyncIterable<Buffer>, stdin: Writable): Promise<void> {
  const closed = new Promise<void>((resolve) => stdin.once("close", resolve));
  for await (const part of input) {
    if (stdin.destroyed) return;
    if (stdin.write(part)) continue;
    const drained = new Promise<void>((resolve) => stdin.once("drain", resolve));
    await Promise.race([drained, closed]);
  }
  stdin.end();
}

function failureMessage(
  name: string,
  ended: { exitCode: number | null; signal: NodeJS.Signals | null; stderrTail: string },
): string {
  const how = ended.signal ? `was ended by ${ended.signal}` : `failed with code ${ended.exitCode}`;
  const last = ended.stderrTail.split("\n").at(-1) ?? "";
  return last === "" ? `${name} ${how}.` : `${name} ${how}: ${last}`;
}
