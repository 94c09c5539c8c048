import { flags } from "@/lib/engine/exec/flags";
import type { MediaFacts } from "@/lib/engine/plan/facts";
import { pictureOf, readPictures } from "@/lib/engine/probe/source/read-from";
import { demuxerOf, seconds, sourceInput } from "@/lib/engine/probe/source/source-input";
import { smallSize } from "./small-frame";

export type LookedAtFacts = Pick<
  MediaFacts,
  | "kind"
  | "formatName"
  | "pictureStream"
  | "framesPerSecond"
  | "durationSeconds"
  | "keyGapSeconds"
  | "bars"
>;

const mostFramesPerSecond = 30.5;
const fewestFramesPerSecond = 10;
/** Longer films are looked at up to here. */
const longestSeconds = 12 * 3600;

/**
 * Frames per second that the analysis looks at: the source's own, so that a cut is found to the frame,
 * or a whole part of them when they are more than 30.
 */
export function rateOf({ framesPerSecond }: Pick<MediaFacts, "framesPerSecond">): number {
  const own = Number.isFinite(framesPerSecond) && framesPerSecond > 0 ? framesPerSecond : 25;
  return Math.max(fewestFramesPerSecond, own / Math.ceil(own / mostFramesPerSecond));
}

/** The number of frames of a source at that rate; a file that lies about its length gives no more. */
export function frameCountOf(facts: LookedAtFacts): number {
  if (facts.kind !== "video") return 1;
  const seconds = Math.min(longestSeconds, Math.max(0, facts.durationSeconds));
  return Math.max(1, Math.ceil(seconds * rateOf(facts)));
}

/**
 * Decodes a picture once and writes its small frames to stdout (see `small-frame.ts`). Edges are measured
 * once per second, on a picture of at most 640 px, where blur still shows.
 * @param firstFrame the frame, counted at the rate, that is written first
 */
export function pictureArgs(
  file: string,
  facts: LookedAtFacts,
  threads: number,
  firstFrame = 0,
): string[] {
  const { width, height, edgeHeight } = smallSize;
  const isVideo = facts.kind === "video";
  const atRate = (rate: string) => (isVideo ? `fps=${rate}:start_time=0,` : "");
  const squeezed = (to: number) => `scale=${width}:${to}:flags=area:out_range=tv,format=yuv420p`;
  const before = flags(`-threads ${threads}`);
  const reading =
    firstFrame === 0
      ? {
          args: sourceInput(file, demuxerOf(facts.formatName), { before }),
          leadSeconds: 0,
        }
      : readPictures(file, facts, { fromSeconds: firstFrame / rateOf(facts), before });
  const moved = reading.leadSeconds === 0 ? "" : `setpts=PTS-${seconds(reading.leadSeconds)}/TB,`;
  const graph = [
    `${firstFrame === 0 ? "" : "settb=1/1000000,"}${moved}split[picture][edges]`,
    `[picture]${atRate(rateOf(facts).toFixed(6))}${squeezed(height)},pad=${width}:${height + edgeHeight}:0:0[small]`,
    `[edges]${atRate("1")}scale='min(640,iw)':-2:flags=fast_bilinear,format=gray,sobel,${squeezed(edgeHeight)}[strip]`,
    `[small][strip]overlay=0:${height}:format=yuv420`,
  ];
  return [
    ...flags("-v error -nostdin"),
    ...reading.args,
    "-map",
    pictureOf(0, facts),
    ...flags("-an -sn -dn -vf"),
    graph.join(";"),
    ...flags(
      `-frames:v ${Math.max(1, frameCountOf(facts) - firstFrame)} -pix_fmt yuv420p -flush_packets 0 -f rawvideo pipe:1`,
    ),
  ];
}
