import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import type { Engine } from "./create-engine";
import { engineFromEnv } from "./engine-from-env";

const holder = oncePerProcess("engine", (): { engine?: Promise<Engine> | undefined } => ({}));

/**
 * The engine of this process: made and started by whoever asks first. That is the boot file where
 * the engine does the work, else somebody who asks for what it made before the team went to
 * the cloud.
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

/** Stops the engine when there is one. */
export async function stopMountedEngine(): Promise<void> {
  const engine = await holder.engine?.catch(() => undefined);
  holder.engine = undefined;
  await engine?.stop();
}
