import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { bundledProgram } from "@/lib/base/testing/bundled-program";
import type { TestEngine } from "./test-engine";

const children: ChildProcess[] = [];

/** Starts a worker in its own process. It shares only the tables and folders with the test's engine. */
export async function startWorker(
  engine: TestEngine,
  kind: "quick" | "real" | "killer",
): Promise<ChildProcess> {
  const file = await bundledProgram(path.join(import.meta.dirname, "engine-process.ts"));
  const child = fork(file, [engine.database.url, engine.dataFolder, kind], {
    execArgv: ["--conditions=react-server"],
    env: { ...process.env, REELPRESS_LOG_LEVEL: "error" },
  });
  children.push(child);
  await once(child, "message");
  return child;
}

/** Resolves when a worker has ended. */
export async function hasEnded(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
}

export async function killHard(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL");
  await hasEnded(child);
}

/** To be called after each test. */
export async function killAllWorkers(): Promise<void> {
  for (const child of children.splice(0)) await killHard(child);
}
