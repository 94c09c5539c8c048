import { execFile } from "node:child_process";
import {
  chmod,
  chown,
  link,
  lstat,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type DatabaseHandle, openDatabase } from "../database/database";
import { intrude } from "../testing/intruder";
import { nobody, oldDataFolder } from "../testing/old-data-folder";

const isRoot = process.getuid?.() === 0;
const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** A data folder below a folder that everybody may enter, so that only its own permissions protect it. */
async function freshFolder(): Promise<string> {
  const parent = await mkdtemp(path.join(os.tmpdir(), "reelpress-attack-"));
  folders.push(parent);
  await chmod(parent, 0o755);
  return path.join(parent, "data");
}

async function everything(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return [folder, ...names.map((name) => path.join(folder, name))];
}

/** Lists the files that others can access. A socket's own mode is 0700; a link's mode says nothing. */
async function openPaths(folder: string): Promise<string[]> {
  const open: string[] = [];
  for (const entry of await everything(folder)) {
    const found = await lstat(entry).catch(() => null);
    if (found && !found.isSymbolicLink() && (found.mode & 0o077) !== 0) open.push(entry);
  }
  return open;
}

async function serverPids(folder: string): Promise<number[]> {
  const lock = await readFile(path.join(folder, "pg", "postmaster.pid"), "utf8");
  const postmaster = Number.parseInt(lock, 10);
  const { stdout } = await promisify(execFile)("ps", ["-o", "pid=", "--ppid", String(postmaster)]);
  return [postmaster, ...stdout.trim().split(/\s+/).map(Number)];
}

function connectAs(folder: string, how: { user?: string; password?: string }): Promise<string> {
  const client = new pg.Client({ host: path.join(folder, "pg"), database: "postgres", ...how });
  return client
    .connect()
    .then(() => client.end().then(() => "let in"))
    .catch((error: Error & { code?: string }) => error.code ?? error.message);
}

const target = async (folder: string) => ({
  files: await everything(folder),
  socket: path.join(folder, "pg", ".s.PGSQL.5432"),
  pids: await serverPids(folder),
});

describe("a new data folder", () => {
  let dataFolder: string;
  let database: DatabaseHandle;

  beforeAll(async () => {
    const parent = await mkdtemp(path.join(os.tmpdir(), "reelpress-attack-"));
    // Everybody may enter this folder, so that only the data folder's own permissions protect it.
    await chmod(parent, 0o755);
    dataFolder = path.join(parent, "data");
    database = await openDatabase({ dataFolder });
  });

  afterAll(async () => {
    await database.close();
    await rm(path.dirname(dataFolder), { recursive: true, force: true });
  });

  test("a connection without the password is refused for every user", async () => {
    expect(await connectAs(dataFolder, { user: "reelpress" })).toMatch(/password must be a string/);
    expect(await connectAs(dataFolder, { user: "reelpress", password: "" })).not.toBe("let in");
    expect(await connectAs(dataFolder, { user: "reelpress", password: "guess" })).toBe("28P01");
    expect(await connectAs(dataFolder, { user: "postgres", password: "postgres" })).toBe("28P01");
    const password = (await readFile(path.join(dataFolder, "database.key"), "utf8")).trim();
    expect(await connectAs(dataFolder, { user: "reelpress", password })).toBe("let in");
    const { stdout } = await promisify(execFile)("ps", ["-eo", "args"], { maxBuffer: 1 << 24 });
    expect(stdout).toContain("postgres");
    expect(stdout).not.toContain(password);
  });

  test("other users cannot access its files, nor new files of this process and its children", async () => {
    await writeFile(path.join(dataFolder, "by-us"), "x");
    const make = 'mkdir "$0/child" && echo x > "$0/child/file"';
    await promisify(execFile)("sh", ["-c", make, dataFolder]);
    expect((await everything(dataFolder)).length).toBeGreaterThan(900);
    expect(await openPaths(dataFolder)).toEqual([]);
  });

  test.skipIf(!isRoot)(
    "run as root: no other user can enter, read, signal or trace it, and the server has no right of root",
    async () => {
      const booty = await intrude({ uid: nobody, gid: nobody }, await target(dataFolder));
      expect(Object.keys(booty).length).toBeGreaterThan(1000);
      expect(Object.entries(booty).filter(([, word]) => word.startsWith("GOT"))).toEqual([]);
      for (const pid of await serverPids(dataFolder)) {
        const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
        if (status === "") continue;
        const users = /^Uid:\s+(.+)$/m.exec(status)?.[1]?.split(/\s+/).map(Number) ?? [];
        expect(users.filter((uid) => uid === 0 || uid === nobody)).toEqual([]);
        const powers = [...status.matchAll(/^Cap(?:Prm|Eff|Amb):\s+0*(\w*)$/gm)];
        expect(powers.map((power) => power[1])).toEqual(["", "", ""]);
      }
      const readFileOfRoot = database.pool.query("select pg_read_file('/etc/shadow')");
      await expect(readFileOfRoot).rejects.toThrow(/Permission denied/);
    },
  );
});

