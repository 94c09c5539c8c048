import "server-only";
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { hostname } from "node:os";
import { type OrphanRecord, processIdentity, readRecords } from "./orphan-records";
import { signalGroup } from "./process-group";
import { runProgram } from "./run-program";

const forgetForeignAfterMs = 7 * 24 * 3600 * 1000;
/** `ps -o lstart=` counts whole seconds. */
const psToleranceMs = 2000;

/**
 * Ends the programs that an earlier, killed process of ours left running. A program is ended when the
 * owner in its record is gone and the running process is provably the recorded one. Records of other
 * machines that share the folder are left alone.
 * @returns the pids whose groups were killed
 */
export async function killOrphans(folder: string): Promise<number[]> {
  const killed: number[] = [];
  for (const { file, record } of await readRecords(folder)) {
    if (record.host !== hostname()) {
      if (Date.now() - record.startedAtMs > forgetForeignAfterMs) await rm(file, { force: true });
      continue;
    }
    if (await ownerLives(record)) continue;
    if (await isSameProcess(record.pid, record.identity, record.startedAtMs)) {
      if (signalGroup(record.pid, "SIGKILL")) killed.push(record.pid);
    }
    await rm(file, { force: true });
  }
  return killed;
}

async function ownerLives(record: OrphanRecord): Promise<boolean> {
  if (existsSync("/proc/self/stat")) {
    return processIdentity(record.ownerPid) === record.ownerIdentity;
  }
  const ownerStart = await psStartMs(record.ownerPid);
  return ownerStart !== null && ownerStart <= record.startedAtMs;
}

async function isSameProcess(
  pid: number,
  identity: string | null,
  startedAtMs: number,
): Promise<boolean> {
  if (existsSync("/proc/self/stat")) {
    return identity !== null && processIdentity(pid) === identity;
  }
  const start = await psStartMs(pid);
  return start !== null && Math.abs(start - startedAtMs) <= psToleranceMs;
}

/** Start time of a process from `ps`, since macOS has no /proc; null when there is no such process. */
async function psStartMs(pid: number): Promise<number | null> {
  try {
    const { stdout } = await runProgram("ps", ["-o", "lstart=", "-p", String(pid)], {
      deadlineMs: 5000,
      env: { ...process.env, LC_ALL: "C" },
    });
    const start = Date.parse(stdout.trim());
    return Number.isNaN(start) ? null : start;
  } catch {
    return null;
  }
}
