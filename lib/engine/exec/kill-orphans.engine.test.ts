import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { killOrphans } from "./kill-orphans";
import { configureOrphanRecords } from "./orphan-records";
import { runProgram } from "./run-program";
import { isRunning, waitUntil } from "./testing/running-process";

let folder: string;
const started: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "reelpress-orphans-"));
});
afterEach(async () => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
  await rm(folder, { recursive: true, force: true });
});

const ownerScript = `
  import { configureOrphanRecords } from "@/lib/engine/exec/orphan-records";
  import { runProgram } from "@/lib/engine/exec/run-program";
  configureOrphanRecords(process.argv[1] ?? "");
  void runProgram("sleep", ["300"], { deadlineMs: 300_000 });
`;

/** The record, or null while it is being written. */
const readRecord = (file: string): Promise<{ pid: number; identity: string } | null> =>
  readFile(file, "utf8")
    .then(JSON.parse)
    .catch(() => null);

async function startOwner() {
  const flags = ["--conditions=react-server", "--import", "tsx", "--input-type=module"];
  const owner = spawn(process.execPath, [...flags, "-e", ownerScript, folder], {
    stdio: "inherit",
  });
  started.push(owner);
  for (let tries = 0; tries < 2_400; tries += 1) {
    const name = (await readdir(folder))[0];
    const file = name === undefined ? null : path.join(folder, name);
    const record = file === null ? null : await readRecord(file);
    if (file !== null && record !== null) return { owner, file, orphanPid: record.pid };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("the owner never started its program");
}

it("ends the program of a killed owner, and spares the program of a living one", async () => {
  const { owner, orphanPid } = await startOwner();
  expect(await killOrphans(folder)).toEqual([]);
  expect(isRunning(orphanPid)).toBe(true);

  owner.kill("SIGKILL");
  await once(owner, "exit");
  expect(isRunning(orphanPid)).toBe(true);
  expect(await killOrphans(folder)).toEqual([orphanPid]);
  expect(await waitUntil(() => !isRunning(orphanPid), 1000)).toBe(true);
  expect(await readdir(folder)).toEqual([]);
});

it("does not touch another process that got the same pid since", async () => {
  const { owner, file, orphanPid } = await startOwner();
  owner.kill("SIGKILL");
  await once(owner, "exit");
  const record = await readRecord(file);
  const other = { ...record, identity: `${record?.identity}9`, startedAtMs: 0 };
  await writeFile(file, JSON.stringify(other));
  expect(await killOrphans(folder)).toEqual([]);
  expect(isRunning(orphanPid)).toBe(true);
  process.kill(orphanPid, "SIGKILL");
});

it("leaves the records of other machines, and removes unreadable records", async () => {
  const foreign = {
    host: "another-machine",
    pid: process.pid,
    identity: null,
    startedAtMs: Date.now(),
    program: "ffmpeg",
    ownerPid: 1,
    ownerIdentity: "gone",
  };
  await writeFile(path.join(folder, "1.json"), JSON.stringify(foreign));
  await writeFile(path.join(folder, "2.json"), "{ torn");
  expect(await killOrphans(folder)).toEqual([]);
  expect(await readdir(folder)).toEqual(["1.json"]);
});

it("keeps a record only while the program runs", async () => {
  configureOrphanRecords(folder);
  let during: string[] = [];
  const run = runProgram("sh", ["-c", "echo up; sleep 0.3"], {
    deadlineMs: 5000,
    onStdoutLine: () => undefined,
  });
  during = await readdir(folder);
  await run;
  expect(during).toHaveLength(1);
  expect(await readdir(folder)).toEqual([]);
});
