import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import { accessKeys } from "@/lib/base/secrets/access-keys";
import { dataPath, env } from "@/lib/base/env";
import { withFallback } from "./fallback";
import { type CloudBackend, type Connection, type Backend, backendFromEnv } from "./connection";
import { createImsClient, type ImsClient } from "./transport/create-client";

/** The address at which this process reaches its own server: `127.0.0.1:3000`. */
export function ownEndpoint(host = env().HOST, port = env().PORT): string {
  const everywhere = host === "0.0.0.0" || host === "::" || host === "";
  const name = everywhere ? "127.0.0.1" : host;
  return name.includes(":") ? `[${name}]:${port}` : `${name}:${port}`;
}

/** A client of one backend. Only this function knows how the embedded engine is reached. */
function clientOf(backend: Backend): ImsClient {
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

/** Sets the connection that all later clients use. */
export function configureIms(connection: Connection): void {
  holder.connection = connection;
  holder.client = undefined;
}

/**
 * The backend for new work, and the other backend, which may know older work. Before `configureIms` is
 * called, the environment decides.
 */
export function imsConnection(): Connection {
  return (holder.connection ??= { active: backendFromEnv(env()), other: null });
}

/** The current client. Get it again for every unit of work, because the connection may change. */
export function imsClient(): ImsClient {
  if (holder.client) return holder.client;
  const { active, other } = imsConnection();
  const client = clientOf(active);
  return (holder.client = other ? withFallback(client, clientOf(other)) : client);
}

/** The account for new work, for access to its bucket; null with the embedded engine. */
export function activeCloud(): CloudBackend | null {
  const { active } = imsConnection();
  return active.kind === "cloud" ? active : null;
}
