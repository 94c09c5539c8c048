import { once } from "node:events";
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as httpRequest,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";

/** What can happen to a call between this program and the backend. */
export const networkFaults = [
  "none",
  /** The gateway refuses the call and names a time to wait. */
  "throttled",
  "unavailable",
  /** A proxy answers with its own page; the call did not arrive. */
  "bad-gateway",
  "reset-before",
  /** The call arrived and took effect; then the connection broke. */
  "reset-after",
  "reset-while-answering",
  /** The call arrived and took effect; its answer never ends. */
  "slow-body",
  "truncated",
  /** The call arrived and took effect; a sign-in page came back. */
  "html",
  /** The connection breaks, and the call arrives some time later. */
  "late",
] as const;
export type NetworkFault = (typeof networkFaults)[number];

/** The delay of a late call. */
const lateMs = 150;

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/**
 * Opens a proxy in front of an engine, which applies the next of `faults` to each call. A call is passed
 * on unchanged when no fault is left, or when its action is not in `actions`. Signatures stay valid,
 * because the signed host is passed on.
 */
export async function openFaultProxy(target: string) {
  const proxy = {
    endpoint: "",
    faults: [] as NetworkFault[],
    /** The actions that faults apply to; null for all. */
    actions: null as readonly string[] | null,
    seen: [] as { action: string; fault: NetworkFault }[],
    /** Resolves when all late calls have arrived. */
    settled: async () => void (await Promise.all(late)),
    close: async () => {},
  };
  const late: Promise<unknown>[] = [];

  async function passOn(message: IncomingMessage, body: Buffer): Promise<Answer> {
    const [hostname, port] = target.split(":");
    const outgoing = httpRequest({
      hostname,
      port,
      path: message.url,
      method: message.method,
      headers: { ...message.headers, connection: "close" },
    });
    outgoing.end(body);
    const [answer] = (await once(outgoing, "response")) as [IncomingMessage];
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk as Buffer);
    const { statusCode = 500, headers } = answer;
    return { status: statusCode, headers, body: Buffer.concat(chunks) };
  }

  function refuse(response: ServerResponse, status: number, Code: string, headers = {}): void {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify({ RequestId: "proxy", Code, Message: "by the proxy" }));
  }

  async function applyFault(
    fault: NetworkFault,
    message: IncomingMessage,
    body: Buffer,
    response: ServerResponse,
  ): Promise<void> {
    switch (fault) {
      case "throttled":
        return refuse(response, 400, "Throttling.User", { "x-acs-retry-after": "20" });
      case "unavailable":
        return refuse(response, 503, "ServiceUnavailable");
      case "bad-gateway":
        response.writeHead(502, { "content-type": "text/html" });
        response.end("<html><h1>502 Bad Gateway</h1></html>");
        return;
      case "reset-before":
        response.destroy();
        return;
      case "late":
        response.destroy();
        late.push(
          new Promise((resolve) => setTimeout(resolve, lateMs)).then(() => passOn(message, body)),
        );
        return;
    }
    const answer = await passOn(message, body);
    const half = answer.body.subarray(0, Math.floor(answer.body.length / 2));
    switch (fault) {
      case "none":
        response.writeHead(answer.status, answer.headers);
        response.end(answer.body);
        return;
      case "reset-after":
        response.destroy();
        return;
      case "reset-while-answering":
        response.writeHead(answer.status, {
          ...answer.headers,
          "content-length": answer.body.length,
        });
        response.write(half, () => setTimeout(() => response.destroy(), 10));
        return;
      case "slow-body":
        response.writeHead(answer.status, { "content-type": "application/json" });
        response.write(half);
        return;
      case "truncated":
        response.writeHead(answer.status, { "content-type": "application/json" });
        response.end(half);
        return;
      case "html":
        response.writeHead(200, { "content-type": "text/html" });
        response.end("<html>Please sign in to the network</html>");
        return;
    }
  }

  const server = createServer((message, response) => {
    const chunks: Buffer[] = [];
    message.on("data", (chunk: Buffer) => chunks.push(chunk));
    message.on("end", () => {
      const action = String(message.headers["x-acs-action"] ?? "");
      const isAffected = !proxy.actions || proxy.actions.includes(action);
      const fault = (isAffected && proxy.faults.shift()) || "none";
      proxy.seen.push({ action, fault });
      applyFault(fault, message, Buffer.concat(chunks), response).catch(() => response.destroy());
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  proxy.endpoint = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  proxy.close = async () => {
    await proxy.settled();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return proxy;
}
