import { type NextRequest, NextResponse } from "next/server";
import { refuseDeepAction } from "./lib/base/pure/requests/action-body";
import { judgeRequest, refusalOf } from "./lib/base/pure/requests/judge-request";
import { readHostNames } from "./lib/base/pure/requests/known-host";
import { pagePolicy } from "./lib/base/pure/requests/security-headers";
import { paths } from "./lib/base/pure/paths";

/**
 * Stands in front of pages and routes, and decides once: a signed call is led to the engine, what is
 * meant for this program passes, and all else is refused.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const rules = {
    listensOn: process.env.HOST || "127.0.0.1",
    names: readHostNames(process.env.REELPRESS_HOSTS),
  };
  const judgement = judgeRequest(request, rules);
  if (judgement === "engine") {
    return NextResponse.rewrite(
      new URL(paths.api.ims() + new URL(request.url).search, request.url),
    );
  }
  return refusalOf(judgement, request) ?? (await refuseDeepAction(request)) ?? passed(request);
}

/** Routes have the policy of every answer; a page has one of its own, which Next reads its nonce from. */
function passed(request: NextRequest): Response {
  if (new URL(request.url).pathname.startsWith("/api/")) return NextResponse.next();
  const policy = pagePolicy(crypto.randomUUID(), {
    bucketEndpoint: process.env.IMS_BUCKET_ENDPOINT,
    isDevelopment: process.env.NODE_ENV === "development",
  });
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  const answer = NextResponse.next({ request: { headers } });
  answer.headers.set("content-security-policy", policy);
  return answer;
}

/**
 * Left out are the engine's own addresses, which are signed, and uploads and font files, which look themselves:
 * Next keeps whole bodies here, and cuts them. Exactly these: an address beside them that leads
 * nowhere is answered by a page, and a page takes server actions.
 */
export const config = {
  matcher: ["/((?!api/ims$|api/ims/objects/.|api/uploads$|api/uploads/.|api/fonts$).*)"],
};
