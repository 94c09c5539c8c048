import { orEndWithProblem } from "@/lib/base/database/start-problem";

/** `npm run worker`: renders clips and serves no requests. Workers share the jobs through the database. */
await orEndWithProblem(async () => {
  const { closeAppDatabase } = await import("@/lib/base/database/database");
  const { mountedEngine, stopMountedEngine } = await import("@/lib/engine/mount");
  await mountedEngine();
  console.error("The worker is at work. Stop it with Ctrl+C.");
  const stop = async () => {
    await stopMountedEngine();
    await closeAppDatabase();
    process.exit(0);
  };
  process.once("SIGINT", () => void stop());
  process.once("SIGTERM", () => void stop());
});
