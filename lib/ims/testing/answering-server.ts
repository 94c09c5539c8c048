import type { BackendKind } from "../backend";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createImsClient, type ImsClient } from "../transport/create-client";
import { ImsError } from "../errors/ims-error";

/** A clock that advances only by `sleep`, and a constant instead of random numbers: each wait is half of its bound. */
function timingForTests() {
  const waits: number[] = [];
  let nowMs = 0;
  return {
    waits,
    now: () => nowMs,
    sleep: async (ms: number) => {
      waits.push(ms);
      nowMs += ms;
    },
    random: () => 0.5,
  };
}

export type Seen = { url: URL; headers: IncomingMessage["headers"]; body: string };
const opened: (() => Promise<void>)[] = [];

/** Closes all servers that `openAnswering` has opened. Call it after each test. */
export async function closeAnswering(): Promise<void> {
  for (const close of opened.splice(0)) await close();
}

/**
 * A server that answers each call with `answer`, and a client that calls it. `count` is the number of
 * calls so far. The client's waits take no time; `waits` has their milliseconds.
 */
export async function openAnswering(
  answer: (response: ServerResponse, seen: Seen, count: number) => void,
  { kind = "embedded", timeoutMs = 10_000 }: { kind?: BackendKind; timeoutMs?: number } = {},
): Promise<{ client: ImsClient; seen: Seen[]; server: Server; waits: number[] }> {
  const timing = timingForTests();
  const seen: Seen[] = [];
  const server = createServer((message, response) => {
    let body = "";
    message.on("data", (chunk: Buffer) => (body += chunk.toString()));
    message.on("end", () => {
      const url = new URL(message.url ?? "/", "http://host");
      seen.push({ url, headers: message.headers, body });
      answer(response, { url, headers: message.headers, body }, seen.length);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  opened.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const client = createImsClient({
    endpoint: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    protocol: "http",
    credentials: async () => ({ accessKeyId: "id", accessKeySecret: "secret" }),
    region: "cn-shanghai",
    bucket: "bucket",
    kind,
    timeoutMs,
    timing,
  });
  return { client, seen, server, waits: timing.waits };
}

/** Answers with JSON; a string is sent as it is. */
export const json = (response: ServerResponse, status: number, body: unknown) => {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(typeof body === "string" ? body : JSON.stringify(body));
};

/** The ImsError with which a call fails. @throws Error when the call succeeds or throws another error */
export async function failure(call: Promise<unknown>): Promise<ImsError> {
  const thrown = await call.then(
    () => null,
    (error: unknown) => error,
  );
  if (thrown instanceof ImsError) return thrown;
  throw new Error(`no ImsError but ${String(thrown)}`);
}
