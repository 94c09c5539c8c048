import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import type { Asker } from "../pure/requests/read-asker";

/** Wrong passwords in a row before the sender has to wait, and for how long: longer each time. */
const triesAtOnce = 5;
const firstWaitMs = 60_000;
const longestWaitMs = 3_600_000;
/** An address is forgotten after this time without a try. */
const forgottenMs = 24 * 3_600_000;
/** At most this many addresses are remembered; the oldest is forgotten first. */
const keptCount = 10_000;
/** All senders behind one proxy (real or claimed) together may err this many times more often. */
const behindProxy = 10;

/** `known`: the right password came from here, so what others do through the same proxy does not count. */
type Tries = { wrong: number; shutUntil: number; last: number; known: boolean };

const all = oncePerProcess("password tries", () => new Map<string, Tries>());

/** A household or a server has a whole /64 of IPv6 addresses: they count as one. */
function bucketOf(address: string): string {
  if (!address.includes(":") || /^::ffff:\d/i.test(address)) return address;
  const [head = "", tail] = address.toLowerCase().split("::");
  const left = head.split(":").filter(Boolean);
  const right = (tail ?? "").split(":").filter(Boolean);
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0");
  const groups = [...left, ...zeros, ...right].slice(0, 4);
  return `${groups.map((group) => group.replace(/^0+(?=.)/, "")).join(":")}::/64`;
}

/**
 * The key under which a try is counted. A header names an address, and may lie. So the address counts
 * only together with the connection that brought it: whoever forges an address cannot lock out its
 * owner.
 */
const ownKey = ({ address, peer }: Asker) =>
  address === peer ? bucketOf(peer) : `${bucketOf(address)} by ${bucketOf(peer)}`;

/**
 * The key of all tries that come by one connection with an address in a header, for a proxy that passes
 * on forged addresses.
 */
const sharedKey = ({ address, peer }: Asker) => (address === peer ? null : `by ${bucketOf(peer)}`);

/** Whether this sender has to wait before their next password is checked. */
export function mustWait(asker: Asker, now: number): boolean {
  const own = all.get(ownKey(asker));
  if (own && now < own.shutUntil) return true;
  const shared = sharedKey(asker);
  return shared !== null && !own?.known && now < (all.get(shared)?.shutUntil ?? 0);
}

/** Records a wrong password. */
export function countWrong(asker: Asker, now: number): void {
  count(ownKey(asker), triesAtOnce, now);
  const shared = sharedKey(asker);
  if (shared !== null) count(shared, triesAtOnce * behindProxy, now);
}

function count(key: string, allowed: number, now: number): void {
  const kept = all.get(key);
  const tries =
    kept && now - kept.last < forgottenMs
      ? kept
      : { wrong: 0, shutUntil: 0, last: now, known: false };
  tries.wrong += 1;
  tries.last = now;
  if (tries.wrong % allowed === 0) {
    const wait = firstWaitMs * 2 ** (tries.wrong / allowed - 1);
    tries.shutUntil = now + Math.min(wait, longestWaitMs);
  }
  keep(key, tries);
}

/** Records the right password: the sender's count begins again. */
export function forgetWrong(asker: Asker, now: number): void {
  keep(ownKey(asker), { wrong: 0, shutUntil: 0, last: now, known: true });
}

/** Moved to the end, so that the oldest entry is dropped first. */
function keep(key: string, tries: Tries): void {
  all.delete(key);
  all.set(key, tries);
  const oldest = all.size > keptCount ? all.keys().next().value : undefined;
  if (oldest !== undefined) all.delete(oldest);
}
