import "server-only";
import type { EngineDatabase } from "../tables/engine-database";
import { reclaimAnalyses } from "../analyses/analysis-records";
import { giveUpExaminations } from "./examination-records";
import { releaseDeadWorkers, listWorkers, reclaimExpired, type Worker } from "./recovery";
import { sweepNonces } from "../tables/token-records";

/** Cleans up what a dead worker leaves outside the database. */
export type Leftovers = {
  /** Ends the programs that dead processes of this machine left running. */
  endPrograms(): Promise<void>;
  /** Removes the work folders that belong to no lease. */
  clearFolders(): Promise<void>;
};

/**
 * Takes back the work of dead workers and cleans up after them at once: first their programs, which
 * still use the machine, then their folders, once no lease owns those any more.
 */
export async function recoverWork(
  db: EngineDatabase,
  options: { host: string; isAlive: (worker: Worker) => boolean; leftovers: Leftovers },
): Promise<void> {
  const { host, isAlive, leftovers } = options;
  const { living, dead } = await listWorkers(db, host, isAlive);
  if (dead.length > 0) await leftovers.endPrograms();
  await releaseDeadWorkers(db, dead);
  const taken = await reclaimExpired(db, living);
  if (dead.length + taken > 0) await leftovers.clearFolders();
  await reclaimAnalyses(db);
  await giveUpExaminations(db);
  await sweepNonces(db);
}
