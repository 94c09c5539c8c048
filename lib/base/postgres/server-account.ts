import "server-only";
import { codeOf } from "@/lib/base/pure/system-error";
import { chown, lchown, lstat, readdir } from "node:fs/promises";
import path from "node:path";
import { AppError } from "../pure/errors";
import { accountName, type Account, databaseAccount } from "./system-account";

/** What ran PostgreSQL for root before it had an account of its own. */
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
export async function giveTo(place: string, account: Account | null): Promise<void> {
  if (account) await chown(place, account.uid, account.gid);
}

const uidOf = async (place: string) => (await lstat(place)).uid;

/** The file that is given last: as long as it has another owner, giving was cut off. */
const lastGiven = "PG_VERSION";

/** True when the whole cluster belongs to the account that PostgreSQL runs under. */
export async function ownsCluster(clusterFolder: string, account: Account | null) {
  const wanted = account?.uid ?? process.getuid?.();
  const owners = [await uidOf(clusterFolder), await uidOf(path.join(clusterFolder, lastGiven))];
  return owners.every((owner) => owner === wanted);
}

/**
 * Gives a whole cluster to the account. From the top down: once a folder is given, its old owner can
 * put nothing else in the place of what it holds. Only what the old owner had is given: a hard link
 * to a file of somebody else, planted before, stays theirs.
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

async function giveTree(place: string, gift: Gift): Promise<void> {
  if (place === gift.except) return;
  const found = await lstat(place);
  // PostgreSQL makes no hard links: one of root's files was planted.
  const isPlanted = gift.owner === 0 && !found.isDirectory() && found.nlink > 1;
  if (found.uid === gift.owner && !isPlanted)
    await lchown(place, gift.account.uid, gift.account.gid);
  if (!found.isDirectory()) return;
  for (const name of await readdir(place)) {
    await giveTree(path.join(place, name), gift).catch((error: unknown) => {
      // Another process of this folder, or the server that it started, took it away meanwhile.
      if (codeOf(error) !== "ENOENT") throw error;
    });
  }
}
