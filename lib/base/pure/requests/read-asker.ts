import { type HostRules, hostName, isLoopback } from "./known-host";

/**
 * The sender of a request: the address under which tries are counted, and whether the sender sits at
 * this computer.
 */
export type Asker = {
  /** The address of the connection; behind a proxy, the last address that the proxy names. */
  address: string;
  /** The address of the connection itself, also behind a proxy. */
  peer: string;
  isLocal: boolean;
};

/** A request as Node has read it, before anybody has written to its headers. */
export type ReceivedHead = {
  headers: Readonly<Record<string, string | string[] | undefined>>;
  httpVersion: string;
  peer: string | undefined;
};

/**
 * Names of headers that proxies, balancers and tunnels add and no browser sends: `X-Forwarded-For`,
 * `X-Real-IP`, `CF-Connecting-IP`, `True-Client-IP`, `Fly-Client-IP`, `X-Amzn-Trace-Id`, `X-Envoy-…`,
 * `Tailscale-User-Login`. Patterns instead of a list, because other proxies use other names.
 */
const makers =
  "forwarded|original|originating|proxy|proxyuser|wl|remote|real|client|cluster|true|envoy|amzn?|azure|" +
  "appengine|arr|vercel|nf|akamai|cloud|cloudfront|cf|cdn|fly|fastly|edge|varnish|haproxy|nginx|traefik|" +
  "tailscale|incap|sucuri|ngrok|b3|request|correlation";
const proxyHeaders = [
  new RegExp(`^(x[-_])?(${makers})([-_]|$)`),
  /^(x-)?(via|traceparent|max-forwards)$/,
  /^x-(host|scheme|proto|port)$/,
  /^front-end-https$/,
  /[-_]ip$/,
];

/** HTTP/1.0 is a sign too: proxies use it towards the servers behind them, browsers do not. */
function camesThroughProxy({ headers, httpVersion }: ReceivedHead): boolean {
  return (
    httpVersion !== "1.1" ||
    Object.keys(headers).some((name) => proxyHeaders.some((kind) => kind.test(name)))
  );
}

/** The address that the nearest proxy added: the last one, because each proxy appends to the list. */
function forwardedAddress(headers: ReceivedHead["headers"]): string | null {
  const given = headers["x-forwarded-for"] ?? headers["x-real-ip"];
  const last = (Array.isArray(given) ? given.join(",") : given)?.split(",").at(-1)?.trim();
  return last && last.length <= 64 ? last : null;
}

/** `rules.names`: `REELPRESS_HOSTS`. A program that others reach by a name has no person sitting at it. */
export function readAsker(head: ReceivedHead, { listensOn, names }: HostRules): Asker {
  const peer = head.peer ?? "?";
  const { host } = head.headers;
  const name = hostName(typeof host === "string" ? host : null);
  const isLocal =
    isLoopback(peer) &&
    isLoopback(listensOn) &&
    names.length === 0 &&
    name !== null &&
    isLoopback(name) &&
    !camesThroughProxy(head);
  return { address: forwardedAddress(head.headers) ?? peer, peer, isLocal };
}
