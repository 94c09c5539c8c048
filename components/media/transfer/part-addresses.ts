import { AppError } from "@/lib/base/pure/errors";

/** The number of addresses in one request. */
const batch = 16;
/** An address that expires sooner than this is fetched again before it is used. */
const spareMs = 60_000;

type Signed = { parts: { number: number; url: string }[]; expiresSeconds: number };

/** Caches signed addresses of parts, fetches several at once, and fetches expiring addresses again. */
export function createPartAddresses(
  sign: (numbers: number[]) => Promise<Signed>,
  now: () => number = Date.now,
) {
  const known = new Map<number, { url: string; until: number }>();
  let asking: Promise<void> | undefined;

  const fresh = (number: number) => {
    const address = known.get(number);
    return address && address.until - now() > spareMs ? address.url : null;
  };

  async function ask(number: number, wanted: readonly number[]): Promise<void> {
    const next = wanted.filter((each) => each > number && !fresh(each)).slice(0, batch - 1);
    const requestedAt = now();
    const { parts, expiresSeconds } = await sign([number, ...next]);
    for (const part of parts) {
      known.set(part.number, { url: part.url, until: requestedAt + expiresSeconds * 1000 });
    }
  }

  return {
    /** The address of a part; also fetches the addresses of the following parts in `wanted`. */
    async of(number: number, wanted: readonly number[]): Promise<string> {
      // Workers that ask at the same time share one request.
      while (asking && !fresh(number)) await asking.catch(() => undefined);
      const ready = fresh(number);
      if (ready) return ready;
      asking = ask(number, wanted).finally(() => {
        asking = undefined;
      });
      await asking;
      const given = known.get(number);
      if (!given) throw new AppError("unexpected", `part ${number} was given no address`);
      return given.url;
    },
    forget: (number: number) => void known.delete(number),
  };
}
