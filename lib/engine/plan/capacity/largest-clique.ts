/** A set of numbers from 0 as bits. */
type Bits = Uint32Array;

const wordsFor = (count: number) => Math.ceil(count / 32);
const add = (bits: Bits, at: number) => {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
};
const remove = (bits: Bits, at: number) => {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) & ~(1 << (at & 31));
};
const both = (one: Bits, other: Bits) => one.map((word, at) => word & (other[at] ?? 0));

function* members(bits: Bits): Generator<number> {
  for (const [at, word] of bits.entries()) {
    for (let rest = word; rest !== 0; rest &= rest - 1) {
      yield at * 32 + 31 - Math.clz32(rest & -rest);
    }
  }
}

/** Vertices so that each is followed by such that need no more colours, and how many they need up to it. */
function coloured(candidates: Bits, edges: readonly Bits[]): { vertex: number; colours: number }[] {
  const list: { vertex: number; colours: number }[] = [];
  const left = candidates.slice();
  for (let colours = 1; left.some((word) => word !== 0); colours += 1) {
    const open = left.slice();
    for (const vertex of members(left)) {
      if (((open[vertex >>> 5] ?? 0) & (1 << (vertex & 31))) === 0) continue;
      list.push({ vertex, colours });
      remove(left, vertex);
      (edges[vertex] as Bits).forEach((word, at) => {
        open[at] = (open[at] ?? 0) & ~word;
      });
    }
  }
  return list;
}

/** How many of `count` things stand in a row without two of a kind beside each other. */
export function inRow(count: number, kinds: ReadonlyMap<string, number>): number {
  const most = Math.max(0, ...kinds.values());
  return Math.min(count, 2 * (count - most) + 1);
}

/**
 * The most vertices that are all joined to each other. Branch and bound with colours (Tomita and Seki,
 * 2003). `isExact` is false when more than `steps` were needed; then the best that was found is given.
 * `kindOf`: vertices of one kind must not be neighbours in a row of the chosen ones, so of a kind with more than
 * half of them some are left out.
 */
export function largestClique(
  count: number,
  areJoined: (one: number, other: number) => boolean,
  steps: number,
  kindOf?: (vertex: number) => string,
): { size: number; isExact: boolean } {
  const words = wordsFor(count);
  const edges = Array.from({ length: count }, () => new Uint32Array(words));
  const all = new Uint32Array(words);
  for (let one = 0; one < count; one += 1) {
    add(all, one);
    for (let other = 0; other < one; other += 1) {
      if (!areJoined(one, other)) continue;
      add(edges[one] as Bits, other);
      add(edges[other] as Bits, one);
    }
  }
  let size = 0;
  let left = steps;
  const kinds = new Map<string, number>();
  const tell = (vertex: number, by: number) => {
    const kind = kindOf?.(vertex);
    if (kind !== undefined) kinds.set(kind, (kinds.get(kind) ?? 0) + by);
  };
  const grow = (candidates: Bits, chosen: number): void => {
    left -= 1;
    const order = coloured(candidates, edges);
    for (const { vertex, colours } of order.reverse()) {
      if (left <= 0 || chosen + colours <= size) return;
      tell(vertex, 1);
      size = Math.max(size, inRow(chosen + 1, kinds));
      grow(both(candidates, edges[vertex] as Bits), chosen + 1);
      tell(vertex, -1);
      remove(candidates, vertex);
    }
  };
  grow(all, 0);
  return { size, isExact: left > 0 };
}
