import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { afterEach, expect, test } from "vitest";
import { bundledProgram } from "@/lib/base/testing/bundled-program";
import { openDatabase } from "./database";

const folders: string[] = [];
const program = bundledProgram(path.join(import.meta.dirname, "../testing/database-process.ts"));

async function freshFolder(name = ""): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "reelpress-database-"));
  folders.push(folder);
  return path.join(folder, name);
}

/** A second process that opens the folder, says its server's process number, and stays. */
async function openElsewhere(dataFolder: string) {
  const child = spawn(process.execPath, ["--conditions=react-server", await program, dataFolder], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout });
  const [serverPid] = (await once(lines, "line")) as [string];
  return {
    serverPid: Number(serverPid),
    end: async (how: "close" | "kill") => {
      const gone = once(child, "exit");
      if (how === "kill") child.kill("SIGKILL");
      else child.stdin.end();
      await gone;
    },
  };
}

async function serverPid(dataFolder: string): Promise<number | undefined> {
  const text = await readFile(path.join(dataFolder, "pg", "postmaster.pid"), "utf8").catch(
    () => "",
  );
  return text === "" ? undefined : Number.parseInt(text, 10);
}

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

test("a new data folder gets a database, and closing stops it", async () => {
  const dataFolder = await freshFolder();
  const database = await openDatabase({ dataFolder });
  const answer = await database.pool.query("select lower('ÄÖ 你好') as text");
  expect(answer.rows).toEqual([{ text: "äö 你好" }]);
  expect(await serverPid(dataFolder)).toBeGreaterThan(1);
  await database.close();
  expect(await serverPid(dataFolder)).toBeUndefined();
});

test("committed data survives a kill of the program, and the leftover server is reused and then stopped", async () => {
  const dataFolder = await freshFolder();
  const killed = await openElsewhere(dataFolder);
  const first = await openDatabase({ dataFolder });
  await first.pool.query("create table kept (n int)");
  await first.pool.query("insert into kept values (7)");
  await first.close();
  expect(await serverPid(dataFolder)).toBe(killed.serverPid);
  await killed.end("kill");
  const database = await openDatabase({ dataFolder });
  expect(await serverPid(dataFolder)).toBe(killed.serverPid);
  expect((await database.pool.query("select n from kept")).rows).toEqual([{ n: 7 }]);
  await database.close();
  expect(await serverPid(dataFolder)).toBeUndefined();
});

test("a second process shares the server, whichever process exits first", async () => {
  const dataFolder = await freshFolder();
  const [mine, other] = await Promise.all([
    openDatabase({ dataFolder }),
    openElsewhere(dataFolder),
  ]);
  expect(await serverPid(dataFolder)).toBe(other.serverPid);
  await other.end("close");
  expect((await mine.pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  await mine.close();
  expect(await serverPid(dataFolder)).toBeUndefined();
});

test("a server that dies is started again under the same handle", async () => {
  const dataFolder = await freshFolder();
  const database = await openDatabase({ dataFolder });
  const before = await serverPid(dataFolder);
  process.kill(before ?? 0, "SIGKILL");
  const patience = { timeout: 120_000, interval: 50 };
  const running = async () => ![before, undefined].includes(await serverPid(dataFolder));
  await expect.poll(running, patience).toBe(true);
  const ask = () => database.pool.query("select 1 as one").then((answer) => answer.rows, String);
  await expect.poll(ask, patience).toEqual([{ one: 1 }]);
  await database.close();
  expect(await serverPid(dataFolder)).toBeUndefined();
});

test("a data folder too deep for a unix socket path works", async () => {
  const dataFolder = await freshFolder(path.join("很长的文件夹".repeat(4), "x".repeat(80)));
  const database = await openDatabase({ dataFolder });
  expect((await database.pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  await database.close();
});

test("a lock file whose process number now belongs to another program is ignored", async () => {
  const dataFolder = await freshFolder();
  await (await openDatabase({ dataFolder })).close();
  const lock = [process.pid, path.join(dataFolder, "pg"), 1, 5432, "", "", "", ""].join("\n");
  await writeFile(path.join(dataFolder, "pg", "postmaster.pid"), lock);
  const database = await openDatabase({ dataFolder });
  expect(await serverPid(dataFolder)).not.toBe(process.pid);
  await database.close();
});

test("a cluster of another PostgreSQL version is refused with both versions named", async () => {
  const dataFolder = await freshFolder();
  await (await openDatabase({ dataFolder })).close();
  await writeFile(path.join(dataFolder, "pg", "PG_VERSION"), "15\n");
  await expect(openDatabase({ dataFolder })).rejects.toMatchObject({
    code: "database-unavailable",
    message: expect.stringMatching(/PostgreSQL 15.*brings 18/s) as string,
  });
});

test("a server that does not answer gives an error without the password", async () => {
  const databaseUrl = "postgresql://ann:secret@127.0.0.1:1/none";
  const refused = openDatabase({ dataFolder: "unused", databaseUrl });
  await expect(refused).rejects.toMatchObject({
    code: "database-unavailable",
    message: expect.not.stringContaining("secret") as string,
  });
});
