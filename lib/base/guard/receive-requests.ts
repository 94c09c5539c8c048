import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { judgeableMethod } from "../pure/requests/judge-request";
import { type HostRules, isLoopback } from "../pure/requests/known-host";
import { readAsker } from "../pure/requests/read-asker";
import { askerHeader, openAsker, sealAsker } from "./seal-asker";
import { answerHeaders } from "../pure/requests/security-headers";

/**
 * Prepares every request of this process before Next sees it, and every answer before it is sent, also
 * answers that come from no route and no page. Called once, at boot.
 */
export function receiveRequests(rules: HostRules): void {
  // Published by Node for every request before the server's own listener sees it.
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    request.method = judgeableMethod(request.method ?? "");
    refuseTwoHosts(request);
    writeAsker(request, rules);
    completeHeaders(response);
  });
}

/**
 * Of two Host headers Node keeps the first, and a proxy in front may keep the last: then neither
 * counts. Source: RFC 9112, 3.2.
 */
function refuseTwoHosts({ rawHeaders, headers }: IncomingMessage): void {
  const isHost = (text: string, at: number) => at % 2 === 0 && text.toLowerCase() === "host";
  if (rawHeaders.filter(isHost).length > 1) headers.host = "";
}

/**
 * Next adds `X-Forwarded-...` of its own to what it reads, and posts an action once more, as this
 * computer, when it belongs to another page. So the sender is recorded here. The second request carries
 * the seal of the first among its headers, and keeps it.
 */
function writeAsker({ headers, httpVersion, socket }: IncomingMessage, rules: HostRules): void {
  const peer = socket.remoteAddress;
  const given = headers[askerHeader];
  if (isLoopback(peer ?? "") && typeof given === "string" && openAsker(given)) return;
  headers[askerHeader] = sealAsker(readAsker({ headers, httpVersion, peer }, rules));
}

function completeHeaders(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
  response.writeHead = (...args: unknown[]) => {
    for (const [name, value] of Object.entries(answerHeaders)) {
      if (!response.hasHeader(name)) response.setHeader(name, value);
    }
    return writeHead(...args);
  };
}
