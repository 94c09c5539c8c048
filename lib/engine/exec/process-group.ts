import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";

/** Time between SIGTERM and SIGKILL. A cancel must end a program within a second. */
const graceMs = 600;

/** Signals a whole process group. Returns false when the group is gone or is not ours. */
export function signalGroup(leaderPid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(-leaderPid, signal);
    return true;
  } catch {
    return false;
  }
}

/** Sends SIGTERM now and SIGKILL after the grace period. Returns a function that cancels the SIGKILL. */
export function endGroup(leaderPid: number): () => void {
  signalGroup(leaderPid, "SIGTERM");
  const timer = setTimeout(() => signalGroup(leaderPid, "SIGKILL"), graceMs);
  return () => clearTimeout(timer);
}

/** Groups that live now. One set a process: Next loads a module more than once. */
const liveGroups = () => oncePerProcess("process groups", rememberGroups);

function rememberGroups(): Set<number> {
  const groups = new Set<number>();
  // A program that ends by itself takes its children along; a killed one leaves them to killOrphans.
  process.once("exit", () => {
    for (const pid of groups) signalGroup(pid, "SIGKILL");
  });
  return groups;
}

/** Registers a running group. Returns the function to call when its leader has ended. */
export function holdGroup(leaderPid: number): () => void {
  liveGroups().add(leaderPid);
  return () => {
    liveGroups().delete(leaderPid);
  };
}
