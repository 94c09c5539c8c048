import { subscribe } from "node:diagnostics_channel";
import type { Server } from "node:http";

/**
 * How long a connection without a request stays open. Node's own 5 seconds are about the pause of a
 * client that polls: its next request then meets a connection that is just being closed
 * (ECONNRESET). Clients give an idle connection up themselves: Go after 90 seconds, OkHttp (the SDK
 * for Java) after 5 minutes, load balancers after 10; the server has to be the last.
 */
export const keepAliveMs = 620_000;

/** What a connection may take until its first request is there, also one that was opened in advance. */
const headersMs = keepAliveMs + 10_000;

const kept = new WeakSet<Server>();

function keep(message: unknown): void {
  const { server } = message as { server: Server };
  if (kept.has(server)) return;
  kept.add(server);
  server.keepAliveTimeout = keepAliveMs;
  server.headersTimeout = headersMs;
  server.requestTimeout = Math.max(server.requestTimeout, headersMs);
}

/**
 * Makes every HTTP server of this process patient with idle connections. Next makes its server
 * itself and takes a timeout for `next start` only: Node tells of it with the first request, before
 * the answer decides how long the connection stays.
 */
export function keepConnections(): void {
  subscribe("http.server.request.start", keep);
}
