import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { z } from "zod";
import { log } from "@/lib/base/log";

/**
 * A record on disk for each running program, so that a program whose Node process was killed can be
 * found and ended at the next start. `identity` distinguishes a process from a later one with the same
 * pid: the boot id and the start time in ticks if /proc has them, else null.
 */
const recordSchema = z.object({
  host: z.string(),
  pid: z.number().int().positive(),
  identity: z.string().nullable(),
  startedAtMs: z.number(),
  program: z.string(),
  ownerPid: z.number().int().positive(),
  ownerIdentity: z.string().nullable(),
});

export type OrphanRecord = z.infer<typeof recordSchema>;

const holder = oncePerProcess("orphan records", (): { folder?: string } => ({}));

/** Sets the folder in which every program that is started from now on has a record while it runs. */
export function configureOrphanRecords(folder: string): void {
  mkdirSync(folder, { recursive: true });
  holder.folder = folder;
}

/** Writes the record of a program that was just started. Returns the function that removes the record. */
export function recordProgram(pid: number, program: string): () => void {
  const folder = holder.folder;
  if (folder === undefined) return () => undefined;
  const record: OrphanRecord = {
    host: hostname(),
    pid,
    identity: processIdentity(pid),
    startedAtMs: Date.now(),
    program,
    ownerPid: process.pid,
    ownerIdentity: processIdentity(process.pid),
  };
  // Machines that share the folder may use the same pid.
  const name = `${pid}-${randomBytes(6).toString("hex")}.json`;
  const file = path.join(/* turbopackIgnore: true */ folder, name);
  try {
    writeFileSync(file, JSON.stringify(record));
  } catch (cause) {
    log.warn({ err: cause, file }, "a running program could not be recorded");
  }
  return () => rmSync(file, { force: true });
}

/** All readable records of a folder with their files; unreadable records are removed. */
export async function readRecords(
  folder: string,
): Promise<Array<{ file: string; record: OrphanRecord }>> {
  const names = await readdir(folder).catch(() => []);
  const found: Array<{ file: string; record: OrphanRecord }> = [];
  for (const name of names.filter((entry) => entry.endsWith(".json"))) {
    const file = path.join(/* turbopackIgnore: true */ folder, name);
    const parsed = recordSchema.safeParse(parseJson(await readFile(file, "utf8").catch(() => "")));
    if (parsed.success) found.push({ file, record: parsed.data });
    else await rm(file, { force: true });
  }
  return found;
}

/**
 * Boot id and start time (proc(5): field 22 of /proc/<pid>/stat; field 2 may hold blanks and
 * brackets, so fields are counted behind its last bracket). Null without /proc or without the process.
 */
export function processIdentity(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const startTicks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    const bootId = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return startTicks === undefined ? null : `${bootId}:${startTicks}`;
  } catch {
    return null;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
