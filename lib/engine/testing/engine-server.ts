import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import type { Engine } from "../create-engine";

function toRequest(message: IncomingMessage, response: ServerResponse): Request {
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(",") : value);
  }
  const hasBody = message.method === "POST";
  return new Request(`http://${message.headers.host}${message.url}`, {
    method: message.method ?? "GET",
    headers,
    signal: gone.signal,
    ...(hasBody ? { body: Readable.toWeb(message) as ReadableStream, duplex: "half" } : {}),
  } as RequestInit);
}

/** A bare HTTP server for an engine, instead of the app's routes. */
export async function serveEngine(
  engine: Engine,
  port = 0,
): Promise<{ endpoint: string; dropConnections(): void; close(): Promise<void> }> {
  const server = createServer((message, response) => {
    const request = toRequest(message, response);
    const url = new URL(request.url);
    const answer = url.pathname.startsWith("/api/ims/objects/")
      ? engine.serveObject(request)
      : engine.handle(request);
    answer
      .then(async (found) => {
        response.writeHead(found.status, Object.fromEntries(found.headers));
        response.end(Buffer.from(await found.arrayBuffer()));
      })
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    endpoint: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    dropConnections: () => server.closeAllConnections(),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
