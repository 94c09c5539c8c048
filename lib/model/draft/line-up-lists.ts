import { isSame } from "./json-value";
import { type ItemIdentity, matchItems } from "./match-items";

/** One item of a merged list as each side has it; undefined: not there. */
export type LinedUp = { base: unknown; mine: unknown; theirs: unknown };

type Lists = { base: readonly unknown[]; mine: readonly unknown[]; theirs: readonly unknown[] };

type Entry = LinedUp & { isNew: boolean };

/**
 * The items of a merged list, in order. An item that one side removed and the other left alone is not in
 * it. The order is mine, unless only the other side moved something. What the other side added stands
 * after the item that it follows there.
 */
export function lineUpLists(lists: Lists, identity: ItemIdentity): LinedUp[] {
  const { base, mine, theirs } = lists;
  const ofMine = matchItems(base, mine, identity);
  const ofTheirs = matchItems(base, theirs, identity);
  const leads = isMoved(ofTheirs) && !isMoved(ofMine);
  const [first, second] = leads ? [theirs, mine] : [mine, theirs];
  const [ofFirst, ofSecond] = leads ? [ofTheirs, ofMine] : [ofMine, ofTheirs];
  const entry = (old: unknown, a: unknown, b: unknown, isNew: boolean): Entry =>
    leads ? { base: old, mine: b, theirs: a, isNew } : { base: old, mine: a, theirs: b, isNew };

  const entries: Entry[] = [];
  /** The entry of each item of the second list that has one. */
  const placed = new Map<number, Entry>();
  const place = (at: number, made: Entry) => {
    placed.set(at, made);
    return made;
  };
  for (const [at, item] of first.entries()) {
    const of = ofFirst[at] ?? null;
    if (of === null) {
      const twin = second.findIndex(
        (other, index) => ofSecond[index] === null && !placed.has(index) && isSame(other, item),
      );
      const made = entry(undefined, item, second[twin], true);
      entries.push(twin < 0 ? made : place(twin, made));
      continue;
    }
    const other = ofSecond.indexOf(of);
    if (other >= 0) entries.push(place(other, entry(base[of], item, second[other], false)));
    else if (!isSame(item, base[of])) entries.push(entry(base[of], item, undefined, false));
  }
  let last = -1;
  for (const [at, item] of second.entries()) {
    const there = placed.get(at);
    if (there) {
      last = entries.indexOf(there);
      continue;
    }
    const of = ofSecond[at] ?? null;
    // The other side removed it.
    if (of !== null && isSame(item, base[of])) continue;
    let next = last + 1;
    while (entries[next]?.isNew) next++;
    const old = of === null ? undefined : base[of];
    entries.splice(next, 0, entry(old, undefined, item, of === null));
    last = next;
  }
  return entries.map(({ base: old, mine: m, theirs: t }) => ({ base: old, mine: m, theirs: t }));
}

/** Whether the items that are still there stand in another order than in the base. */
function isMoved(found: readonly (number | null)[]): boolean {
  const known = found.filter((of) => of !== null);
  return known.some((of, index) => index > 0 && of < (known[index - 1] ?? -1));
}
