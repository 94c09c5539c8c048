import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import { accessKeys } from "@/lib/base/secrets/access-keys";
import { dataPath, env } from "@/lib/base/env";
import { withFallback } from "./fallback";
import { type CloudBackend, type Connection, type Backend, backendFromEnv } from "./connection";
import { createImsClient, type ImsClient } from "./transport/create-client";

/** `127.0.0.1:3000`: where this process hears itself. */
export function ownEndpoint(host = env().HOST, port = env().PORT): string {
  const everywhere = host === "0.0.0.0" || host === "::" || host === "";
  const name = everywhere ? "127.0.0.1" : host;
  return name.includes(":") ? `[${name}]:${port}` : `${name}:${port}`;
}

/** A client of one backend. Only here is known how the embedded engine is reached. */
export function clientOf(backend: Backend): ImsClient {
  if (backend.kind === "cloud") {
    const { keys, ...rest } = backend;
    return createImsClient({ ...rest, credentials: keys, timeoutMs: 30_000 });
  }
  return createImsClient({
    ...backend,
    endpoint: ownEndpoint(),
    protocol: "http",
    credentials: async () => accessKeys(dataPath()),
  });
}

type Held = { connection?: Connection; client?: ImsClient | undefined };
const holder = oncePerProcess("ims client", (): Held => ({}));

/** From now on everybody who asks for a client gets one of this connection. */
export function configureIms(connection: Connection): void {
  holder.connection = connection;
  holder.client = undefined;
}

/**
 * Where new work goes, and where else older work is known. Without `configureIms` it is what the
 * environment asks for.
 */
export function imsConnection(): Connection {
  return (holder.connection ??= { active: backendFromEnv(env()), other: null });
}

/** The client of this process: ask for it anew for every piece of work, the connection may change. */
export function imsClient(): ImsClient {
  if (holder.client) return holder.client;
  const { active, other } = imsConnection();
  const client = clientOf(active);
  return (holder.client = other ? withFallback(client, clientOf(other)) : client);
}

/** The account that new work goes to, or null on the embedded engine: for the bucket beside IMS. */
export function activeCloud(): CloudBackend | null {
  const { active } = imsConnection();
  return active.kind === "cloud" ? active : null;
}
