import "server-only";
import { env } from "@/lib/base/env";
import { judgeRequest, refusalOf } from "../pure/requests/judge-request";
import { readHostNames } from "../pure/requests/known-host";

/** The check of `proxy.ts` for routes that `proxy.ts` leaves out: the refusal of a request, or null. */
export function refuseStranger(request: Request): Response | null {
  const { HOST, REELPRESS_HOSTS } = env();
  const rules = { listensOn: HOST, names: readHostNames(REELPRESS_HOSTS) };
  return refusalOf(judgeRequest(request, rules), request);
}
