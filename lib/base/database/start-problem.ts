import "server-only";
import { codeOf, isSystemError } from "@/lib/base/pure/system-error";
import { setTimeout as sleep } from "node:timers/promises";
import { databaseRemedy } from "./database-problem";
import { AppError } from "../pure/errors";

const closeDeadlineMs = 5_000;

/**
 * The message that a person reads when a program of Reelpress does not start: `npm start`, `npm run
 * worker`, `npm run doctor` and the others use it.
 */
export function startProblem(error: unknown): string {
  if (error instanceof AppError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  const code = codeOf(error);
  const path = isSystemError(error) ? error.path : undefined;
  const file = path ? `${path}: ` : "";
  if (code === "ENOSPC" || code === "EDQUOT") {
    return `${file}the disk is full. Make room and start again.`;
  }
  if (code === "EROFS") return `${file}the disk can only be read. Mount it for writing.`;
  if ((code === "EACCES" || code === "EPERM") && path) {
    return `${file}this user may not use it. Start the program as its owner.`;
  }
  // An SQLSTATE such as 42501. Error codes of the system are explained where the file or the socket is
  // opened.
  const mend = /^\d/.test(code) ? databaseRemedy(error) : undefined;
  if (mend) return `The database refused (${message}). ${mend}`;
  return `Reelpress did not start: ${message}. npm run doctor looks at all that it needs.\n${error instanceof Error ? (error.stack ?? "") : ""}`.trim();
}

/**
 * Runs the start of a program. When the start fails, this process says why in one message and exits
 * with 1. `work` should import its modules itself, because a bad environment fails on import.
 */
export async function orEndWithProblem(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    // Do not leave the embedded database running without a user.
    await Promise.race([leaveDatabase().catch(() => undefined), sleep(closeDeadlineMs)]);
    await say(startProblem(error));
    process.exit(1);
  }
}

async function leaveDatabase(): Promise<void> {
  const { closeAppDatabase } = await import("./database");
  await closeAppDatabase();
}

/** Sends the message to the parent process if it listens (`npm start`), else to stderr. */
async function say(problem: string): Promise<void> {
  // In development the parent is a process of Next, which does not pass the message on.
  const listens = process.env.NODE_ENV === "production" && process.send !== undefined;
  const heard =
    listens &&
    (await new Promise<boolean>((resolve) => {
      process.send?.({ problem }, (error: Error | null) => resolve(!error));
    }));
  if (!heard) process.stderr.write(`\n${problem}\n`);
}
