import "server-only";
import { codeOf } from "@/lib/base/pure/system-error";
import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

const stopDeadlineMs = 20_000;

async function postmasterPid(clusterFolder: string): Promise<number | undefined> {
  const text = await readFile(path.join(clusterFolder, "postmaster.pid"), "utf8").catch(() => "");
  const pid = Number.parseInt(text, 10);
  return Number.isSafeInteger(pid) && pid > 1 ? pid : undefined;
}

/** Stops the server, which ends its connections, and waits until it has exited. */
export async function stopServer(clusterFolder: string): Promise<void> {
  const pid = await postmasterPid(clusterFolder);
  if (pid === undefined || !(await isPostgres(pid))) return;
  signal(pid, "SIGINT");
  const deadline = Date.now() + stopDeadlineMs;
  // The lock file goes last. An orphan stays visible as a zombie until init has collected it.
  while (isAlive(pid) && (await postmasterPid(clusterFolder)) === pid) {
    if (Date.now() > deadline) {
      // "Immediate": safe for the data, the next start replays the log.
      signal(pid, "SIGQUIT");
      return;
    }
    await sleep(10);
  }
}

/**
 * Removes a lock file whose process number now belongs to another program (numbers are given out
 * again after a restart of a container); PostgreSQL itself would refuse to start.
 */
export async function removeStaleLock(clusterFolder: string): Promise<void> {
  const pid = await postmasterPid(clusterFolder);
  if (pid === undefined || (await isPostgres(pid))) return;
  await rm(path.join(clusterFolder, "postmaster.pid"), { force: true });
}

async function isPostgres(pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  try {
    const { stdout } = await promisify(execFile)("ps", ["-p", String(pid), "-o", "comm="]);
    return stdout.includes("postgres");
  } catch {
    const name = await readFile(`/proc/${pid}/comm`, "utf8").catch(() => undefined);
    return name === undefined || name.includes("postgres");
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (codeOf(error) !== "ESRCH") throw error;
  }
}
