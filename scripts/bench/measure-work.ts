import { readdirSync, readFileSync } from "node:fs";

export type Cost = { wallSeconds: number; cpuSeconds: number; peakBytes: number };

/** Kernel ticks per second in /proc: USER_HZ is 100 on every Linux that Node runs on. */
const ticksPerSecond = 100;
const sampleMs = 150;

/**
 * Runs work and returns its cost: the CPU time of this process and of every program that it started (the
 * kernel adds ended children to this process's entry in /proc), and the peak memory of all of them together.
 * Without /proc (macOS), CPU time and memory are those of this process alone.
 * @param pid another process whose CPU time is meant, with its ended children; this one when absent
 */
export async function measureWork(work: () => Promise<void>, pid?: string): Promise<Cost> {
  let peakBytes = 0;
  const sample = () => {
    peakBytes = Math.max(peakBytes, memoryOfFamily());
  };
  const timer = setInterval(sample, sampleMs);
  const begunMs = performance.now();
  const cpuBefore = cpuOfFamily(pid);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  const wallSeconds = (performance.now() - begunMs) / 1000;
  return { wallSeconds, cpuSeconds: cpuOfFamily(pid) - cpuBefore, peakBytes };
}

function cpuOfFamily(pid?: string): number {
  if (pid !== undefined) {
    const times = statFields(pid)?.slice(11, 15).map(Number) ?? [];
    return times.reduce((sum, one) => sum + one, 0) / ticksPerSecond;
  }
  const { user, system } = process.cpuUsage();
  const own = (user + system) / 1e6;
  const fields = statFields("self");
  // Fields 16 and 17 of proc(5) stat: user and system time of waited-for children.
  return fields ? own + (Number(fields[13]) + Number(fields[14])) / ticksPerSecond : own;
}

/** Resident bytes of this process and its children, without memory-mapped files. */
function memoryOfFamily(): number {
  let bytes = process.memoryUsage().rss;
  for (const name of listProcesses()) {
    if (Number(statFields(name)?.[1]) === process.pid) bytes += residentBytes(name);
  }
  return bytes;
}

function listProcesses(): string[] {
  try {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

function residentBytes(pid: string): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** The fields of proc(5) stat from the third on. The second field may contain spaces. */
function statFields(pid: string): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}
