import type { Montage } from "@/lib/ims/schema/likeness/montage";
import { framesPerSecond } from "../arithmetic/frames";
import type { FittedShot } from "../length/fit-length";
import type { Pick } from "../shots/pick-shots";

/** What a video says and sounds like, before its shots are chosen. */
export type MontageWords = Omit<Montage, "shots">;

/** The shots of a plan as likeness compares them: the same as `toMontage` reads from its Timeline. */
export function montageOfPlan(
  picks: readonly Pick[],
  fitted: readonly FittedShot[],
  words: MontageWords,
): Montage {
  const shots = picks.flatMap(({ shot }, index) => {
    const fit = fitted[index];
    if (!fit) return [];
    const still = shot.media.kind === "image";
    const from = still ? 0 : shot.from;
    return [
      {
        source: shot.media.mediaId,
        still,
        fromSeconds: from / framesPerSecond,
        toSeconds: (from + (still ? fit.length : fit.used)) / framesPerSecond,
        shownSeconds: (fit.length - fit.overlap) / framesPerSecond,
      },
    ];
  });
  return { ...words, shots };
}
