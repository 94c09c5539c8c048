import "server-only";
import { accessSync, constants } from "node:fs";
import { chown, stat } from "node:fs/promises";
import path from "node:path";

/** PostgreSQL refuses to run as root: then it runs as "nobody", who owns its folders. */
const nobody = 65534;

/** A command line with the account it runs under. */
export type AccountCommand = {
  program: string;
  args: string[];
  account: { uid?: number; gid?: number };
};

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Gives a folder to the account that PostgreSQL runs under. */
export async function giveToPostgres(folder: string): Promise<void> {
  if (isRoot()) await chown(folder, nobody, nobody);
}

/**
 * Wraps a command so that it does not run as root. Where "nobody" may not walk to the program or
 * to the folder (a clone in /root, mode 0700), `setpriv` of util-linux keeps the one capability
 * that passes the folders on the way.
 */
export async function asPostgres(
  program: string,
  args: string[],
  folders: string[],
): Promise<AccountCommand> {
  if (!isRoot()) return { program, args, account: {} };
  const open = await Promise.all([program, ...folders].map(nobodyReaches));
  const setpriv = open.every(Boolean) ? undefined : findOnPath("setpriv");
  if (!setpriv) return { program, args, account: { uid: nobody, gid: nobody } };
  const prefix = [
    `--reuid=${nobody}`,
    `--regid=${nobody}`,
    "--clear-groups",
    // access(2), which initdb asks, looks at the capability only under this bit.
    "--securebits=+no_setuid_fixup",
    "--inh-caps=+dac_override",
    "--ambient-caps=+dac_override",
  ];
  return { program: setpriv, args: [...prefix, program, ...args], account: {} };
}

/** True when every folder above the path lets others pass. */
async function nobodyReaches(target: string): Promise<boolean> {
  for (let folder = path.dirname(target); ; folder = path.dirname(folder)) {
    const { mode, uid } = await stat(folder);
    if ((mode & 0o001) === 0 && uid !== nobody) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

function findOnPath(program: string): string | undefined {
  for (const folder of (process.env.PATH ?? "").split(path.delimiter)) {
    if (folder === "") continue;
    const candidate = path.join(folder, program);
    try {
      accessSync(candidate, constants.X_OK);
      return candidate;
    } catch {
      continue;
    }
  }
  return undefined;
}
