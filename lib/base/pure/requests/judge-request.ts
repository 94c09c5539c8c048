import { type HostRules, hostName, isKnownHost } from "./known-host";
import { type Head, isSignedCall } from "./signed-call";

/**
 * `engine`: a signed call, which goes to the engine only, under any host name: a page of another site
 * cannot sign, and SDKs use any name. `ours`: pages and routes may answer. `unknown-host`: the host
 * name is not ours. `cross-site`: sent by a page of another site. `unknown-method`: no route has this
 * method.
 */
export type Judgement = "engine" | "ours" | "unknown-host" | "cross-site" | "unknown-method";

const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** A method that no request object can have, which Next would break on. Source: Fetch, "forbidden method". */
const forbiddenMethods = new Set(["TRACE", "TRACK", "CONNECT"]);

/** The method that such a request gets instead, so that it can be judged. */
export const judgeableMethod = (method: string): string =>
  forbiddenMethods.has(method) ? "FORBIDDEN" : method;

const harmless = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a page of another origin sent a request that may change something. A browser reports this itself,
 * and no page can change the report. Where a browser does not report it (plain http under a name), the Origin
 * must be the requested address. A request with neither header comes from no browser.
 */
function isCrossSite({ method, headers }: Head): boolean {
  if (harmless.has(method)) return false;
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site !== "same-origin" && site !== "none";
  const origin = headers.get("origin");
  if (origin === null) return false;
  // The same rule as Next's for server actions: a proxy in front knows the requested host name.
  const host = headers.get("x-forwarded-host")?.split(",")[0]?.trim() || headers.get("host");
  return !URL.canParse(origin) || new URL(origin).host !== host?.toLowerCase();
}

/** Decides for whom a request is, and whether it is answered at all. */
export function judgeRequest(head: Head, rules: HostRules): Judgement {
  if (!methods.has(head.method)) return "unknown-method";
  if (isSignedCall(head)) return "engine";
  if (!isKnownHost(head.headers.get("host"), rules)) return "unknown-host";
  return isCrossSite(head) ? "cross-site" : "ours";
}

const answer = (status: number, text: string, headers: Record<string, string> = {}) =>
  new Response(text, {
    status,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-store",
      ...headers,
    },
  });

/** The answer to a request that is not for us, or null. */
export function refusalOf(judgement: Judgement, head: Head): Response | null {
  if (judgement === "unknown-host") return misdirected(head.headers.get("host"));
  if (judgement === "cross-site") return crossSite();
  if (judgement === "unknown-method") {
    return answer(405, "Reelpress has no such method.\n", { allow: [...methods].join(", ") });
  }
  return null;
}

function misdirected(host: string | null): Response {
  const name = hostName(host) ?? "?";
  return answer(
    421,
    `Reelpress does not answer under the name "${name}": it is meant for this computer only.
Open it as http://127.0.0.1 with its port. If your team reaches it under this name, the admin
adds it to REELPRESS_HOSTS (for example REELPRESS_HOSTS=${name}) and starts Reelpress again.

Reelpress 不接受通过“${name}”访问：它仅供本机使用。请用 http://127.0.0.1 加端口打开；
如果团队确实通过该名称访问，请管理员把它加入 REELPRESS_HOSTS 后重新启动。
`,
  );
}

function crossSite(): Response {
  return answer(
    403,
    `Reelpress takes this from its own pages only, and a page of another site sent it. Open Reelpress
itself and do it there. Behind a proxy, let the proxy pass the Host header on (or X-Forwarded-Host).

Reelpress 只接受来自自己页面的请求，而此请求来自其他网站。请打开 Reelpress 后在其中操作；
如果前面有代理，请让代理传递 Host（或 X-Forwarded-Host）请求头。
`,
  );
}
