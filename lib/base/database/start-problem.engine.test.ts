import { execFile, spawn } from "node:child_process";
import { chmod, mkdir, mkdtemp, open, readdir, rm, truncate, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundledProgram } from "@/lib/base/testing/bundled-program";
import { type DatabaseHandle, openDatabase } from "./database";
import { migrate } from "./migrate";
import { openPrivateFolder } from "../files/private-folder";
import { recordVersion, refuseNewer } from "./program-version";
import { startProblem } from "./start-problem";

const run = promisify(execFile);
const isRoot = process.getuid?.() === 0;
let root: string;

beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), "reelpress-start-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** What a start with these settings says; it must not take long. */
async function problemOf(work: Promise<unknown>, withinMs = 30_000): Promise<string> {
  const startedAt = performance.now();
  const problem = await work.then(() => "it started", startProblem);
  expect(performance.now() - startedAt).toBeLessThan(withinMs);
  return problem;
}

const openAt = (dataFolder: string) => problemOf(openDatabase({ dataFolder }));

/** A small disk, if this computer allows one to be mounted. */
async function mounted<T>(options: string, work: (folder: string) => Promise<T>) {
  const folder = await mkdtemp(path.join(root, "disk-"));
  const mounts = await run("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder]).catch(
    () => null,
  );
  if (!mounts) return undefined;
  try {
    return await work(folder);
  } finally {
    await run("umount", ["-l", folder]);
  }
}

describe("a data folder that cannot be used", () => {
  test("a file has its path, or the path of a folder above it", async () => {
    const file = path.join(root, "file");
    await writeFile(file, "x");
    expect(await openAt(file)).toMatch(/a file stands in its place\. Move that file away/);
    expect(await openAt(path.join(file, "below"))).toMatch(/a file stands in its place/);
  });

  test("a disk that can only be read", async () => {
    const said = await mounted("size=10m,ro", (folder) => openAt(path.join(folder, "data")));
    expect(said ?? "can only be read. Mount it").toMatch(/can only be read\. Mount it/);
  });

  test("a folder that other programs share", async () => {
    const shared = path.join(root, "shared");
    await mkdir(shared);
    await chmod(shared, 0o1777);
    await writeFile(path.join(shared, "of-others"), "x");
    expect(await openAt(shared)).toMatch(/shared with other programs.*a folder of its own/);
    expect(await openAt("/")).toMatch(/shared with other programs|may not be written/);
  });

  test.skipIf(isRoot)("a folder that this user may not write", async () => {
    const closed = path.join(root, "closed");
    await mkdir(closed, { mode: 0o500 });
    expect(await openAt(path.join(closed, "data"))).toMatch(/may not be written by this user/);
  });

  test("a disk with too little room", async () => {
    const said = await mounted("size=50m", openAt);
    expect(said ?? "50 MiB left; Make room").toMatch(/(4|5)\d MiB left.*Make room/);
  });
});

describe("a database folder that cannot be used", () => {
  let dataFolder: string;
  const inside = (...parts: string[]) => path.join(dataFolder, "pg", ...parts);

  beforeAll(async () => {
    dataFolder = path.join(root, "data");
    await (await openDatabase({ dataFolder })).close();
  });

  /** Breaks something in a copy, so that every case begins with an intact folder. */
  async function broken(how: () => Promise<unknown>): Promise<string> {
    const whole = dataFolder;
    dataFolder = `${whole}-broken`;
    await run("cp", ["-a", whole, dataFolder]);
    try {
      await how();
      return await openAt(dataFolder);
    } finally {
      await rm(dataFolder, { recursive: true, force: true });
      dataFolder = whole;
    }
  }

  test("its files are damaged", async () => {
    const damaged = /did not start\. Its files are damaged\..*npm run import/;
    const control = () => inside("global", "pg_control");
    expect(await broken(() => truncate(control(), 100))).toMatch(damaged);
    expect(await broken(() => rm(control()))).toMatch(damaged);
    const scribble = async () => {
      const file = await open(control(), "r+");
      await file.write(Buffer.alloc(200, 1), 0, 200, 0);
      await file.close();
    };
    expect(await broken(scribble)).toMatch(damaged);
    const noLog = async () => {
      for (const name of await readdir(inside("pg_wal"))) {
        if (/^\w{24}$/.test(name)) await rm(inside("pg_wal", name));
      }
    };
    expect(await broken(noLog)).toMatch(damaged);
    expect(await broken(() => rm(inside("PG_VERSION")))).toMatch(damaged);
    expect(await broken(() => writeFile(inside("PG_VERSION"), "18\nx"))).toMatch(/damaged/);
  });

  test("it was made by another PostgreSQL", async () => {
    for (const version of ["15\n", "19\n"]) {
      const said = await broken(() => writeFile(inside("PG_VERSION"), version));
      expect(said).toMatch(/made by PostgreSQL 1[59].*brings 18.*npm run export.*npm run import/);
    }
  });

  test("its settings cannot be read", async () => {
    const said = await broken(() => writeFile(inside("postgresql.conf"), "nonsense nonsense"));
    expect(said).toMatch(/did not start.*\n.*PostgreSQL says: .*postgresql\.conf/);
  });

  test.skipIf(!isRoot)("it belongs to a person, and root starts it", async () => {
    const said = await broken(() => run("chown", ["-R", "4321:4321", dataFolder]));
    expect(said).toMatch(
      /belongs to user 4321, and this program was started as root\. Start it as/,
    );
  });

  test("the disk is full", async () => {
    const said = await mounted("size=300m", async (folder) => {
      await run("cp", [
        "-a",
        path.join(dataFolder, "pg"),
        path.join(dataFolder, "database.key"),
        folder,
      ]);
      await run("dd", ["if=/dev/zero", `of=${folder}/full`, "bs=4k"]).catch(() => undefined);
      return openAt(folder);
    });
    expect(said ?? "The disk is full. Make room").toMatch(/disk is full\. Make room/i);
  });
});

