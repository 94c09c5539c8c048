/** Grey pictures are compared at this size. */
export const wipeSize = { width: 64, height: 36 } as const;

/** A logo that fills the picture is at least so much alike; other pictures of a match reach 0.5. */
const leastAlike = 0.8;
/** Frames that are alike belong to one wipe when less than this passes between them. */
const gapSeconds = 0.8;

/** A picture as differences from its mean, scaled to length 1; null for a plain one, which is like nothing. */
function normalised(grey: Uint8Array): Float32Array | null {
  const mean = grey.reduce((sum, one) => sum + one, 0) / grey.length;
  const centred = Float32Array.from(grey, (one) => one - mean);
  const length = Math.sqrt(centred.reduce((sum, one) => sum + one * one, 0));
  // Less than one level of contrast is noise.
  if (length < Math.sqrt(grey.length)) return null;
  return centred.map((one) => one / length);
}

function likeness(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/**
 * Finds the stretches in which one of the stills fills the picture, by normalised cross-correlation:
 * brightness and contrast do not matter. Frames are pushed in order.
 * @param rate frames per second
 */
export function createWipeFinder(stills: readonly Uint8Array[], rate: number) {
  const wanted = stills.flatMap((still) => normalised(still) ?? []);
  const wipes: { fromSeconds: number; toSeconds: number }[] = [];
  let count = 0;
  return {
    push(grey: Uint8Array): void {
      const atSeconds = count / rate;
      count += 1;
      const frame = normalised(grey);
      if (!frame || !wanted.some((still) => likeness(frame, still) >= leastAlike)) return;
      const last = wipes.at(-1);
      const toSeconds = atSeconds + 1 / rate;
      if (last && atSeconds - last.toSeconds < gapSeconds) last.toSeconds = toSeconds;
      else wipes.push({ fromSeconds: atSeconds, toSeconds });
    },
    end: () => wipes,
  };
}
