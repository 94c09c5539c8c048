/** What a video reached: how often it was shown, and how often somebody acted. */
export type VideoResult = { level: string; views: number; clicks: number };

export type LevelResult = {
  level: string;
  videos: number;
  views: number;
  clicks: number;
  /** Clicks per view, 0 to 1; null without views. */
  rate: number | null;
  /** Where the rate lies in 95 of 100 such tests; null when there is too little to say. */
  interval: [number, number] | null;
};

export type Verdict =
  /** `lead`: how much better at least, as a difference of rates. */
  | { kind: "winner"; level: string; lead: number }
  /** The difference may be chance. */
  | { kind: "open" }
  /** Fewer than two videos, or no views, on some level. */
  | { kind: "not-enough"; levels: string[] };

/** Videos differ by more than their levels do, so a level needs several: with one nothing can be told apart. */
const fewestVideos = 2;
const fewestClicks = 5;

/**
 * Compares the levels of one factor. The unit is the video, not the view: views of one video rise and fall
 * together, so counting them singly would find winners in noise. Rate and variance are those of a ratio
 * estimator over clusters (Cochran, Sampling Techniques, 3rd ed., section 6.3); the interval uses Student's t.
 * @param tests how many factors the same videos are asked about: with each more, chance has one more try
 */
export function weighResults(
  results: readonly VideoResult[],
  tests = 1,
): {
  levels: LevelResult[];
  verdict: Verdict;
} {
  const names = [...new Set(results.map(({ level }) => level))];
  const measured = names.map((level) => ({
    level,
    ...measure(results.filter((result) => result.level === level)),
  }));
  const levels = measured.map(({ error: _error, freedom: _freedom, ...shown }) => shown);
  const thin = measured.filter(({ interval }) => interval === null).map(({ level }) => level);
  if (thin.length > 0 || measured.length < 2) {
    return { levels, verdict: { kind: "not-enough", levels: thin } };
  }
  const [best, ...others] = measured.toSorted((one, other) => (other.rate ?? 0) - (one.rate ?? 0));
  if (!best) return { levels, verdict: { kind: "open" } };
  // Bonferroni: the best is compared with each of the others.
  const chance = 0.05 / others.length / tests;
  const leads = others.map((other) => {
    const spread = Math.hypot(best.error, other.error);
    const freedom = Math.min(best.freedom, other.freedom);
    return (best.rate ?? 0) - (other.rate ?? 0) - tQuantile(1 - chance / 2, freedom) * spread;
  });
  const lead = Math.min(...leads);
  return {
    levels,
    verdict: lead > 0 ? { kind: "winner", level: best.level, lead } : { kind: "open" },
  };
}

type Measured = Omit<LevelResult, "level"> & { error: number; freedom: number };

function measure(videos: readonly VideoResult[]): Measured {
  const seen = videos.filter(({ views }) => views > 0);
  const views = seen.reduce((sum, video) => sum + video.views, 0);
  const clicks = seen.reduce((sum, video) => sum + video.clicks, 0);
  const count = seen.length;
  const rate = views > 0 ? clicks / views : null;
  const facts = { videos: count, views, clicks, rate };
  if (rate === null || count < fewestVideos || clicks < fewestClicks) {
    return { ...facts, interval: null, error: Number.NaN, freedom: 0 };
  }
  const mean = views / count;
  const squares = seen.reduce((sum, video) => sum + (video.clicks - rate * video.views) ** 2, 0);
  // Never less than the noise of the clicks themselves, which few equal videos would hide.
  const variance = Math.max(squares / (count - 1) / count / mean ** 2, (rate * (1 - rate)) / views);
  const error = Math.sqrt(variance);
  const half = tQuantile(0.975, count - 1) * error;
  const interval: [number, number] = [Math.max(0, rate - half), Math.min(1, rate + half)];
  return { ...facts, interval, error, freedom: count - 1 };
}

/**
 * Quantile of Student's t, by bisection of its distribution function.
 * @param probability 0.5 to 1
 */
export function tQuantile(probability: number, freedom: number): number {
  let low = 0;
  let high = 1;
  while (tDistribution(high, freedom) < probability) high *= 2;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (tDistribution(middle, freedom) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The finite sums of Abramowitz and Stegun, 26.7.3 and 26.7.4, for a whole number of degrees. */
function tDistribution(t: number, freedom: number): number {
  const angle = Math.atan2(t, Math.sqrt(freedom));
  const cosine = Math.cos(angle) ** 2;
  const odd = freedom % 2 === 1;
  let term = odd ? Math.cos(angle) : 1;
  let sum = freedom === 1 ? 0 : term;
  for (let at = odd ? 3 : 2; at <= freedom - 2; at += 2) {
    term *= ((at - 1) / at) * cosine;
    sum += term;
  }
  const inside = odd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
  return 0.5 + inside / 2;
}
