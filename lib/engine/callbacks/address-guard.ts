import "server-only";
import { lookup as systemLookup } from "node:dns/promises";
import { isIP } from "node:net";
import { createAddressRule } from "./network-ranges";

/** A network address that a host name resolves to. */
export type Resolved = { address: string; family: 4 | 6 };
export type Lookup = (hostname: string) => Promise<Resolved[]>;

export type Guarded =
  | { ok: true; addresses: readonly [Resolved, ...Resolved[]] }
  | { ok: false; reason: "private-address" | "unknown-host"; message: string };

/** Why nothing must be sent to an address; `reason` is a code that an interface can translate. */
export type AddressProblem = { message: string; reason?: "private-address" };

/** Decides which addresses may receive callbacks. */
export type AddressGuard = {
  /**
   * The checked network addresses of a URL's host. A connection must use these without resolving the
   * name again, because the name may resolve to another address a moment later.
   */
  resolve: (url: URL) => Promise<Guarded>;
  /**
   * Why events must not be sent to an address, or null. A name that cannot be resolved at the moment
   * passes, because it is checked again at every delivery.
   */
  problem: (address: string) => Promise<AddressProblem | null>;
};

/** Longest time that a submit waits for a name server; the delivery resolves the name again. */
const patienceMs = 3_000;

async function systemResolve(hostname: string): Promise<Resolved[]> {
  const found = await systemLookup(hostname, { all: true, verbatim: true });
  return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
}

const privateMessage =
  "it leads into a private network; use a public address, or list the network in REELPRESS_CALLBACK_ALLOW_PRIVATE";

export function createAddressGuard(options: {
  /** Private ranges that may receive callbacks all the same. */
  allowed: readonly string[];
  lookup?: Lookup;
}): AddressGuard {
  const mayCall = createAddressRule(options.allowed);
  const lookup = options.lookup ?? systemResolve;

  async function resolve(url: URL): Promise<Guarded> {
    const hostname = url.hostname.replace(/^\[|\]$/g, "");
    const version = isIP(hostname);
    // A literal address is not resolved, so it must be checked here.
    const found: Resolved[] =
      version === 0
        ? await lookup(hostname).catch(() => [])
        : [{ address: hostname, family: version === 6 ? 6 : 4 }];
    const [first, ...others] = found;
    if (!first) {
      return { ok: false, reason: "unknown-host", message: `the name ${hostname} is not known` };
    }
    if (!found.every(({ address }) => mayCall(address))) {
      return { ok: false, reason: "private-address", message: privateMessage };
    }
    return { ok: true, addresses: [first, ...others] };
  }

  return {
    resolve,
    async problem(address) {
      if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) {
        return { message: "write an address that begins with http:// or https://" };
      }
      const url = new URL(address);
      if (url.username || url.password) {
        const message =
          "an address must not hold a user name or password; set an AuthKey with SetEventCallback and check the signature";
        return { message };
      }
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<null>((done) => {
        timer = setTimeout(() => done(null), patienceMs);
      });
      const guarded = await Promise.race([resolve(url), late]);
      clearTimeout(timer);
      if (!guarded || guarded.ok || guarded.reason === "unknown-host") return null;
      return { message: guarded.message, reason: guarded.reason };
    },
  };
}
