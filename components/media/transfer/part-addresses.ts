import { AppError } from "@/lib/base/pure/errors";

/** Addresses asked for in one question. */
const batch = 16;
/** An address that has less than this to live is asked for anew before it is used. */
const spareMs = 60_000;

type Signed = { parts: { number: number; url: string }[]; expiresSeconds: number };

/** Keeps signed addresses of parts, asks for several at once, and anew for those that grow old. */
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
    const askedAt = now();
    const { parts, expiresSeconds } = await sign([number, ...next]);
    for (const part of parts) {
      known.set(part.number, { url: part.url, until: askedAt + expiresSeconds * 1000 });
    }
  }

  return {
    /** Address of a part; asks for those of the following `wanted` ones along with it. */
    async of(number: number, wanted: readonly number[]): Promise<string> {
      // Workers that ask at the same time wait for one answer.
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
