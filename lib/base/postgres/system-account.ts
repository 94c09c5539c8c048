import "server-only";
import { execFile } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { AppError } from "../pure/errors";

/** A user of this computer and its group, by their numbers. */
export type Account = { uid: number; gid: number };

/** The account that only the embedded database has; made when Reelpress runs as root. */
const databaseAccountName = "reelpress-db";

/**
 * The account of the embedded database, made when this computer has none. PostgreSQL refuses to be
 * root, and an account that other programs have too ("nobody") could signal, trace and read it.
 * @throws AppError `database-unavailable` when no account can be made
 */
export async function databaseAccount(): Promise<Account> {
  const standing = await findAccount(databaseAccountName);
  if (standing) return standing;
  const reason = await makeAccount();
  const made = await findAccount(databaseAccountName);
  if (made) return made;
  throw new AppError(
    "database-unavailable",
    `PostgreSQL does not run as root, and no account could be made for it (${reason}). Start Reelpress as another user than root, make the account "${databaseAccountName}" by hand, or set DATABASE_URL to a PostgreSQL server.`,
  );
}

/** @returns why there is none, in the words of the system */
async function makeAccount(): Promise<string> {
  const program = findProgram("useradd");
  if (!program) return "there is no useradd";
  const look = ["--no-create-home", "--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin"];
  const args = ["--system", "--user-group", ...look, databaseAccountName];
  try {
    await promisify(execFile)(program, args, { timeout: 30_000, cwd: "/" });
    return "useradd made none";
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    return (stderr?.trim() || message).split("\n").slice(-1).join("");
  }
}

/** PATH of a service often lacks the folders of the administrator. */
function findProgram(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? "").split(path.delimiter), "/usr/sbin", "/sbin"];
  return folders
    .filter((folder) => path.isAbsolute(folder))
    .map((folder) => path.join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

type Entry = Account & { name: string };

async function entries(): Promise<Entry[]> {
  const text = await readFile("/etc/passwd", "utf8").catch(() => "");
  return text.split("\n").flatMap((line) => {
    const [name = "", , uid, gid] = line.split(":");
    const entry = { name, uid: Number(uid), gid: Number(gid) };
    return name && Number.isInteger(entry.uid) && Number.isInteger(entry.gid) ? [entry] : [];
  });
}

async function findAccount(name: string): Promise<Account | undefined> {
  const found = (await entries()).find((entry) => entry.name === name);
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

/** The name of a user for a message; the number where it has none. */
export async function accountName(uid: number): Promise<string> {
  return (await entries()).find((entry) => entry.uid === uid)?.name ?? `user ${uid}`;
}
