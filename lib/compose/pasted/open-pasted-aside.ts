import "server-only";
import { Worker } from "node:worker_threads";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { log } from "@/lib/base/log";
import type { RequestDestination } from "../output-target";
import type { Opened } from "./open-pasted";
import type { PasteInput } from "./paste-thread";
import { pastedLimits } from "./pasted-limits";

/** The most threads at once, and the most callers waiting for a thread. */
const threadsAtOnce = 2;
const waitingAtMost = 8;

/** `busy`: too many requests are being read, try again later. `slow`: reading took too long. */
export type OpenedAside = Opened | { ok: false; reason: "busy" | "slow"; what: ""; detail: "" };

const refusal = (reason: "busy" | "slow"): OpenedAside => ({
  ok: false,
  reason,
  what: "",
  detail: "",
});

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Runs `openPasted` in a thread of its own with a deadline and a memory limit, so that no pasted
 * text can block other requests.
 */
export async function openPastedAside(
  pasted: string,
  fallback: ComposeForm,
  destination: RequestDestination,
  deadlineMs: number = pastedLimits.deadlineMs,
): Promise<OpenedAside> {
  if (waiting.length >= waitingAtMost) return refusal("busy");
  if (running >= threadsAtOnce) await new Promise<void>((go) => waiting.push(go));
  running += 1;
  try {
    return await inThread({ pasted, fallback, destination }, deadlineMs);
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** @throws the error of the thread, which is a bug */
function inThread(input: PasteInput, deadlineMs: number): Promise<OpenedAside> {
  // The bundler recognizes exactly this expression and bundles the thread's file.
  const thread = new Worker(new URL("./paste-thread.ts", import.meta.url), {
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  return new Promise<OpenedAside>((resolve, reject) => {
    const timer = setTimeout(() => {
      log.warn({ characters: input.pasted.length }, "a pasted request was not read in time");
      resolve(refusal("slow"));
      void thread.terminate();
    }, deadlineMs);
    thread.once("message", (opened: Opened) => resolve(opened));
    thread.once("error", (error: Error & { code?: string }) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") resolve(refusal("slow"));
      else reject(error);
    });
    thread.once("exit", () => {
      clearTimeout(timer);
      // Has no effect when a message came before: the promise is settled by then.
      reject(new Error("The thread that reads pasted requests ended without an answer."));
    });
  });
}
