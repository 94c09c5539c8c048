import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAnsweringProgram } from "./answering-program";
import { isRunning, waitUntil } from "./testing/running-process";

/** Answers with its own process id and the request; `late` is never answered, `break` ends the program. */
const script = `
  const lines = require("node:readline").createInterface({ input: process.stdin });
  lines.on("line", (line) => {
    if (line === "break") process.exit(3);
    if (line !== "late") console.log(process.pid + " " + line);
  });
`;

describe("a program that answers", () => {
  let folder = "";
  let file = "";
  const never = new AbortController().signal;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "reelpress-answering-"));
    file = path.join(folder, "echo.cjs");
    await writeFile(file, script);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const started = (idleMs: number, answerMs = 5000) =>
    createAnsweringProgram({
      program: process.execPath,
      args: [file],
      env: { NODE_ENV: "production", PATH: process.env.PATH },
      idleMs,
      answerMs,
    });

  it("answers requests in turn with one process, and ends it when it is idle", async () => {
    const { ask } = started(300);
    const answers = await Promise.all(["one", "two", "three"].map((line) => ask(line, never)));
    const [pid = ""] = (answers[0] ?? "").split(" ");
    expect(answers).toEqual([`${pid} one`, `${pid} two`, `${pid} three`]);
    expect(await waitUntil(() => !isRunning(Number(pid)), 5000)).toBe(true);
    const [later = ""] = (await ask("four", never)).split(" ");
    expect(later).not.toBe(pid);
  });

  it("fails the requests of a process that breaks, and answers the next request with another process", async () => {
    const { ask } = started(60_000);
    const broken = ask("break", never);
    const behind = ask("behind", never);
    await expect(broken).rejects.toMatchObject({ code: "program-failed" });
    await expect(behind).rejects.toMatchObject({ code: "program-failed" });
    expect(await ask("again", never)).toMatch(/ again$/);
  });

  it("ends a process that does not answer in time", async () => {
    const { ask } = started(60_000, 700);
    const [pid = ""] = (await ask("hello", never)).split(" ");
    await expect(ask("late", never)).rejects.toMatchObject({ code: "program-timeout" });
    expect(isRunning(Number(pid))).toBe(false);
  });

  it("lets a caller leave, and still answers the others", async () => {
    const { ask } = started(60_000);
    const leaving = new AbortController();
    const left = ask("left", leaving.signal);
    const stays = ask("stays", never);
    leaving.abort();
    await expect(left).rejects.toMatchObject({ code: "aborted" });
    expect(await stays).toMatch(/ stays$/);
  });
});
