import { z } from "zod";
import type { MediaFacts } from "@/lib/engine/plan/facts";
import { isRolling } from "./film-cards";
import { type Probe, probeSchema, sizeSchema } from "./film-layout";
import { filmPictures, type Frames, sizeOf, wholePicture } from "./picture-args";
import type { TextReader } from "./text-reader";
import { withPictures } from "./with-pictures";

const longestSide = 1280;
const fineness = { longestSide: 800, lowestHeight: 10, mostBoxes: 60 };
/** Up to this length all frames are read in one go; in longer films ffmpeg seeks to each. */
const shortSeconds = 120;
/** The beginning and the end of a long film, where titles and credits are, are looked at more closely. */
const closeSeconds = 300;
const closeStep = 5;
const wideStep = 20;
/** Two frames by which rolling credits are told from a list. */
const rollSeconds = 0.48;
const listLines = 5;

export const probedSchema = z.object({
  probes: z.array(probeSchema),
  size: sizeSchema,
  stepSeconds: z.number(),
});
export type Probed = z.infer<typeof probedSchema>;

/** Reads whole frames here and there in a film, and whether their lines roll. */
export async function probeFilm(
  reader: TextReader,
  source: { file: string; facts: MediaFacts },
  onProgress: (atSeconds: number) => void,
): Promise<Probed> {
  const { facts } = source;
  const size = sizeOf(facts, wholePicture, longestSide);
  const read = (frames: Frames) =>
    withPictures(
      (tableOf) => filmPictures(source, { part: wholePicture, frames, size }, tableOf),
      (pictures) => reader.read(pictures, fineness),
    );
  const probes: Probe[] = [];
  for (const frames of probedFrames(facts.durationSeconds)) {
    const found = await read(frames);
    for (const [index, lines] of found.entries()) {
      probes.push({ atSeconds: frames.fromSeconds + index / frames.framesPerSecond, lines });
    }
    onProgress(frames.fromSeconds);
  }
  for (const probe of probes) {
    if (probe.lines.length < listLines) continue;
    const framesPerSecond = 1 / rollSeconds;
    const [, next = []] = await read({ fromSeconds: probe.atSeconds, framesPerSecond, count: 2 });
    probe.rolls = isRolling(probe.lines, next);
  }
  return { probes, size, stepSeconds: stepOf(facts.durationSeconds) };
}

/** Distance of the frames of a film, in its middle. */
export function stepOf(durationSeconds: number): number {
  if (durationSeconds <= shortSeconds) return Math.max(0.5, Math.min(4, durationSeconds / 8));
  return Math.min(wideStep, Math.max(4, durationSeconds / 60));
}

/** The frames that are looked at, in order. */
export function probedFrames(durationSeconds: number): Frames[] {
  const step = stepOf(durationSeconds);
  if (durationSeconds <= shortSeconds) {
    const fromSeconds = step / 2;
    const count = Math.max(1, Math.floor((durationSeconds - fromSeconds) / step + 1e-6));
    return [
      { fromSeconds: Math.min(fromSeconds, durationSeconds / 2), framesPerSecond: 1 / step, count },
    ];
  }
  const frames: Frames[] = [];
  for (let at = step / 4; at < durationSeconds; ) {
    frames.push({ fromSeconds: at, framesPerSecond: 1, count: 1 });
    const isClose = at < closeSeconds || at > durationSeconds - closeSeconds;
    at += isClose ? Math.min(closeStep, step) : step;
  }
  return frames;
}
