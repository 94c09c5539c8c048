import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("./intruder-program.cjs", import.meta.url));

/** The results of an intruder: for each try the system's refusal, or what the try returned. */
export type Booty = Record<string, string>;

/**
 * Lets a process of another user try what it could do to an embedded database: read and list its
 * files, reach its socket, signal, trace and inspect its processes.
 * @param account the user; null: the user that runs this test, where it may take no other
 */
export async function intrude(
  account: { uid: number; gid: number } | null,
  target: { files: string[]; socket: string; pids: number[] },
): Promise<Booty> {
  const child = spawn(process.execPath, ["-", JSON.stringify(target)], {
    ...account,
    cwd: "/",
    stdio: ["pipe", "pipe", "inherit"],
  });
  const { readFile } = await import("node:fs/promises");
  child.stdin.end(await readFile(program, "utf8"));
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (said += chunk));
  await new Promise((resolve) => child.once("close", resolve));
  return JSON.parse(said) as Booty;
}
