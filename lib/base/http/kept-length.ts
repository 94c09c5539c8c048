import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { ServerResponse } from "node:http";

/** Carries the length from a route to the server; no client sees it. */
const lengthHeader = "x-reelpress-length";

/**
 * Next leaves `Content-Length` out of whatever a route answers, since it cannot know whether a body was
 * decoded on its way (`next/dist/server/send-response.js`, FORBIDDEN_HEADERS), so that a browser shows
 * no total and HEAD says no size. A route that knows its `content-length` passes its answer through
 * this function, and `sendKeptLengths` restores the header.
 */
export function keepLength(answer: Response): Response {
  const length = answer.headers.get("content-length");
  if (length !== null) answer.headers.set(lengthHeader, length);
  return answer;
}

/**
 * Restores kept lengths when a server of this process writes its headers. Called once, at boot. A body
 * that was encoded on its way has another length, so its answer gets no header.
 */
export function sendKeptLengths(): void {
  // Published by Node for every request before the server's own listener sees it.
  subscribe("http.server.request.start", (message) => {
    const { response } = message as { response: ServerResponse };
    const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
    response.writeHead = (...args: unknown[]) => {
      const length = response.getHeader(lengthHeader);
      if (length !== undefined) {
        response.removeHeader(lengthHeader);
        if (!response.hasHeader("content-encoding")) response.setHeader("content-length", length);
      }
      return writeHead(...args);
    };
  });
}
