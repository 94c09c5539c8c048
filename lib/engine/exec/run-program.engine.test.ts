import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createProgressReader } from "./ffmpeg-progress";
import { ffmpegPath, findProgram } from "./programs";
import { runProgram } from "./run-program";
import { isRunning, waitUntil } from "./testing/running-process";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "reelpress-exec-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** The tests use a shell as a dummy program; the product never starts a shell. */
const script = (text: string) => ["-c", text];

describe("output", () => {
  it("returns stdout as text, and passes arguments unchanged", async () => {
    const args = ["%s|", "$(id)", "a b", `"'`, "-f", "你好"];
    const { stdout } = await runProgram("printf", args, { deadlineMs: 5000 });
    expect(stdout).toBe(`$(id)|a b|"'|-f|你好|`);
  });

  it("returns stdout as unchanged bytes", async () => {
    const result = await runProgram("printf", ["\\377\\000\\012"], {
      deadlineMs: 5000,
      stdout: "binary",
    });
    expect([...result.stdout]).toEqual([255, 0, 10]);
  });

  it("writes to stdin what is made while the program reads, and no more than it reads", async () => {
    let made = 0;
    async function* parts() {
      for (; made < 1000; made += 1) yield Buffer.alloc(100_000, "x");
    }
    const { stdout } = await runProgram("head", ["-c", "250000"], {
      deadlineMs: 5000,
      input: parts(),
      stdout: "binary",
    });
    expect(stdout).toHaveLength(250_000);
    expect(made).toBeLessThan(50);
  });

  it("ends a program whose input cannot be made, and says so", async () => {
    async function* parts() {
      yield Buffer.from("x");
      throw new Error("the file is gone");
    }
    await expect(runProgram("cat", [], { deadlineMs: 5000, input: parts() })).rejects.toMatchObject(
      {
        code: "unexpected",
        cause: { message: "the file is gone" },
      },
    );
  });

  it("feeds stdin, also to a program that does not read it", async () => {
    const input = "x".repeat(1_000_000);
    const { stdout } = await runProgram("wc", ["-c"], { deadlineMs: 5000, input });
    expect(stdout.trim()).toBe("1000000");
    await runProgram("true", [], { deadlineMs: 5000, input });
  });

  it("passes on lines while the program runs", async () => {
    const lines: string[] = [];
    await runProgram("sh", script("echo one; echo two; echo three >&2"), {
      deadlineMs: 5000,
      onStdoutLine: (line) => lines.push(line),
      onStderrLine: (line) => lines.push(`err ${line}`),
    });
    expect(lines.toSorted()).toEqual(["err three", "one", "two"]);
  });

  it("passes bytes on as they come, more than it would collect, and keeps none", async () => {
    let bytes = 0;
    const { stdout } = await runProgram("head", ["-c", "3000000", "/dev/zero"], {
      deadlineMs: 5000,
      maxStdoutBytes: 1000,
      onStdoutBytes: (part) => (bytes += part.length),
    });
    expect([bytes, stdout]).toEqual([3_000_000, ""]);
  });

  it("ends a program that writes more than it may", async () => {
    const run = runProgram("yes", [], { deadlineMs: 5000, maxStdoutBytes: 100_000 });
    await expect(run).rejects.toMatchObject({ code: "program-failed" });
  });

  it("ends the program and says why when the reader of its lines throws", async () => {
    const run = runProgram("yes", [], {
      deadlineMs: 5000,
      onStdoutLine: () => {
        throw new Error("reader broke");
      },
    });
    await expect(run).rejects.toMatchObject({
      code: "unexpected",
      cause: new Error("reader broke"),
    });
  });
});

describe("failure", () => {
  it("reports the exit code and the end of stderr, bounded", async () => {
    const run = runProgram(
      "sh",
      script("yes noise | head -n 20000 >&2; echo last word >&2; exit 3"),
      {
        deadlineMs: 5000,
      },
    );
    const error = await run.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: "program-failed",
      message: "sh failed with code 3: last word",
      details: { exitCode: 3, signal: null },
    });
    const { stderrTail } = (error as { details: { stderrTail: string } }).details;
    expect(stderrTail.length).toBeLessThanOrEqual(8192);
    expect(stderrTail.endsWith("last word")).toBe(true);
  });

  it("reports the signal that ended a program from outside", async () => {
    const run = runProgram("sh", script("kill -9 $$"), { deadlineMs: 5000 });
    await expect(run).rejects.toMatchObject({
      code: "program-failed",
      details: { signal: "SIGKILL" },
    });
  });

  it("names a program that is missing", async () => {
    const run = runProgram("no-such-program-here", [], { deadlineMs: 5000 });
    await expect(run).rejects.toMatchObject({
      code: "program-missing",
      message: expect.stringContaining("no-such-program-here"),
    });
  });

  it("ends a program at its deadline", async () => {
    const started = performance.now();
    const run = runProgram("sleep", ["30"], { deadlineMs: 200 });
    await expect(run).rejects.toMatchObject({ code: "program-timeout" });
    expect(performance.now() - started).toBeLessThan(1200);
  });
});

