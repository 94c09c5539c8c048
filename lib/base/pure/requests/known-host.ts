/** The settings of the environment that the check of a host needs. */
export type HostRules = {
  /** Where the app listens: `HOST`. */
  listensOn: string;
  /** `REELPRESS_HOSTS`: names by which people reach the app. A leading `*.` takes all below it. */
  names: readonly string[];
};

/** `Reelpress.example.com:3000` -> `reelpress.example.com`; `[::1]:3000` -> `::1`. Null when it is none. */
export function hostName(host: string | null): string | null {
  const match = /^(?:\[([0-9a-f:.]+)\]|([^:/\s[\]]+))(?::\d{1,5})?$/i.exec(host ?? "");
  const name = (match?.[1] ?? match?.[2])?.toLowerCase().replace(/\.$/, "");
  return name || null;
}

/** `127.0.0.0/8`, `::1` and the names that always mean them. Source: RFC 6761, 6.3. */
export function isLoopback(name: string): boolean {
  return (
    name === "localhost" ||
    name.endsWith(".localhost") ||
    name === "::1" ||
    /^(::ffff:)?127(\.\d{1,3}){3}$/.test(name)
  );
}

const isAddress = (name: string) => /^\d{1,3}(\.\d{1,3}){3}$/.test(name) || name.includes(":");

/**
 * Whether a request may be meant for this program. A page of another site can make its own host name
 * point to this computer (DNS rebinding) and so read pages without a login; `Host` then still has the
 * name of that site. An address in digits cannot be such a name. On a wider network the names are not
 * known unless they were listed, and then the check is left out.
 */
export function isKnownHost(host: string | null, { listensOn, names }: HostRules): boolean {
  const name = hostName(host);
  if (name === null) return false;
  if (isLoopback(name) || isAddress(name)) return true;
  if (names.length === 0) return !isLoopback(listensOn);
  return names.some((known) =>
    known.startsWith("*.") ? name.endsWith(known.slice(1)) : name === known,
  );
}

/** `a.example.com, *.example.org` as a list. */
export function readHostNames(text: string | undefined): string[] {
  return (text ?? "")
    .split(/[\s,]+/)
    .map((name) => name.toLowerCase())
    .filter(Boolean);
}
