import "server-only";
import type { Account } from "./system-account";

/**
 * How a program of PostgreSQL is told where its cluster is. Under an account of its own it cannot walk
 * through our private folders: it begins inside of the cluster, which is the way that Linux gives it
 * to its own working folder, and needs no right to pass the folders above.
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
