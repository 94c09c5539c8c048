import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { constants, gzipSync } from "node:zlib";
import { judgeRequest } from "../pure/requests/judge-request";
import type { HostRules } from "../pure/requests/known-host";

/** Returns the value at a path if it is known without waiting, else null. */
export type KnownAnswer = (pathname: string) => object | null;

/** Compressing a shorter answer takes longer than sending it. */
const worthPackingBytes = 8_000;

type Written = { text: Buffer; packed?: Buffer };
/** A value that goes to many clients is serialised once. */
const written = new WeakMap<object, Written>();

function write(value: object): Written {
  const known = written.get(value);
  if (known) return known;
  const fresh = { text: Buffer.from(JSON.stringify(value)) };
  written.set(value, fresh);
  return fresh;
}

const takesGzip = ({ headers }: IncomingMessage) =>
  /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(String(headers["accept-encoding"] ?? ""));

/**
 * Answers requests that come every second and whose answer is known already, before Next sees them: a
 * route costs Next some milliseconds of the one thread that all requests share. Every other request
 * goes on to Next, also one for another host. Called once, at boot.
 */
export function answerEarly(rules: HostRules, known: KnownAnswer): void {
  const led = new WeakSet<Server>();
  // Published by Node for every request before the server's own listeners see it.
  subscribe("http.server.request.start", (message) => {
    const { server } = message as { server: Server };
    if (led.has(server)) return;
    led.add(server);
    const usual = server.listeners("request");
    server.removeAllListeners("request");
    server.on("request", (request: IncomingMessage, response: ServerResponse) => {
      if (answered(request, response, rules, known)) return;
      for (const listener of usual) Reflect.apply(listener, server, [request, response]);
    });
  });
}

function answered(
  request: IncomingMessage,
  response: ServerResponse,
  rules: HostRules,
  known: KnownAnswer,
): boolean {
  const { method, url = "" } = request;
  if (method !== "GET" || !url.startsWith("/api/") || url.includes("?")) return false;
  const value = isOurs(request, rules) ? known(url) : null;
  if (!value) return false;
  const answer = write(value);
  response.setHeader("content-type", "application/json");
  response.setHeader("cache-control", "no-store");
  response.setHeader("vary", "accept-encoding");
  if (answer.text.length < worthPackingBytes || !takesGzip(request)) {
    response.setHeader("content-length", answer.text.length);
    response.end(answer.text);
    return true;
  }
  answer.packed ??= gzipSync(answer.text, { level: constants.Z_BEST_SPEED });
  response.setHeader("content-encoding", "gzip");
  response.setHeader("content-length", answer.packed.length);
  response.end(answer.packed);
  return true;
}

/** The same decision that proxy.ts asks for. */
function isOurs({ method = "GET", url = "/", headers: given }: IncomingMessage, rules: HostRules) {
  const headers = new Headers();
  for (const name of ["host", "origin", "sec-fetch-site", "x-forwarded-host"]) {
    const value = given[name];
    if (typeof value === "string") headers.set(name, value);
  }
  return judgeRequest({ method, url: `http://local${url}`, headers }, rules) === "ours";
}
