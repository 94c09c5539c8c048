import { isObject, isSame } from "./json-value";

/** How the items of a list are told apart. */
export type ItemIdentity = {
  /** What names an item; null where nothing does. */
  key: (item: unknown) => string | null;
  /** An item with another key is another item, never the same one changed. */
  strict: boolean;
};

/** What is alike of two items, from 0 to 1. */
function alikeness(one: unknown, other: unknown): number {
  if (typeof one === "string" && typeof other === "string") return alikeTexts(one, other);
  if (isObject(one) && isObject(other)) {
    const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
    const same = keys.filter((key) => isSame(one[key], other[key]));
    return keys.length === 0 ? 1 : same.length / keys.length;
  }
  if (!Array.isArray(one) || !Array.isArray(other)) return 0;
  const most = Math.max(one.length, other.length);
  return most === 0 ? 1 : one.filter((cell, index) => isSame(cell, other[index])).length / most;
}

function alikeTexts(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  return shorter === 0 ? 0 : (start + end) / Math.max(one.length, other.length);
}

const isBlank = (item: unknown): boolean => typeof item === "string" && item.trim() === "";

/**
 * For each item of `side`, the index in `base` of the item that it was; null for a new one. Items are
 * the same when they are equal (in order, then anywhere), when they have the same key, or when they
 * stand between the same neighbours: then one was changed into the other.
 */
export function matchItems(
  base: readonly unknown[],
  side: readonly unknown[],
  identity: ItemIdentity,
): (number | null)[] {
  const found: (number | null)[] = side.map(() => null);
  const free = new Set(base.keys());
  const take = (at: number, of: number) => {
    found[at] = of;
    free.delete(of);
  };
  for (const [at, of] of equalInOrder(base, side)) take(at, of);
  const pairAnywhere = (isOne: (item: unknown, candidate: unknown) => boolean) => {
    for (const [at, item] of side.entries()) {
      if (found[at] !== null) continue;
      const of = [...free].find((index) => isOne(item, base[index]));
      if (of !== undefined) take(at, of);
    }
  };
  pairAnywhere(isSame);
  pairAnywhere((item, candidate) => {
    const key = identity.key(item);
    return key !== null && key === identity.key(candidate);
  });
  if (!identity.strict) pairChanged({ base, side, found, free, take });
  return found;
}

/** Pairs of equal items that stand in the same order on both sides: the longest such row. */
function equalInOrder(base: readonly unknown[], side: readonly unknown[]): [number, number][] {
  let start = 0;
  while (start < base.length && start < side.length && isSame(base[start], side[start])) start++;
  let end = 0;
  const most = Math.min(base.length, side.length) - start;
  while (end < most && isSame(base.at(-1 - end), side.at(-1 - end))) end++;
  const pairs: [number, number][] = [];
  for (let at = 0; at < start; at++) pairs.push([at, at]);
  const inBase = base.slice(start, base.length - end);
  const inSide = side.slice(start, side.length - end);
  for (const [at, of] of longestCommon(inBase, inSide)) pairs.push([at + start, of + start]);
  for (let back = 1; back <= end; back++) pairs.push([side.length - back, base.length - back]);
  return pairs;
}

function longestCommon(base: readonly unknown[], side: readonly unknown[]): [number, number][] {
  const texts = (list: readonly unknown[]) => list.map((item) => JSON.stringify(item));
  const [a, b] = [texts(base), texts(side)];
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const same = a[i] === b[j];
      lengths[i * width + j] = same ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([j++, i++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

type Matching = {
  base: readonly unknown[];
  side: readonly unknown[];
  found: (number | null)[];
  free: ReadonlySet<number>;
  take: (at: number, of: number) => void;
};

/** Pairs what stands between the same neighbours: all in order when they are as many, else the alike. */
function pairChanged({ base, side, found, free, take }: Matching): void {
  let at = 0;
  while (at < side.length) {
    if (found[at] !== null) {
      at++;
      continue;
    }
    const from = at;
    while (at < side.length && found[at] === null) at++;
    const after = from === 0 ? -1 : (found[from - 1] ?? -1);
    const before = at === side.length ? base.length : (found[at] ?? base.length);
    const old = [...free].filter((of) => of > after && of < before && !isBlank(base[of]));
    const fresh = Array.from({ length: at - from }, (_, index) => from + index);
    if (old.length === fresh.length) {
      for (const [nth, of] of old.entries()) take(fresh[nth] ?? from, of);
      continue;
    }
    for (const index of fresh) {
      const of = old.find((one) => free.has(one) && alikeness(base[one], side[index]) >= 0.5);
      if (of !== undefined) take(index, of);
    }
  }
}
