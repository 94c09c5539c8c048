import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import type { Engine } from "./create-engine";
import { engineFromEnv } from "./engine-from-env";

const holder = oncePerProcess("engine", (): { engine?: Promise<Engine> | undefined } => ({}));

/**
 * The engine of this process, which is created and started by the first call. If the engine is the
 * backend, the first call comes from the boot file; else from a request for files that the engine made
 * before the team switched to the cloud.
 */
export function mountedEngine(): Promise<Engine> {
  return (holder.engine ??= startEngine());
}

async function startEngine(): Promise<Engine> {
  try {
    const engine = await engineFromEnv();
    await engine.start();
    return engine;
  } catch (error) {
    holder.engine = undefined;
    throw error;
  }
}

/** Stops the engine, if one is running. */
export async function stopMountedEngine(): Promise<void> {
  const engine = await holder.engine?.catch(() => undefined);
  holder.engine = undefined;
  await engine?.stop();
}
