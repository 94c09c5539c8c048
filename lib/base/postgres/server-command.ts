import "server-only";
import type { Account } from "./system-account";

/**
 * How a program of PostgreSQL gets the path of its cluster. Under an account of its own the program
 * cannot pass through our private folders. So it starts with the cluster as its working folder: on
 * Linux a process may use its working folder without rights on the folders above.
 */
export function clusterArgument(clusterFolder: string, account: Account | null): string {
  return account ? "/proc/self/cwd" : clusterFolder;
}

/** The account, the working folder and the environment of every program of PostgreSQL. */
export function serverSurroundings(clusterFolder: string, account: Account | null) {
  return {
    ...account,
    cwd: clusterFolder,
    env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" },
  };
}
