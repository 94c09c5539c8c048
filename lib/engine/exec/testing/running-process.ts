import { readFileSync } from "node:fs";

/** Whether a process still runs. A zombie, which only waits to be reaped, does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return stateOf(pid) !== "Z";
}

/** The state letter of /proc/<pid>/stat; null without /proc. */
function stateOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2)[0] ?? null;
  } catch {
    return null;
  }
}

/** Waits until a condition holds; returns whether it did within the time. */
export async function waitUntil(holds: () => boolean, withinMs: number): Promise<boolean> {
  const end = performance.now() + withinMs;
  while (performance.now() < end && !holds()) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return holds();
}
