import { AppError } from "@/lib/base/pure/errors";

/** A stream of random draws, determined by its seed and labels alone. */
export type Random = {
  /** In [0, 1). */
  fraction(): number;
  /** Whole number in [0, below). */
  integer(below: number): number;
  pick<T>(list: readonly T[]): T;
  /** A shuffled copy (Fisher-Yates). */
  shuffle<T>(list: readonly T[]): T[];
};

/** 128 bits of hash. Source: cyrb128 by bryc, public domain (github.com/bryc/code). */
function hash128(text: string): [number, number, number, number] {
  let a = 1779033703;
  let b = 3144134277;
  let c = 1013904242;
  let d = 2773480762;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = b ^ Math.imul(a ^ code, 597399067);
    b = c ^ Math.imul(b ^ code, 2869860233);
    c = d ^ Math.imul(c ^ code, 951274213);
    d = a ^ Math.imul(d ^ code, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  const mixed = a ^ b ^ c ^ d;
  return [mixed >>> 0, (b ^ mixed) >>> 0, (c ^ mixed) >>> 0, (d ^ mixed) >>> 0];
}

/** 32 bits per call. Source: sfc32 of PractRand by Chris Doty-Humphrey. */
function sfc32(state: [number, number, number, number]): () => number {
  let [a, b, c, d] = state;
  return () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
}

/**
 * The only randomness of the planner. The same seed and labels give the same stream on every
 * machine (integer arithmetic only). Other labels give an independent stream.
 */
export function random(seed: string, ...labels: ReadonlyArray<string | number>): Random {
  const next = sfc32(hash128(JSON.stringify([seed, ...labels])));
  for (let round = 0; round < 12; round += 1) next();
  const fraction = () => next() / 4294967296;
  const integer = (below: number) => Math.floor(fraction() * below);
  return {
    fraction,
    integer,
    pick: <T>(list: readonly T[]): T => {
      if (list.length === 0) throw new AppError("unexpected", "drawn from an empty list");
      return list[integer(list.length)] as T;
    },
    shuffle: <T>(list: readonly T[]): T[] => {
      const copy = [...list];
      for (let last = copy.length - 1; last > 0; last -= 1) {
        const other = integer(last + 1);
        [copy[last], copy[other]] = [copy[other] as T, copy[last] as T];
      }
      return copy;
    },
  };
}
