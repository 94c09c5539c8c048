import "server-only";
import { AppError } from "@/lib/base/pure/errors";
import { type RunOptions, runProgram } from "./run-program";

export type AnsweringProgram = {
  program: string;
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  niceness?: number;
  /** Without a request for this long, the program ends and frees its memory. */
  idleMs: number;
  /** Time for one answer, counted from the answer before it; after this time the program is ended. */
  answerMs: number;
};

type Waiting = { line: string; resolve: (answer: string) => void; reject: (why: unknown) => void };

/** No program runs longer than this; the next request starts another. */
const longestLifeMs = 24 * 3600 * 1000;

/**
 * Starts a program with the first request and keeps it running while requests come, because it is slow to
 * start (it loads a network or a dictionary). A request is one line on its stdin, and the answer is the next
 * line on its stdout. The program must end when its stdin ends.
 *
 * `ask` throws an AppError: those of `runProgram` when the program breaks, `program-timeout`, and `aborted`
 * when the caller leaves. The request of a caller that has left is still answered, but the answer is dropped.
 */
export function createAnsweringProgram(description: AnsweringProgram): {
  ask: (line: string, signal: AbortSignal) => Promise<string>;
} {
  let running: Running | null = null;
  return {
    ask: (line, signal) =>
      new Promise((resolve, reject) => {
        const left = () => new AppError("aborted", "The caller left before the answer came.");
        if (signal.aborted) return reject(left());
        const onAbort = () => reject(left());
        signal.addEventListener("abort", onAbort, { once: true });
        const settle =
          <T>(then: (value: T) => void) =>
          (value: T) => {
            signal.removeEventListener("abort", onAbort);
            then(value);
          };
        if (!running?.isOpen) running = new Running(description);
        running.add({ line, resolve: settle(resolve), reject: settle(reject) });
      }),
  };
}

class Running {
  isOpen = true;
  private readonly open: Waiting[] = [];
  private readonly unsent: Waiting[] = [];
  private wake: () => void = () => undefined;
  private readonly tooSlow = new AbortController();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly description: AnsweringProgram) {
    void this.run();
  }

  add(waiting: Waiting): void {
    this.open.push(waiting);
    this.unsent.push(waiting);
    if (this.open.length === 1) this.watchAnswer();
    this.wake();
  }

  private async run(): Promise<void> {
    const { program, args, env, niceness } = this.description;
    const options: Omit<RunOptions, "stdout"> = {
      signal: this.tooSlow.signal,
      deadlineMs: longestLifeMs,
      env,
      input: this.lines(),
      onStdoutLine: (line) => this.answered(line),
      ...(niceness === undefined ? {} : { niceness }),
    };
    try {
      await runProgram(program, args, options);
      this.close(new AppError("program-failed", "The program ended before it had answered."));
    } catch (thrown) {
      const { answerMs } = this.description;
      const late = new AppError("program-timeout", `No answer came within ${answerMs} ms.`);
      this.close(this.tooSlow.signal.aborted ? late : thrown);
    }
  }

  /** The lines for stdin. The generator ends when there was no request for a while. */
  private async *lines(): AsyncGenerator<Buffer> {
    while (this.isOpen) {
      const next = this.unsent.shift();
      if (next) yield Buffer.from(`${next.line}\n`);
      else await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  private answered(line: string): void {
    this.open.shift()?.resolve(line);
    if (this.open.length > 0) this.watchAnswer();
    else this.watchIdleness();
  }

  private watchAnswer(): void {
    this.setTimer(() => this.tooSlow.abort(), this.description.answerMs);
  }

  private watchIdleness(): void {
    this.setTimer(() => {
      this.isOpen = false;
      this.wake();
    }, this.description.idleMs);
  }

  private setTimer(then: () => void, milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(then, milliseconds);
    this.timer.unref();
  }

  private close(why: unknown): void {
    this.isOpen = false;
    clearTimeout(this.timer);
    this.wake();
    for (const waiting of this.open.splice(0)) waiting.reject(why);
  }
}
