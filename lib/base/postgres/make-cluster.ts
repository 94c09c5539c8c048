import "server-only";
import { codeOf } from "@/lib/base/pure/system-error";
import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rename, rm, statfs } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { AppError } from "../pure/errors";
import { log } from "../log";
import { clusterPassword, isLockedWith, lockWith } from "./cluster-password";
import { type PostgresBinaries, postgresBinaries } from "./postgres-binaries";
import { removeStaleLock, stopServer } from "./postgres-process";
import { reachablePrograms } from "./reachable-programs";
import { giveCluster, giveTo, ownsCluster, serverAccount } from "./server-account";
import { clusterArgument, serverSurroundings } from "./server-command";
import type { ServerFolders } from "./server-folders";
import { serverProblem } from "./server-problem";
import { runSingleUser } from "./single-user";
import type { Account } from "./system-account";

const mebibyte = 1024 ** 2;
/**
 * The size of a new cluster (40 MiB) and of the logs that PostgreSQL keeps (at least 80 MiB), with a
 * margin.
 */
const neededBytes = 200 * mebibyte;
const initDeadlineMs = 120_000;
const lockDeadlineMs = 60_000;

/**
 * A cluster that requires a password, with its programs and its account. `account` is null for the
 * account of this process.
 */
export type Cluster = { binaries: PostgresBinaries; account: Account | null; password: string };

/**
 * Makes the cluster when the data folder has none, and protects a cluster that an earlier version has
 * left open. The cluster is made in a temporary folder and renamed, so that a killed or a second
 * process never leaves half a cluster: the first rename wins.
 * @throws AppError with a remedy when the cluster cannot be made
 */
export async function makeCluster(folders: ServerFolders): Promise<Cluster> {
  const account = await serverAccount();
  const binaries = await reachablePrograms(await postgresBinaries(), account);
  const password = await clusterPassword(folders.dataFolder);
  const cluster = { binaries, account, password };
  const version = await readFile(path.join(folders.clusterFolder, "PG_VERSION"), "utf8").catch(
    (error: unknown) => {
      if (codeOf(error) === "ENOENT") return undefined;
      throw error;
    },
  );
  const isThere = version !== undefined || (await holdsSomething(folders.clusterFolder));
  if (!isThere) await makeAside(folders, cluster);
  else if (!/^\d+\n?$/.test(version ?? "")) throw damaged(folders);
  else if (version?.trim() !== binaries.major) throw otherVersion(folders, version ?? "", binaries);
  await lockCluster(folders, cluster);
  return cluster;
}

async function holdsSomething(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  });
  return names.length > 0;
}

function damaged({ clusterFolder }: ServerFolders): AppError {
  const said = `FATAL: "${clusterFolder}" is not a valid data directory: PG_VERSION is missing or holds no number`;
  return new AppError("database-unavailable", serverProblem(clusterFolder, said));
}

function otherVersion(
  folders: ServerFolders,
  version: string,
  binaries: PostgresBinaries,
): AppError {
  return new AppError(
    "database-unavailable",
    `${folders.clusterFolder} was made by PostgreSQL ${version.trim()}, this program brings ${binaries.major}. Move it over: npm run export with the version of Reelpress that made it, then npm run import with this one, into an empty REELPRESS_DATA.`,
  );
}

async function makeAside(folders: ServerFolders, cluster: Cluster): Promise<void> {
  const { bavail, bsize } = await statfs(folders.dataFolder);
  if (bavail * bsize < neededBytes) {
    throw new AppError(
      "database-unavailable",
      `The disk of ${folders.dataFolder} has ${Math.floor((bavail * bsize) / mebibyte)} MiB left, and the database needs ${neededBytes / mebibyte} MiB to begin with. Make room, or point REELPRESS_DATA to another disk.`,
    );
  }
  const aside = await mkdtemp(path.join(folders.dataFolder, "pg-new-"));
  try {
    await giveTo(aside, cluster.account);
    await runInitdb(cluster, aside);
    const { ok, said } = await setPassword(aside, cluster);
    if (!ok) throw new AppError("database-unavailable", serverProblem(aside, said));
    await rename(aside, folders.clusterFolder).catch((error: unknown) => {
      if (codeOf(error) !== "ENOTEMPTY" && codeOf(error) !== "EEXIST") throw error;
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function runInitdb({ binaries, account }: Cluster, folder: string): Promise<void> {
  const wanted = [
    `--pgdata=${clusterArgument(folder, account)}`,
    "--username=reelpress",
    // No connection is accepted before there is a password.
    "--auth=reject",
    "--encoding=UTF8",
    // The built-in locale sorts and folds all of Unicode alike on every platform.
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
  ];
  const child = spawn(binaries.initdb, wanted, {
    ...serverSurroundings(folder, account),
    stdio: ["ignore", "ignore", "pipe"],
    timeout: initDeadlineMs,
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) {
    throw new AppError("database-unavailable", serverProblem(folder, stderr));
  }
}

async function setPassword(folder: string, { binaries, account, password }: Cluster) {
  const set = `alter role reelpress password '${password}';\n`;
  const answer = await runSingleUser(binaries, folder, account, set);
  if (answer.ok) await lockWith(folder, password, account);
  return answer;
}

/**
 * Protects a cluster that trusts everybody, belongs to an account shared with other programs, or has a
 * password that was lost. Only the owner, the password and the access rules change. Of several
 * processes that do it at once, PostgreSQL's own lock lets one through.
 */
async function lockCluster(folders: ServerFolders, cluster: Cluster): Promise<void> {
  const { clusterFolder, dataFolder } = folders;
  const inOrder = async () =>
    (await ownsCluster(clusterFolder, cluster.account)) &&
    (await isLockedWith(clusterFolder, cluster.password));
  const deadline = Date.now() + lockDeadlineMs;
  for (let tries = 0; !(await inOrder()); tries += 1) {
    if (tries === 0) log.info({ folder: clusterFolder }, "the database gets a password");
    await stopServer(clusterFolder);
    await giveCluster(dataFolder, clusterFolder, cluster.account);
    if (tries > 0) await removeStaleLock(clusterFolder);
    const { ok, said } = await setPassword(clusterFolder, cluster);
    if (ok) continue;
    if (!said.includes("postmaster.pid") || Date.now() > deadline) {
      throw new AppError("database-unavailable", serverProblem(clusterFolder, said));
    }
    await sleep(200);
  }
  // Where the socket of earlier versions was.
  await rm(path.join(dataFolder, "pg-socket"), { recursive: true, force: true });
}
