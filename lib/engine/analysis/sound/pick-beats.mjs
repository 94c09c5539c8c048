/** Low, middle and high band: the drum tells most about the beat. */
const bandWeights = [2, 1, 1];
/** Windows in which the tempo is taken as steady, in seconds. */
const windowSeconds = 12;
const stepSeconds = 4;
/** Beats a minute. */
const slowest = 60;
const fastest = 200;
const usual = 120;
const spreadOctaves = 0.9;
/** How like itself, one beat later, music with a beat is (1 would be a copy). Speech and rallies reach 0.16. */
const steady = 0.2;
/** Windows belong together when their tempos differ by less than this share. */
const sameTempo = 0.05;
/** How much a beat wants to keep its distance. Source: Ellis 2007, "Beat tracking by dynamic programming". */
const tightness = 100;

/**
 * The beats of music, where a steady tempo is heard for at least a window.
 * @param {readonly Float32Array[]} bands what begins in each band, per frame
 * @param {number} framesPerSecond
 * @returns {number[]} the frames of the beats, in order
 */
export function pickBeats(bands, framesPerSecond) {
  const onsets = joinBands(bands, framesPerSecond);
  const runs = steadyRuns(tempos(onsets, framesPerSecond));
  return runs.flatMap(({ from, to, lag }) =>
    trackBeats(onsets.subarray(from, to), lag).map((beat) => from + beat),
  );
}

/**
 * One curve of all bands, as large in soft passages as in loud ones.
 * @param {readonly Float32Array[]} bands @param {number} framesPerSecond
 */
function joinBands(bands, framesPerSecond) {
  const length = bands[0]?.length ?? 0;
  const joined = new Float32Array(length);
  const reach = Math.round((windowSeconds / 2) * framesPerSecond);
  for (const [band, strengths] of bands.entries()) {
    const means = runningMean(strengths, reach);
    const weight = bandWeights[band] ?? 1;
    for (let t = 0; t < length; t += 1) {
      joined[t] = (joined[t] ?? 0) + (weight * (strengths[t] ?? 0)) / Math.max(1e-3, means[t] ?? 0);
    }
  }
  const means = runningMean(joined, reach);
  return joined.map((strength, t) => Math.max(0, strength - (means[t] ?? 0)));
}

/** @param {Float32Array} values @param {number} reach */
function runningMean(values, reach) {
  const sums = new Float64Array(values.length + 1);
  for (let t = 0; t < values.length; t += 1) sums[t + 1] = (sums[t] ?? 0) + (values[t] ?? 0);
  return values.map((_, t) => {
    const from = Math.max(0, t - reach);
    const to = Math.min(values.length, t + reach);
    return ((sums[to] ?? 0) - (sums[from] ?? 0)) / Math.max(1, to - from);
  });
}

/**
 * The tempo of each window, as frames from beat to beat; null where there is none.
 * @param {Float32Array} onsets @param {number} framesPerSecond
 */
function tempos(onsets, framesPerSecond) {
  const size = Math.round(windowSeconds * framesPerSecond);
  const step = Math.round(stepSeconds * framesPerSecond);
  const windows = [];
  for (let from = 0; from === 0 || from + size <= onsets.length; from += step) {
    const heard = onsets.subarray(from, from + size);
    windows.push({ from, to: from + heard.length, lag: lagOf(heard, framesPerSecond) });
  }
  const last = windows.at(-1);
  if (last) last.to = onsets.length;
  return windows;
}

/** @param {Float32Array} onsets @param {number} framesPerSecond */
function lagOf(onsets, framesPerSecond) {
  const shortest = Math.round((framesPerSecond * 60) / fastest);
  const longest = Math.round((framesPerSecond * 60) / slowest);
  if (onsets.length < 4 * longest) return null;
  const mean = onsets.reduce((sum, one) => sum + one, 0) / onsets.length;
  const centred = onsets.map((one) => one - mean);
  const energy = likeness(centred, 0);
  let best = { lag: 0, score: 0, alike: 0 };
  for (let lag = shortest; lag <= longest; lag += 1) {
    const alike = likeness(centred, lag) / Math.max(1e-9, energy);
    const octaves = Math.log2((60 * framesPerSecond) / lag / usual) / spreadOctaves;
    const score = alike * Math.exp(-0.5 * octaves * octaves);
    if (score > best.score) best = { lag, score, alike };
  }
  return best.alike >= steady ? best.lag : null;
}

/** @param {Float32Array} values @param {number} lag */
function likeness(values, lag) {
  let sum = 0;
  for (let t = lag; t < values.length; t += 1) sum += (values[t] ?? 0) * (values[t - lag] ?? 0);
  return sum / Math.max(1, values.length - lag);
}

/**
 * Windows that follow each other in one tempo become one run.
 * @param {{ from: number, to: number, lag: number | null }[]} windows
 */
function steadyRuns(windows) {
  /** @type {{ from: number, to: number, lag: number }[]} */
  const runs = [];
  for (const { from, to, lag } of windows) {
    if (lag === null) continue;
    const run = runs.at(-1);
    const continues = run && from <= run.to && Math.abs(lag / run.lag - 1) < sameTempo;
    if (continues) run.to = to;
    else runs.push({ from: Math.max(from, run?.to ?? 0), to, lag });
  }
  return runs;
}

/**
 * The chain of beats with the strongest onsets whose distances stay near the tempo.
 * @param {Float32Array} onsets @param {number} lag
 */
function trackBeats(onsets, lag) {
  const length = onsets.length;
  const scores = new Float32Array(length);
  const links = new Int32Array(length).fill(-1);
  const deviation = Math.sqrt(onsets.reduce((sum, one) => sum + one * one, 0) / length) || 1;
  for (let t = 0; t < length; t += 1) {
    let most = 0;
    for (let p = Math.max(0, t - 2 * lag); p <= t - Math.round(lag / 2); p += 1) {
      const score = (scores[p] ?? 0) - tightness * Math.log((t - p) / lag) ** 2;
      if (score <= most) continue;
      most = score;
      links[t] = p;
    }
    scores[t] = (onsets[t] ?? 0) / deviation + most;
  }
  let at = length - 1;
  for (let t = Math.max(0, length - lag); t < length; t += 1) {
    if ((scores[t] ?? 0) > (scores[at] ?? 0)) at = t;
  }
  const beats = [];
  for (; at >= 0; at = links[at] ?? -1) beats.push(at);
  return beats.reverse();
}
