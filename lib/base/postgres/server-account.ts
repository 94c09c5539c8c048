import "server-only";
import { codeOf } from "@/lib/base/pure/system-error";
import { chown, lchown, lstat, readdir } from "node:fs/promises";
import path from "node:path";
import { AppError } from "../pure/errors";
import { accountName, type Account, databaseAccount } from "./system-account";

/** What ran PostgreSQL for root before PostgreSQL got its own account. */
const nobody = 65534;

/**
 * The account that PostgreSQL runs under. Null: that of this process.
 * @throws AppError `database-unavailable` when root can have none
 */
export async function serverAccount(): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  if (process.platform === "linux") return databaseAccount();
  throw new AppError(
    "database-unavailable",
    "PostgreSQL does not run as root. Start Reelpress as another user, or set DATABASE_URL.",
  );
}

/** Gives one file or folder to the account. */
export async function giveTo(target: string, account: Account | null): Promise<void> {
  if (account) await chown(target, account.uid, account.gid);
}

const uidOf = async (target: string) => (await lstat(target)).uid;

/** The file whose owner changes last: while it has another owner, the change of owner was interrupted. */
const lastGiven = "PG_VERSION";

/** True when the whole cluster belongs to the account that PostgreSQL runs under. */
export async function ownsCluster(clusterFolder: string, account: Account | null) {
  const wanted = account?.uid ?? process.getuid?.();
  const owners = [await uidOf(clusterFolder), await uidOf(path.join(clusterFolder, lastGiven))];
  return owners.every((owner) => owner === wanted);
}

/**
 * Changes the owner of a whole cluster to the account, from the top down: once a folder has changed its
 * owner, the old owner cannot replace its files any more. Only files of the old owner change: a hard
 * link to a file of somebody else, planted before, keeps its owner.
 * @throws AppError `database-unavailable` when the cluster belongs to a person
 */
export async function giveCluster(
  dataFolder: string,
  clusterFolder: string,
  account: Account | null,
): Promise<void> {
  if (await ownsCluster(clusterFolder, account)) return;
  const top = await uidOf(clusterFolder);
  const last = path.join(clusterFolder, lastGiven);
  const owner = top === account?.uid ? await uidOf(last) : top;
  const isOurs = owner === 0 || owner === nobody || owner !== (await uidOf(dataFolder));
  if (!account || !isOurs) throw await notOurs(clusterFolder, owner);
  await giveTree(clusterFolder, { owner, account, except: last });
  await lchown(last, account.uid, account.gid);
}

async function notOurs(clusterFolder: string, owner: number): Promise<AppError> {
  const me = await accountName(process.getuid?.() ?? -1);
  const name = await accountName(owner);
  return new AppError(
    "database-unavailable",
    `The database in ${clusterFolder} belongs to ${name}, and this program was started as ${me}. Start it as ${name}, or give the whole data folder to ${me} with chown -R.`,
  );
}

type Gift = { owner: number; account: Account; except: string };

async function giveTree(target: string, gift: Gift): Promise<void> {
  if (target === gift.except) return;
  const found = await lstat(target);
  // PostgreSQL makes no hard links: one of root's files was planted.
  const isPlanted = gift.owner === 0 && !found.isDirectory() && found.nlink > 1;
  if (found.uid === gift.owner && !isPlanted)
    await lchown(target, gift.account.uid, gift.account.gid);
  if (!found.isDirectory()) return;
  for (const name of await readdir(target)) {
    await giveTree(path.join(target, name), gift).catch((error: unknown) => {
      // Another process that uses this folder, or its server, deleted the file meanwhile.
      if (codeOf(error) !== "ENOENT") throw error;
    });
  }
}
