import { execFile, spawn } from "node:child_process";
import { chown, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";
import { postgresBinaries } from "../postgres/postgres-binaries";

/** Everybody's account: what ran PostgreSQL for root in earlier versions. */
export const nobody = 65534;

/**
 * A data folder as earlier versions left it, its server running: open to others, trusting everybody,
 * run as nobody when we are root, with a table `kept` of one row and files in `objects`.
 */
export async function oldDataFolder(): Promise<string> {
  const parent = await mkdtemp(path.join(os.tmpdir(), "reelpress-old-"));
  const folder = path.join(parent, "data");
  const cluster = path.join(folder, "pg");
  const socket = path.join(folder, "pg-socket");
  const deep = path.join(folder, "objects", "reelpress", "uploads");
  for (const each of [parent, folder, cluster, socket, deep]) {
    await mkdir(each, { recursive: true });
    await promisify(execFile)("chmod", ["755", each]);
  }
  await promisify(execFile)("chmod", ["-R", "755", path.join(folder, "objects")]);
  await writeFile(path.join(deep, "clip.mp4"), "private");
  await promisify(execFile)("chmod", ["644", path.join(deep, "clip.mp4")]);
  await promisify(execFile)("chmod", ["700", cluster, socket]);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) for (const each of [cluster, socket]) await chown(each, nobody, nobody);
  const account = isRoot ? { uid: nobody, gid: nobody } : {};
  const { initdb, postgres } = await postgresBinaries();
  const env = { NODE_ENV: process.env.NODE_ENV, LC_ALL: "C" };
  const init = [`--pgdata=${cluster}`, "--username=reelpress", "--auth=trust", "--locale=C"];
  const how = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--encoding=UTF8"];
  await promisify(execFile)(initdb, [...init, ...how], { ...account, env, cwd: cluster });
  const settings = ["listen_addresses=", `unix_socket_directories=${socket}`];
  const args = ["-D", cluster, ...settings.flatMap((each) => ["-c", each])];
  spawn(postgres, args, { ...account, env, cwd: cluster, detached: true, stdio: "ignore" }).unref();
  const client = await firstClient(socket);
  await client.query("create table kept as select 7 as n");
  await client.end();
  return folder;
}

async function firstClient(host: string): Promise<pg.Client> {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ host, user: "reelpress", database: "postgres" });
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (tries === 200) throw error;
      await sleep(50);
    }
  }
}
