import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { isReadableAddress } from "../pure/fit-value";
import { paths } from "../pure/paths";

/** The engine reads the parameters of these paths, and refuses them with the errors of the API. */
const signedPaths: readonly string[] = ["/", paths.api.ims()];

/**
 * Whether the address of a request can be read: no broken percent-encoding, no bytes that are no text,
 * no NUL, in its path and in its parameters.
 */
export function isReadable(address: string): boolean {
  const question = address.indexOf("?");
  const path = question < 0 ? address : address.slice(0, question);
  if (!isReadableAddress(path)) return false;
  return signedPaths.includes(path) || question < 0 || isReadableAddress(address.slice(question));
}

/**
 * Rewrites every request whose address cannot be decoded to one route that refuses it. Called once, at boot:
 * Next decodes paths before any code of this program runs, and answers 500 when it cannot. Otherwise each
 * page and route would have to refuse text that PostgreSQL cannot store.
 */
export function refuseUnreadableAddresses(): void {
  // Published by Node for every request before the server's own listener sees it.
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    if (!isReadable(request.url ?? "/")) request.url = paths.api.unreadable();
  });
}
