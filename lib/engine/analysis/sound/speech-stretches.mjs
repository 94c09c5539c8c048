/** Somebody begins to speak above the first and stops below the second. Source: Silero VAD, its defaults. */
const begins = 0.5;
const ends = 0.35;
/** Shorter gaps are breaths within a word group; shorter stretches are no speech. In seconds. */
const shortestGap = 0.15;
const shortestSpeech = 0.25;

/**
 * The stretches in which somebody speaks.
 * @param {readonly number[]} probabilities per frame @param {number} frameSeconds
 * @returns {[fromSeconds: number, toSeconds: number][]}
 */
export function speechStretches(probabilities, frameSeconds) {
  /** @type {[number, number][]} */
  const stretches = [];
  /** @type {number | null} */
  let since = null;
  const close = (/** @type {number} */ at) => {
    if (since === null) return;
    const last = stretches.at(-1);
    if (last && since * frameSeconds - last[1] < shortestGap) last[1] = at * frameSeconds;
    else stretches.push([since * frameSeconds, at * frameSeconds]);
    since = null;
  };
  for (const [at, probability] of probabilities.entries()) {
    if (since === null && probability >= begins) since = at;
    else if (since !== null && probability < ends) close(at);
  }
  close(probabilities.length);
  return stretches.filter(([from, to]) => to - from >= shortestSpeech);
}
