import "server-only";
import type { Asker } from "./read-asker";

/** Wrong passwords in a row before the one who tries waits, and how long: longer each time. */
const triesAtOnce = 5;
const firstWaitMs = 60_000;
const longestWaitMs = 3_600_000;
/** An address that has been quiet for as long is forgotten. */
const forgottenMs = 24 * 3_600_000;
/** Who has more addresses than this to try from begins to fall out of memory, oldest first. */
const keptCount = 10_000;
/** Through one proxy come many people: all of them together may be wrong so many times more often. */
const behindProxy = 20;

type Tries = { wrong: number; shutUntil: number; last: number };

const holder = globalThis as { reelpressAdminTries?: Map<string, Tries> };
const all = () => (holder.reelpressAdminTries ??= new Map());

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

/** Whom a try is held against, and how often each may be wrong. A header names an address, and may lie. */
function accounts({ address, peer }: Asker): readonly (readonly [string, number])[] {
  const told = [bucketOf(address), triesAtOnce] as const;
  return address === peer ? [told] : [told, [`via ${peer}`, triesAtOnce * behindProxy]];
}

/** Whether this one has to wait before another password of theirs is looked at. */
export function mustWait(asker: Asker, now: number): boolean {
  return accounts(asker).some(([key]) => now < (all().get(key)?.shutUntil ?? 0));
}

/** Writes down a wrong password. */
export function countWrong(asker: Asker, now: number): void {
  for (const [key, allowed] of accounts(asker)) {
    const known = all().get(key);
    const tries =
      known && now - known.last < forgottenMs ? known : { wrong: 0, shutUntil: 0, last: now };
    tries.wrong += 1;
    tries.last = now;
    if (tries.wrong % allowed === 0) {
      const wait = firstWaitMs * 2 ** (tries.wrong / allowed - 1);
      tries.shutUntil = now + Math.min(wait, longestWaitMs);
    }
    // Put last: the oldest falls out first.
    all().delete(key);
    all().set(key, tries);
  }
  const oldest = all().size > keptCount ? all().keys().next().value : undefined;
  if (oldest !== undefined) all().delete(oldest);
}

/** The right password: this one may err anew. What others do through the same proxy stays counted. */
export function forgetWrong(asker: Asker): void {
  all().delete(bucketOf(asker.address));
}
