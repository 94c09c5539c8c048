import "server-only";
import { spawn } from "node:child_process";
import type { PostgresBinaries } from "./postgres-binaries";
import { clusterArgument, serverSurroundings } from "./server-command";
import type { Account } from "./system-account";

const deadlineMs = 60_000;

/**
 * Runs statements in a cluster that has no server, as its superuser and without a password: whoever
 * owns the files may. The statements travel by a pipe, so that no process list shows them.
 * @returns what PostgreSQL said on stderr; `ok` is false when it did not start or a statement failed
 */
export async function runSingleUser(
  binaries: PostgresBinaries,
  clusterFolder: string,
  account: Account | null,
  statements: string,
): Promise<{ ok: boolean; said: string }> {
  const folder = clusterArgument(clusterFolder, account);
  // A statement that fails would be repeated in the log, with the password in it.
  const args = ["--single", "-D", folder, "-j", "-c", "log_min_error_statement=panic", "postgres"];
  const child = spawn(binaries.postgres, args, {
    ...serverSurroundings(clusterFolder, account),
    stdio: ["pipe", "ignore", "pipe"],
    timeout: deadlineMs,
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (said += chunk));
  // A server that exits at once does not read its input; its exit code reports the failure.
  child.stdin.on("error", () => undefined);
  child.stdin.end(statements);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  return { ok: code === 0 && !/\b(ERROR|FATAL|PANIC): /.test(said), said };
}
