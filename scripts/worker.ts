import { appDatabase } from "@/lib/base/database";
import { mountedEngine, stopMountedEngine } from "@/lib/engine/mount";

/** `npm run worker`: makes clips, and answers nobody. Shares the work through the database. */
await mountedEngine();
console.error("The worker is at work. Stop it with Ctrl+C.");

async function stop(): Promise<void> {
  await stopMountedEngine();
  await (await appDatabase()).close();
  process.exit(0);
}
process.once("SIGINT", () => void stop());
process.once("SIGTERM", () => void stop());