describe("abort", () => {
  it("starts nothing when the signal is already aborted", async () => {
    const file = path.join(folder, "made");
    const run = runProgram("touch", [file], { deadlineMs: 5000, signal: AbortSignal.abort() });
    await expect(run).rejects.toMatchObject({ code: "aborted" });
    await expect(stat(file)).rejects.toThrow();
  });

  it("ends a whole process group within a second, even a group that ignores SIGTERM", async () => {
    const pids: number[] = [];
    const controller = new AbortController();
    const run = runProgram(
      "sh",
      script("trap '' TERM; sleep 30 & echo $!; echo $$; while :; do sleep 30; done"),
      {
        deadlineMs: 60_000,
        signal: controller.signal,
        onStdoutLine: (line) => pids.push(Number(line)),
      },
    );
    run.catch(() => undefined);
    await waitUntil(() => pids.length === 2, 5000);
    const started = performance.now();
    controller.abort();
    await expect(run).rejects.toMatchObject({ code: "aborted" });
    expect(performance.now() - started).toBeLessThan(1000);
    expect(await waitUntil(() => pids.every((pid) => !isRunning(pid)), 300)).toBe(true);
  });

  it("ends an encoding ffmpeg within a second, after progress was read", async () => {
    const controller = new AbortController();
    const fractions: number[] = [];
    const filter = "testsrc2=size=320x180:rate=25:duration=600";
    const output = path.join(folder, "out.mkv");
    const run = runProgram(
      ffmpegPath(),
      ["-v", "error", "-progress", "pipe:1", "-re", "-f", "lavfi", "-i", filter, output],
      {
        deadlineMs: 60_000,
        signal: controller.signal,
        niceness: 5,
        onStdoutLine: createProgressReader(600, (fraction) => fractions.push(fraction)),
      },
    );
    run.catch(() => undefined);
    expect(await waitUntil(() => fractions.some((fraction) => fraction > 0), 20_000)).toBe(true);
    const started = performance.now();
    controller.abort();
    await expect(run).rejects.toMatchObject({ code: "aborted" });
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it("ends the children that an ended program left behind", async () => {
    const { stdout } = await runProgram("sh", script("sleep 30 & echo $!"), { deadlineMs: 5000 });
    expect(await waitUntil(() => !isRunning(Number(stdout)), 500)).toBe(true);
  });
});

describe.runIf(findProgram("prlimit"))("limits", () => {
  it("stops a program that writes too large a file", async () => {
    const file = path.join(folder, "large");
    const run = runProgram("head", ["-c", "3000000", "/dev/zero"], { deadlineMs: 5000 });
    await run;
    const limited = runProgram("dd", ["if=/dev/zero", `of=${file}`, "bs=1000", "count=3000"], {
      deadlineMs: 5000,
      limits: { fileBytes: 1_000_000 },
    });
    await expect(limited).rejects.toMatchObject({ code: "program-failed" });
    expect((await stat(file)).size).toBeLessThanOrEqual(1_000_000);
  });

  it("stops a program that takes too much memory", async () => {
    const args = ["-v", "error", "-f", "lavfi", "-i", "testsrc2=size=7680x4320", "-t", "1"];
    const limits = { memoryBytes: 100_000_000 };
    const run = runProgram(ffmpegPath(), [...args, "-f", "null", "-"], {
      deadlineMs: 20_000,
      limits,
    });
    await expect(run).rejects.toMatchObject({ code: "program-failed" });
  });

  it("stops a program that burns too much processor time", async () => {
    const run = runProgram("sh", script("while :; do :; done"), {
      deadlineMs: 20_000,
      limits: { cpuSeconds: 1 },
    });
    await expect(run).rejects.toMatchObject({ code: "program-failed" });
  });
});
