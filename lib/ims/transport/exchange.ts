import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { ClientRequest, IncomingHttpHeaders, IncomingMessage } from "node:http";
import { ImsError } from "../errors/ims-error";

/** What was observed of the HTTP exchange of one call, besides what the SDK reports. */
export type Exchange = {
  /** False when a request began but no connection was established; null when no request was seen. */
  connected: boolean | null;
  /** 0 until an answer begins. */
  httpStatus: number;
  headers: IncomingHttpHeaders;
  /** The local time when the answer began, to compare with the server's `date`. */
  answeredAtMs: number;
};

type Watched = { exchange: Exchange; signal: AbortSignal };

/**
 * The SDK accepts no abort signal and hides status and headers of an unreadable answer. Node announces
 * every outgoing request on a diagnostics channel, in the async context of its caller. That is enough
 * to watch and abort exactly the request of one call.
 */
const exchanges = () => oncePerProcess("ims exchanges", listen);

function listen(): AsyncLocalStorage<Watched> {
  const context = new AsyncLocalStorage<Watched>();
  subscribe("http.client.request.start", (message) => {
    const watched = context.getStore();
    if (watched) watch((message as { request: ClientRequest }).request, watched);
  });
  return context;
}

function watch(request: ClientRequest, { exchange, signal }: Watched): void {
  exchange.connected ??= false;
  const stands = () => (exchange.connected = true);
  const onSocket = (socket: NonNullable<ClientRequest["socket"]>) => {
    const isSecure = "encrypted" in socket;
    // A kept-alive connection is already established; a TLS connection carries nothing before its handshake.
    if (!socket.connecting && (request.reusedSocket || !isSecure)) stands();
    else socket.once(isSecure ? "secureConnect" : "connect", stands);
  };
  if (request.socket) onSocket(request.socket);
  else request.once("socket", onSocket);
  request.prependOnceListener("response", (response: IncomingMessage) => {
    stands();
    exchange.httpStatus = response.statusCode ?? 0;
    exchange.headers = response.headers;
    exchange.answeredAtMs = Date.now();
    // A response aborted between its head and its body has no other error listener.
    response.on("error", () => {});
  });
  const end = () => request.destroy();
  if (signal.aborted) end();
  signal.addEventListener("abort", end, { once: true });
  request.once("close", () => signal.removeEventListener("abort", end));
}

/**
 * Runs `work`, which makes one call, and watches its HTTP request. The request is closed and the
 * promise rejected when `signal` fires or when `limitMs` are over, whole answer included.
 * @throws ImsError `aborted`; `ims-unreachable` with the trouble `timeout`
 */
export async function watchExchange<T>(
  options: { signal?: AbortSignal | undefined; limitMs: number },
  work: (exchange: Exchange) => Promise<T>,
): Promise<T> {
  const exchange: Exchange = { connected: null, httpStatus: 0, headers: {}, answeredAtMs: 0 };
  const ending = new AbortController();
  let fail: (error: ImsError) => void = () => {};
  const ended = new Promise<never>((_, reject) => (fail = reject));
  const end = (error: ImsError) => {
    fail(error);
    ending.abort();
  };
  const giveUp = () => end(new ImsError("aborted", "The call was given up."));
  const timer = setTimeout(() => {
    const message = `No whole answer within ${options.limitMs} ms.`;
    const mayHaveArrived = exchange.connected !== false;
    const trouble = mayHaveArrived ? "timeout" : "no-connection";
    end(new ImsError("ims-unreachable", message, { trouble, mayHaveArrived }));
  }, options.limitMs);
  if (options.signal?.aborted) giveUp();
  else options.signal?.addEventListener("abort", giveUp, { once: true });
  try {
    const call = () => work(exchange);
    return await Promise.race([exchanges().run({ exchange, signal: ending.signal }, call), ended]);
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener("abort", giveUp);
  }
}
