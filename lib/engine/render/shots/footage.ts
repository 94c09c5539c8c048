import { framesPerSecond } from "@/lib/engine/plan/arithmetic/frames";
import type { MediaFacts } from "@/lib/engine/plan/facts";
import type { Sources } from "../render-options";

/** What a cut list must know about a source. */
export type Footage = {
  /** The source is an animated still. */
  moves: boolean;
  /** Frames a second at which it is prepared when it is played at another speed. */
  framesPerSecond: number;
};

/** What a cut list takes for a source of which nothing is known. */
export const plainFootage: Footage = { moves: false, framesPerSecond };

/** More frames than a camera usually takes are not all prepared. */
const mostFramesPerSecond = 60.5;
/** The average of a film that pauses says little about its livelier parts, so that it is sampled more finely. */
const fewestFramesPerSecond = 20;

/**
 * The rate at which every frame of a source is a frame of its prepared shot: its own. Of more than 60
 * frames a second a whole part is taken, and of few each is repeated.
 */
export function retimedRate({ framesPerSecond: own }: Pick<MediaFacts, "framesPerSecond">): number {
  if (!Number.isFinite(own) || own <= 0) return framesPerSecond;
  if (own > mostFramesPerSecond) return own / Math.ceil(own / mostFramesPerSecond);
  return own * Math.ceil(fewestFramesPerSecond / own);
}

/** Tells a cut list about the sources of a clip. */
export function footageOf(sources: Sources): (mediaId: string) => Footage {
  return (mediaId) => {
    const facts = sources.get(mediaId)?.facts;
    if (facts === undefined) return plainFootage;
    return { moves: facts.moving !== undefined, framesPerSecond: retimedRate(facts) };
  };
}
