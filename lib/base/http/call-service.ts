import "server-only";
import { setTimeout as sleep } from "node:timers/promises";

/** A service of others that is called with a key, at an address that whoever runs the program has set. */
export type Service = {
  address: string;
  /** Absent for a service on this machine that wants none. */
  key?: string | undefined;
};

export type ServiceAnswer = {
  /** 0: nothing came back, or not all of it. */
  status: number;
  retryAfter: string | null;
  bytes: Buffer;
  cause?: unknown;
};

const tooBusy = new Set([408, 409, 425, 429]);
const longestPauseMs = 30_000;

/** Whether the same call may be answered later. */
export const mayAnswerLater = (status: number): boolean =>
  status === 0 || status >= 500 || tooBusy.has(status);

/** Waits before the next try: as long as the service asks for, or twice as long each time. */
export async function waitForService(
  tried: number,
  { retryAfter }: Pick<ServiceAnswer, "retryAfter">,
  pauseMs: number,
  signal: AbortSignal,
): Promise<void> {
  // Seconds, or a date. Source: RFC 9110, 10.2.3.
  const seconds = Number(retryAfter) * 1_000;
  const asked = Number.isNaN(seconds) ? Date.parse(retryAfter ?? "") - Date.now() : seconds;
  const own = pauseMs * 2 ** (tried - 1);
  const wanted = Number.isFinite(asked) && asked > 0 ? Math.max(asked, own) : own;
  await sleep(Math.min(longestPauseMs, wanted), undefined, { signal });
}

/**
 * Posts JSON once. A redirect is not followed: it would carry the key and what is sent to an address that
 * nobody has set. An answer that is too large or stops early has status 0.
 * @throws the signal's reason
 */
export async function callService(
  { address, key }: Service,
  body: unknown,
  limits: { answerMs: number; mostBytes: number },
  signal: AbortSignal,
): Promise<ServiceAnswer> {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        ...(key ? { Authorization: `Bearer ${key}` } : {}),
      },
      body: JSON.stringify(body),
      redirect: "manual",
      signal: AbortSignal.any([signal, AbortSignal.timeout(limits.answerMs)]),
    });
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of response.body ?? []) {
      size += part.length;
      if (size > limits.mostBytes) throw new Error(`more than ${limits.mostBytes} bytes`);
      parts.push(part);
    }
    return {
      status: response.status,
      retryAfter: response.headers.get("retry-after"),
      bytes: Buffer.concat(parts),
    };
  } catch (cause) {
    signal.throwIfAborted();
    return { status: 0, retryAfter: null, bytes: Buffer.alloc(0), cause };
  }
}

/** What became of a call, for people: the host, and what it said. */
export const whatBecame = (host: string, status: number): string =>
  status === 0 ? `${host} did not answer.` : `${host} answered with status ${status}.`;
