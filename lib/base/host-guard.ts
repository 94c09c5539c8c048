import "server-only";
import { env } from "./env";
import { isKnownHost, misdirected, readHostNames } from "./known-host";

/** For routes that `proxy.ts` leaves out: the refusal of a request under a stranger's name, or null. */
export function refuseUnknownHost(request: Request): Response | null {
  const { HOST, REELPRESS_HOSTS } = env();
  const host = request.headers.get("host");
  const rules = { listensOn: HOST, names: readHostNames(REELPRESS_HOSTS) };
  return isKnownHost(host, rules) ? null : misdirected(host);
}
