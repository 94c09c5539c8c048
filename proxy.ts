import { type NextRequest, NextResponse } from "next/server";
import { isKnownHost, misdirected, readHostNames } from "@/lib/base/known-host";

/**
 * Stands in front of pages and routes: a request under a name that is not ours is not answered. Left
 * out are signed calls, which no stranger's page can sign and which SDKs make under any name, and
 * uploads, which look themselves: Next cuts bodies at 10 MB here.
 */
export function proxy(request: NextRequest): Response {
  const host = request.headers.get("host");
  const names = readHostNames(process.env.REELPRESS_HOSTS);
  const listensOn = process.env.HOST || "127.0.0.1";
  if (isKnownHost(host, { listensOn, names }) || isSignedCall(request)) return NextResponse.next();
  return misdirected(host);
}

/** What next.config.mjs leads from "/" to the engine's mount. */
function isSignedCall({ headers, nextUrl }: NextRequest): boolean {
  if (nextUrl.pathname !== "/") return false;
  const { searchParams } = nextUrl;
  return (
    headers.has("x-acs-action") || (searchParams.has("Action") && searchParams.has("Signature"))
  );
}

export const config = { matcher: ["/((?!api/ims|api/uploads|_next/static|_next/image).*)"] };
