import { BlockList, isIP } from "node:net";

type Family = "ipv4" | "ipv6";

/**
 * IPv4 ranges that are not on the public internet: this host, private networks, carrier NAT (which
 * includes Alibaba Cloud's metadata service 100.100.100.200), link-local (other clouds' metadata),
 * documentation, benchmarks, multicast, reserved. Source: IANA special-purpose address registries.
 */
const special4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
];

/** IANA assigns public IPv6 addresses only within 2000::/3. */
const public6 = ["2000::/3"];
/** Ranges within it that are not public: protocol assignments, documentation, 6to4. */
const special6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"];

/** Reads `10.1.0.0/16`, `127.0.0.1`, `fd00::/8`; null when the text has another form. */
function readRange(range: string): { address: string; prefix: number; family: Family } | null {
  const [address = "", bits, ...rest] = range.split("/");
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return null;
  const width = version === 4 ? 32 : 128;
  if (bits !== undefined && !/^\d{1,3}$/.test(bits)) return null;
  const prefix = bits === undefined ? width : Number(bits);
  return prefix > width ? null : { address, prefix, family: version === 4 ? "ipv4" : "ipv6" };
}

function toList(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const read = readRange(range);
    if (!read) throw new Error(`"${range}" is no range of addresses`);
    list.addSubnet(read.address, read.prefix, read.family);
  }
  return list;
}

/** `::ffff:7f00:1` → `127.0.0.1`: an IPv4-mapped IPv6 address is judged as an IPv4 address. */
function unmapped(address: string): { address: string; family: Family } | null {
  const bare = address.replace(/^\[|\]$/g, "").replace(/%.*$/, "");
  const version = isIP(bare);
  if (version === 0) return null;
  if (version === 4) return { address: bare, family: "ipv4" };
  // The URL parser normalises every form: lower case, shortened, the last 32 bits in hex.
  const canonical = new URL(`http://[${bare}]/`).hostname.slice(1, -1);
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(canonical);
  if (!mapped) return { address: canonical, family: "ipv6" };
  const [high, low] = [mapped[1], mapped[2]].map((part) => Number.parseInt(part ?? "0", 16));
  const parts = [(high ?? 0) >> 8, (high ?? 0) & 255, (low ?? 0) >> 8, (low ?? 0) & 255];
  return { address: parts.join("."), family: "ipv4" };
}

const special = { ipv4: toList(special4), ipv6: toList(special6) };
const given6 = toList(public6);

/**
 * Decides which addresses callbacks may go to: those of the public internet, and those in `allowed`,
 * which the operator lists (`10.1.0.0/16`, `127.0.0.1`).
 * @throws Error on a range that cannot be read
 */
export function createAddressRule(allowed: readonly string[]): (address: string) => boolean {
  const extra = toList(allowed);
  return (given) => {
    const read = unmapped(given);
    if (!read) return false;
    const { address, family } = read;
    if (extra.check(address, family)) return true;
    if (special[family].check(address, family)) return false;
    return family === "ipv4" || given6.check(address, family);
  };
}
