import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { madeByRename } from "../files/made-by-rename";
import { AppError } from "../pure/errors";
import { madeOnce } from "../secrets/made-once";
import { giveTo } from "./server-account";
import type { Account } from "./system-account";

/** 24 random bytes, base64url: nothing in it needs quoting in SQL or in an address. */
const form = /^[\w-]{32}$/;

/**
 * The password of the embedded database: in a file of the data folder that only we can read, made by
 * whoever asks first.
 * @throws AppError `config-invalid` when the file is damaged
 */
export function clusterPassword(dataFolder: string): Promise<string> {
  const file = path.join(dataFolder, "database.key");
  return madeOnce(file, {
    make: () => randomBytes(24).toString("base64url"),
    write: (password) => `${password}\n`,
    read(text) {
      if (form.test(text.trim())) return text.trim();
      throw new AppError(
        "config-invalid",
        `${file} is damaged. Remove it, and a new password is set at the next start.`,
      );
    },
  });
}

/**
 * The access rules (`pg_hba.conf`): a password is required. The digest in the file identifies the
 * password of the cluster, so that a lost key file is noticed; a digest of 192 random bits reveals
 * nothing.
 */
function accessRules(password: string): string {
  const digest = createHash("sha256").update(password).digest("hex");
  return `# Written by Reelpress. Key: sha256 ${digest}\nlocal all all scram-sha-256\n`;
}

const rulesFile = (clusterFolder: string) => path.join(clusterFolder, "pg_hba.conf");

/** True when the cluster asks for exactly this password. */
export async function isLockedWith(clusterFolder: string, password: string): Promise<boolean> {
  const current = await readFile(rulesFile(clusterFolder), "utf8").catch(() => "");
  return current === accessRules(password);
}

/** Makes the cluster require the password, which must be set already, from its next start on. */
export async function lockWith(
  clusterFolder: string,
  password: string,
  account: Account | null,
): Promise<void> {
  await madeByRename(rulesFile(clusterFolder), async (aside) => {
    await writeFile(aside, accessRules(password), { mode: 0o600 });
    await giveTo(aside, account);
  });
}