describe("a data folder of an earlier version", () => {
  let dataFolder: string;
  let precious: string;

  beforeAll(async () => {
    dataFolder = await oldDataFolder();
    precious = path.join(path.dirname(dataFolder), "precious");
    await writeFile(precious, "root's", { mode: 0o600 });
    // Planted by an intruder with the account "nobody", to be given to the account that follows it.
    await link(precious, path.join(dataFolder, "pg", "base", "planted"));
  });

  afterAll(() => rm(path.dirname(dataFolder), { recursive: true, force: true }));

  test.skipIf(!isRoot)("run as root: the intruder of these tests does get in", async () => {
    const seen = { ...(await target(dataFolder)), socket: `${dataFolder}/pg-socket/.s.PGSQL.5432` };
    const booty = await intrude({ uid: nobody, gid: nobody }, seen);
    expect(booty.connect).toBe("GOT connected");
    expect(booty[`read ${dataFolder}/objects/reelpress/uploads/clip.mp4`]).toBe("GOT private");
  });

  test("it is migrated while its server runs: its data is kept, and access is closed", async () => {
    const [old = 0] = await serverPids(dataFolder);
    const open = () => openDatabase({ dataFolder });
    const [mine, second] = await Promise.all([open(), open()]);
    expect(() => process.kill(old, 0)).toThrow();
    expect((await mine.pool.query("select n from kept")).rows).toEqual([{ n: 7 }]);
    expect((await second.pool.query("select n from kept")).rows).toEqual([{ n: 7 }]);
    const inside = (await openPaths(dataFolder)).filter((entry) => !entry.endsWith("planted"));
    expect(inside).toEqual([]);
    const clip = `${dataFolder}/objects/reelpress/uploads/clip.mp4`;
    expect(await readFile(clip, "utf8")).toBe("private");
    expect(await connectAs(dataFolder, { user: "reelpress", password: "x" })).toBe("28P01");
    expect((await stat(precious)).uid).toBe(process.getuid?.());
    if (isRoot) {
      const booty = await intrude({ uid: nobody, gid: nobody }, await target(dataFolder));
      expect(Object.entries(booty).filter(([, word]) => word.startsWith("GOT"))).toEqual([]);
    }
    await mine.close();
    await second.close();
  });

  test.skipIf(!isRoot)("giving it to its account goes on after a cut", async () => {
    for (const name of ["PG_VERSION", "base", "pg_hba.conf"]) {
      await chown(path.join(dataFolder, "pg", name), nobody, nobody);
    }
    const database = await openDatabase({ dataFolder });
    expect((await database.pool.query("select n from kept")).rows).toEqual([{ n: 7 }]);
    await database.close();
  });
});

test("a lost or replaced key file loses no data, and a damaged key file is refused by name", async () => {
  const dataFolder = await freshFolder();
  const key = path.join(dataFolder, "database.key");
  const database = await openDatabase({ dataFolder });
  await database.pool.query("create table kept as select 7 as n");
  await database.close();
  await rm(key);
  const again = await openDatabase({ dataFolder });
  expect((await again.pool.query("select n from kept")).rows).toEqual([{ n: 7 }]);
  await again.close();
  await writeFile(key, "damaged");
  await expect(openDatabase({ dataFolder })).rejects.toMatchObject({
    code: "config-invalid",
    message: expect.stringContaining(`${key} is damaged`) as string,
  });
});
