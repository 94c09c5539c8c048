import { subscribe } from "node:diagnostics_channel";
import type { Server } from "node:http";

/**
 * How long a connection without a request stays open. Node's own 5 seconds are about the pause of a
 * client that polls: its next request then meets a connection that is just being closed (ECONNRESET).
 * Clients close idle connections themselves: Go after 90 seconds, OkHttp (the SDK for Java) after 5
 * minutes, load balancers after 10. The server has to wait longer than all of them.
 */
const keepAliveMs = 620_000;

/** How long a connection, also one that was opened in advance, may stay without its first request. */
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
 * Makes every HTTP server of this process patient with idle connections. Next makes its server itself
 * and takes a timeout for `next start` only. Node publishes the server with the first request, before
 * the answer decides how long the connection stays open.
 */
export function keepConnections(): void {
  subscribe("http.server.request.start", keep);
}
