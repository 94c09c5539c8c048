import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { ClientRequest } from "node:http";
import { ImsError } from "./errors";

/**
 * The SDK takes no signal. Node announces every outgoing request on a diagnostics channel, in the
 * async context of its caller: enough to end exactly ours and no other.
 */
const holder = globalThis as { reelpressCallSignal?: AsyncLocalStorage<AbortSignal> };

function callSignal(): AsyncLocalStorage<AbortSignal> {
  if (holder.reelpressCallSignal) return holder.reelpressCallSignal;
  const context = (holder.reelpressCallSignal = new AsyncLocalStorage<AbortSignal>());
  subscribe("http.client.request.start", (message) => {
    const { request } = message as { request: ClientRequest };
    const signal = context.getStore();
    if (!signal) return;
    const end = () => request.destroy();
    if (signal.aborted) end();
    signal.addEventListener("abort", end, { once: true });
    request.once("close", () => signal.removeEventListener("abort", end));
  });
  return context;
}

/**
 * Runs `work` so that HTTP requests begun in it are closed when `signal` fires.
 * @throws ImsError `aborted` at once when it fires
 */
export async function endWith<T>(
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  if (!signal) return work();
  let end = () => {};
  const aborted = new Promise<never>((_, reject) => {
    end = () => reject(new ImsError("aborted", "The call was given up."));
    if (signal.aborted) end();
    else signal.addEventListener("abort", end, { once: true });
  });
  try {
    return await Promise.race([callSignal().run(signal, work), aborted]);
  } finally {
    signal.removeEventListener("abort", end);
  }
}
