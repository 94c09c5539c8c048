import { z } from "zod";

/** A stretch of a file that a finished video shows; `video` is a name for that video among all. */
const shownStretchSchema = z.object({
  video: z.string(),
  fromSeconds: z.number(),
  toSeconds: z.number(),
});
export type ShownStretch = z.infer<typeof shownStretchSchema>;
export const shownStretchesSchema = z.array(shownStretchSchema);

type Stretch = { fromSeconds: number; toSeconds: number };
export type UsedShot<S extends Stretch = Stretch> = { shot: S; number: number; videos: number };

/** A shot counts as shown when so much of it is seen; a cut that lies a few frames off does not count. */
const leastSeconds = 0.3;

const together = (one: Stretch, other: Stretch) =>
  Math.min(one.toSeconds, other.toSeconds) - Math.max(one.fromSeconds, other.fromSeconds);

/** In how many videos each shot of a file is seen: at least 0.3 s of it, or half of a shorter one. */
export function usesOfShots<S extends Stretch>(
  shots: readonly S[],
  shown: readonly ShownStretch[],
): UsedShot<S>[] {
  return shots.map((shot, at) => {
    const least = Math.min(leastSeconds, (shot.toSeconds - shot.fromSeconds) / 2);
    const videos = new Set(
      shown.filter((each) => together(shot, each) >= least).map(({ video }) => video),
    );
    return { shot, number: at + 1, videos: videos.size };
  });
}

/**
 * A file in stretches, for one of which no shots are known: cut wherever what is shown begins or ends. Cuts that lie nearer
 * together than 0.3 s are one.
 */
export function stretchesOf(shown: readonly ShownStretch[], durationSeconds: number): Stretch[] {
  const edges = shown
    .flatMap(({ fromSeconds, toSeconds }) => [fromSeconds, toSeconds])
    .filter((edge) => edge > leastSeconds && edge < durationSeconds - leastSeconds)
    .sort((one, other) => one - other);
  const cuts = [0];
  for (const edge of edges) if (edge - (cuts.at(-1) ?? 0) >= leastSeconds) cuts.push(edge);
  return cuts.map((from, at) => ({
    fromSeconds: from,
    toSeconds: cuts[at + 1] ?? durationSeconds,
  }));
}

/** So many are named as shown most. */
const mostNamed = 5;

/** The shots that the most videos show, in at least two; and those that none shows. */
export function overusedAndUnused<S extends Stretch>(
  uses: readonly UsedShot<S>[],
): { most: UsedShot<S>[]; never: UsedShot<S>[] } {
  const most = uses
    .filter(({ videos }) => videos > 1)
    .toSorted((one, other) => other.videos - one.videos || one.number - other.number)
    .slice(0, mostNamed);
  return { most, never: uses.filter(({ videos }) => videos === 0) };
}
