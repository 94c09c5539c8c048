import "server-only";
import { codeOf } from "@/lib/base/pure/system-error";
import http from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import type { AddressGuard, Guarded } from "./address-guard";

export type CallbackAnswer =
  | { kind: "answered"; status: number; body: string }
  | { kind: "timeout" | "unreachable" | "unknown-host" | "private-address"; message: string };

/** Most bytes of an answer that are read. The answer is only shown to a person. */
const answerBytes = 2048;

/** A DNS lookup that always returns the checked addresses, whatever name is requested. */
function pinned({ addresses }: Extract<Guarded, { ok: true }>): LookupFunction {
  return (_hostname, options, done) => {
    if (options.all) done(null, [...addresses]);
    else done(null, addresses[0].address, addresses[0].family);
  };
}

/**
 * Posts JSON once. Redirects are treated like any other answer and not followed. The connection only
 * goes to addresses that the guard has checked.
 * @returns the answer, or why there is none; throws only when `signal` aborts
 */
export async function postCallback(
  order: { address: string; body: string; headers: Record<string, string> },
  guard: AddressGuard,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<CallbackAnswer> {
  const deadline = AbortSignal.timeout(timeoutMs);
  const either = AbortSignal.any([deadline, signal]);
  const aborted = new Promise<never>((_, reject) => {
    either.addEventListener("abort", () => reject(new Error("aborted")), { once: true });
  });
  aborted.catch(() => undefined);
  try {
    const url = new URL(order.address);
    const guarded = await Promise.race([guard.resolve(url), aborted]);
    if (!guarded.ok) return { kind: guarded.reason, message: guarded.message };
    return await send(url, order, guarded, either);
  } catch (error) {
    signal.throwIfAborted();
    if (deadline.aborted) {
      return { kind: "timeout", message: `no answer within ${timeoutMs / 1000} s` };
    }
    return { kind: "unreachable", message: codeOf(error) || (error as Error).message };
  }
}

function send(
  url: URL,
  { body, headers }: { body: string; headers: Record<string, string> },
  guarded: Extract<Guarded, { ok: true }>,
  signal: AbortSignal,
): Promise<CallbackAnswer> {
  return new Promise((resolve, reject) => {
    const { request } = url.protocol === "https:" ? https : http;
    const sent = request(
      url,
      {
        method: "POST",
        // Always a new connection: a kept-alive one may lead to an address that was checked long ago.
        agent: false,
        lookup: pinned(guarded),
        signal,
        headers: {
          "content-type": "application/json;charset=utf-8",
          "content-length": Buffer.byteLength(body),
          "user-agent": "Reelpress",
          ...headers,
        },
      },
      (response) => {
        const status = response.statusCode ?? 0;
        let read = Buffer.alloc(0);
        // The status alone says whether the callback was accepted; a long, slow or cut body is ignored.
        const finish = () => {
          const text = new TextDecoder().decode(read.subarray(0, answerBytes));
          resolve({ kind: "answered", status, body: text });
          response.destroy();
        };
        response.on("data", (chunk: Buffer) => {
          read = Buffer.concat([read, chunk]);
          if (read.length >= answerBytes) finish();
        });
        response.once("end", finish);
        response.once("error", finish);
        response.once("close", finish);
      },
    );
    sent.once("error", reject);
    sent.end(body);
  });
}
