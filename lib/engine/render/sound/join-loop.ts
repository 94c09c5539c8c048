/** Most samples of the end and of the beginning that are compared: half a second at 48 kHz. */
export const longestJoin = 24_000;
/** Most samples of the end that may be dropped to bring both into phase: a period of 20 Hz. */
const mostShift = 2_400;

/** One channel of interleaved stereo. */
function mono(stereo: Float32Array, step: number): Float32Array {
  const result = new Float32Array(Math.floor(stereo.length / 2 / step));
  for (let index = 0; index < result.length; index += 1) {
    const at = index * step * 2;
    result[index] = ((stereo[at] ?? 0) + (stereo[at + 1] ?? 0)) / 2;
  }
  return result;
}

/** Correlation of two stretches: 1 in phase, 0 unrelated, -1 in opposite phase. */
function likeness(one: Float32Array, from: number, other: Float32Array, count: number): number {
  let product = 0;
  let first = 0;
  let second = 0;
  for (let index = 0; index < count; index += 1) {
    const a = one[from + index] ?? 0;
    const b = other[index] ?? 0;
    product += a * b;
    first += a * a;
    second += b * b;
  }
  const power = Math.sqrt(first * second);
  return power < 1e-9 ? 0 : product / power;
}

/**
 * Cross-fades the end of a sound into its beginning, both interleaved stereo of the same length. The
 * fade starts where both are most in phase, and its curves keep the power constant, so that neither a
 * click nor a dip is heard at the seam. `from`: the sample of `tail` from which `seam` replaces it.
 * After the seam the sound goes on in the beginning, behind as many samples as the seam has.
 */
export function joinLoop(
  tail: Float32Array,
  head: Float32Array,
): { from: number; seam: Float32Array } {
  const length = tail.length / 2;
  const shifts = Math.min(mostShift, Math.floor(length / 4));
  const count = length - shifts;
  const best = (step: number, positions: readonly number[]) => {
    const one = mono(tail, step);
    const other = mono(head, step);
    const alike = positions.map((position) =>
      likeness(one, Math.round(position / step), other, Math.floor(count / step)),
    );
    const most = Math.max(...alike);
    return { position: positions[alike.indexOf(most)] ?? 0, alike: most };
  };
  // A coarse search over every eighth sample, then an exact one around its result.
  const coarse = best(8, range(0, shifts, 8));
  const { position: from, alike } = best(
    1,
    range(coarse.position - 8, coarse.position + 8, 1, shifts),
  );
  const correlation = Math.max(0, alike);
  const seam = new Float32Array(count * 2);
  for (let index = 0; index < count; index += 1) {
    const angle = ((index + 0.5) / count) * (Math.PI / 2);
    const [falls, rises] = [Math.cos(angle), Math.sin(angle)];
    const even = 1 / Math.sqrt(1 + 2 * correlation * falls * rises);
    for (const side of [0, 1]) {
      const at = index * 2 + side;
      const old = tail[(from + index) * 2 + side] ?? 0;
      seam[at] = (old * falls + (head[at] ?? 0) * rises) * even;
    }
  }
  return { from, seam };
}

function range(first: number, last: number, step: number, most = last): number[] {
  const positions: number[] = [];
  for (let position = Math.max(0, first); position <= Math.min(last, most); position += step) {
    positions.push(position);
  }
  return positions;
}
