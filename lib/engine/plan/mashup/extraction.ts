import type { ExtractedHighlight } from "@/lib/ims/schema/answers/smart-handle";
import { framesNear, toSeconds } from "../arithmetic/frames";
import { atOnce } from "../run-steps";
import type { Strategy } from "../strategy/strategy";
import { extractHighlights } from "./extract-highlights";
import { energyIn, type Ground } from "./find-edges";
import { asChosen } from "../length/as-chosen";
import { pickOf } from "./chosen-shots";
import { type MashupSource, type Stretch, stretchFrames } from "./mashup-source";
import { type Grounds, prepareGrounds } from "./prepare-grounds";

export type ExtractionRequest = {
  /** What `prepareSteps` made of the sources; made here when absent. */
  prepared?: Grounds;
  sources: readonly MashupSource[];
  count: number;
  clipSeconds: number;
};

/** How many clips an extraction makes: fewer than wished when the sources hold no more of that length. */
export function extractedCount(
  durations: readonly number[],
  { count, clipSeconds }: Pick<ExtractionRequest, "count" | "clipSeconds">,
): number {
  const room = durations.reduce(
    (sum, seconds) => sum + Math.max(1, Math.floor(seconds / clipSeconds)),
    0,
  );
  return Math.min(count, room);
}

/** Whatever the search left open is filled with equal parts of the sources: something is shown in any case. */
function filledUp(
  found: readonly Stretch[],
  grounds: readonly Ground[],
  count: number,
  frames: number,
): Stretch[] {
  const parts = grounds.flatMap(({ showable }, source) =>
    Array.from({ length: Math.max(1, Math.floor(showable.length / frames)) }, (_, part) => ({
      source,
      from: part * frames,
      to: Math.min(showable.length, (part + 1) * frames),
    })),
  );
  const isApart = (part: Stretch) =>
    found.every((one) => one.source !== part.source || one.to <= part.from || one.from >= part.to);
  const apart = parts.filter(isApart);
  return [...found, ...apart, ...parts].slice(0, count);
}

/** The highlights of media, the best first, and the strategy by which each becomes a clip of its own. */
export function extractionOf(request: ExtractionRequest): {
  highlights: ExtractedHighlight[];
  strategy: Strategy;
} {
  const { sources, count, clipSeconds, prepared = prepareGrounds(sources) } = request;
  const { grounds } = prepared;
  const frames = framesNear(clipSeconds);
  const found = extractHighlights(grounds, count, frames);
  const stretches = filledUp(found, grounds, count, frames);
  const meanOf = (one: Stretch) =>
    energyIn(grounds[one.source] as Ground, one.from, one.to) / stretchFrames(one);
  const best = Math.max(1e-9, ...stretches.map(meanOf));
  const highlights = stretches.map((one) => ({
    MediaId: (sources[one.source] as MashupSource).media.mediaId,
    StartTime: toSeconds(one.from),
    EndTime: toSeconds(one.to),
    Score: Math.round(1000 * Math.max(0, meanOf(one) / best)) / 1000,
  }));
  const strategy: Strategy = {
    script: { mode: "none" },
    lengthOf: () => asChosen,
    choose: ({ order }) => {
      const pick = pickOf(stretches[order.draw] as Stretch, sources);
      return atOnce({ picks: [pick], warnings: new Set(), targetFrames: pick.frames });
    },
  };
  return { highlights, strategy };
}
