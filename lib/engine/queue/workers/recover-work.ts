import "server-only";
import type { EngineDatabase } from "../tables/engine-database";
import { giveUpExaminations } from "./examination-records";
import { buryWorkers, callTheRoll, reclaimExpired, type Worker } from "./recovery";
import { sweepNonces } from "../tables/token-records";

/** What a dead worker leaves outside the database. */
export type Wreck = {
  /** Ends the programs that dead processes of this machine left running. */
  endPrograms(): Promise<void>;
  /** Removes the work folders that no lease stands for. */
  clearFolders(): Promise<void>;
};

/**
 * Takes back what dead workers had. Whoever does so also clears up after them, at once: their
 * programs first, which still eat the machine, their folders when nobody owns them any more.
 */
export async function recoverWork(
  db: EngineDatabase,
  options: { host: string; isAlive: (worker: Worker) => boolean; wreck: Wreck },
): Promise<void> {
  const { host, isAlive, wreck } = options;
  const { living, dead } = await callTheRoll(db, host, isAlive);
  if (dead.length > 0) await wreck.endPrograms();
  await buryWorkers(db, dead);
  const taken = await reclaimExpired(db, living);
  if (dead.length + taken > 0) await wreck.clearFolders();
  await giveUpExaminations(db);
  await sweepNonces(db);
}
