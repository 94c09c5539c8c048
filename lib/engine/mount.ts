import "server-only";
import { env } from "@/lib/base/env";
import type { Engine } from "./create-engine";
import { engineFromEnv } from "./engine-from-env";

/** Kept on globalThis: instrumentation and routes have separate module instances. */
const holder = globalThis as { reelpressEngine?: Promise<Engine> | undefined };

/** False when Alibaba Cloud does the work: then there is no engine in this process. */
export function isEmbedded(): boolean {
  return env().ALIBABA_CLOUD_ACCESS_KEY_ID === undefined;
}

/** The engine of this process: made and started by whoever asks first, normally the boot file. */
export function mountedEngine(): Promise<Engine> {
  return (holder.reelpressEngine ??= startEngine());
}

async function startEngine(): Promise<Engine> {
  try {
    const engine = await engineFromEnv();
    await engine.start();
    return engine;
  } catch (error) {
    holder.reelpressEngine = undefined;
    throw error;
  }
}

/** Stops the engine when there is one. */
export async function stopMountedEngine(): Promise<void> {
  const engine = await holder.reelpressEngine?.catch(() => undefined);
  holder.reelpressEngine = undefined;
  await engine?.stop();
}