describe("a server of DATABASE_URL that cannot be used", () => {
  let database: DatabaseHandle;
  beforeAll(async () => {
    database = await openDatabase({ dataFolder: path.join(root, "served") });
  });
  afterAll(() => database.close());

  const at = (databaseUrl: string) =>
    problemOf(openDatabase({ dataFolder: "unused", databaseUrl }));

  test("each refusal says what to do, and no password is shown", async () => {
    const user = "postgresql://ann:s3cr%40et@";
    const { url } = database;
    const rows: [string, RegExp][] = [
      [`${user}127.0.0.1:1/none`, /Nothing listens there\. Start PostgreSQL/],
      [`${user}localhost:1/none`, /Nothing listens there/],
      [`${user}no-such-host.invalid/none`, /no computer of that name|cannot be looked up/],
      [url.replace(/:[\w-]+@/, ":wrong@"), /User or password is wrong/],
      [url.replace("/postgres?", "/none?"), /no such database\. Make it with createdb/],
      ["postgresql://ann:s3cr%40et@host:port/x", /Write DATABASE_URL as postgresql:/],
      ["postgresql://ann:s3cr@et@/x?host=/nowhere", /no such socket/],
      [`${url}&sslmode=require`, /encryption/],
    ];
    for (const [address, words] of rows) {
      const said = await at(address);
      expect(said).toMatch(words);
      expect(said).not.toMatch(/s3cr|wrong@/);
      expect(said.split("\n")).toHaveLength(1);
    }
  });

  test("a server that does not answer, or is no PostgreSQL", async () => {
    const listen = async (answer?: string) => {
      const server = createServer((socket) => {
        socket.on("error", () => undefined);
        if (answer) socket.end(answer);
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      const { port } = server.address() as AddressInfo;
      return { server, url: `postgresql://ann:s3cret@127.0.0.1:${port}/x` };
    };
    const [silent, other] = [await listen(), await listen("HTTP/1.1 400 Bad Request\r\n\r\n")];
    const [one, two] = await Promise.all([at(silent.url), at(other.url)]);
    silent.server.close();
    other.server.close();
    expect(one).toMatch(/No answer came\. Check the network/);
    expect(two).toMatch(/PostgreSQL, and nothing else, listens there|Check DATABASE_URL/);
  });

  test("a user who may not make tables", async () => {
    await database.pool.query("create role guest login password 'guest'");
    const url = database.url.replace(/\/\/[^@]+@/, "//guest:guest@");
    const guest = await openDatabase({ dataFolder: "unused", databaseUrl: url });
    const said = await problemOf(migrate(guest.pool, "room", []));
    await guest.close();
    expect(said).toMatch(/may not make tables.*GRANT CREATE/);
  });

  test("a database that a newer version has used", async () => {
    await recordVersion(database.pool, "0.9.0");
    expect(await problemOf(refuseNewer(database.pool, "0.10.0"))).toBe("it started");
    const said = await problemOf(refuseNewer(database.pool, "0.8.12"));
    expect(said).toMatch(
      /used by Reelpress 0\.9\.0, and this is Reelpress 0\.8\.12\. Start 0\.9\.0 or newer/,
    );
    await migrate(database.pool, "room", [
      { name: "001", sql: "select 1" },
      { name: "002", sql: "select 1" },
    ]);
    const unknown = await problemOf(
      migrate(database.pool, "room", [{ name: "001", sql: "select 1" }]),
    );
    expect(unknown).toMatch(/newer version of Reelpress.*"room" \(002\)/);
  });
});

test("a program that cannot start reports the reason once, soon exits with 1, and leaves no database running", async () => {
  const dataFolder = path.join(root, "said-once");
  await openPrivateFolder(dataFolder);
  const database = await openDatabase({ dataFolder });
  await recordVersion(database.pool, "99.0.0");
  await database.close();
  const program = await bundledProgram(path.join(import.meta.dirname, "../testing/start.ts"));
  const env = { ...process.env, REELPRESS_DATA: dataFolder, REELPRESS_LOG_LEVEL: "info" };
  const args = ["--conditions=react-server", program];
  const ended = (more: Record<string, string>) =>
    new Promise<{ code: number | null; said: string }>((resolve) => {
      const child = spawn(process.execPath, args, { env: { ...env, ...more }, stdio: "pipe" });
      let said = "";
      child.stderr.setEncoding("utf8").on("data", (chunk: string) => (said += chunk));
      child.stdout.setEncoding("utf8").on("data", (chunk: string) => (said += chunk));
      child.once("close", (code) => resolve({ code, said: said.trim() }));
    });
  const newer = await ended({});
  expect(newer.code).toBe(1);
  expect(newer.said).toMatch(/^The database was used by Reelpress 99\.0\.0.*$/);
  expect(await readdir(path.join(dataFolder, "pg"))).not.toContain("postmaster.pid");
  const wrong = await ended({ PORT: "none", REELPRESS_CACHE_GIB: "-1" });
  expect(wrong).toEqual({
    code: 1,
    said: expect.stringMatching(
      /^The environment is not usable:\nPORT: .*\nREELPRESS_CACHE_GIB: .*$/,
    ) as string,
  });
});
