import "server-only";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { flags } from "@/lib/engine/exec/flags";
import type { MediaFacts } from "@/lib/engine/plan/facts";
import { pictureOf } from "@/lib/engine/probe/source/read-from";
import {
  demuxerOf,
  seconds,
  sourceInput,
  uprightFilters,
} from "@/lib/engine/probe/source/source-input";
import { createWipeFinder, wipeSize } from "./wipe-finder";

type Picture = { file: string; facts: MediaFacts };

/** Frames that are looked at in a second; a wipe stands still for a fifth of a second at least. */
const rate = 12.5;
const limits = { memoryBytes: 3 * 1024 ** 3 };
const frameBytes = wipeSize.width * wipeSize.height;

function smallArgs({ file, facts }: Picture, filters: readonly string[], end: readonly string[]) {
  const { width, height } = wipeSize;
  return [
    ...flags("-v error -nostdin"),
    ...sourceInput(file, demuxerOf(facts.formatName), { before: flags("-threads 1") }),
    "-map",
    pictureOf(0, facts),
    "-vf",
    [...filters, ...uprightFilters(facts), `scale=${width}:${height}:flags=area,format=gray`].join(
      ",",
    ),
    ...end,
    ...flags("-f rawvideo pipe:1"),
  ];
}

async function smallStill(still: Picture, signal: AbortSignal): Promise<Uint8Array> {
  const { stdout } = await runProgram(ffmpegPath(), smallArgs(still, [], flags("-frames:v 1")), {
    signal,
    limits,
    deadlineMs: 60_000,
    stdout: "binary",
  });
  return stdout;
}

/**
 * When one of the stills fills the picture of a video: the wipe with which a broadcast goes over to a
 * replay and back. Decodes the video once, at a small size.
 * @returns stretches in seconds of the video, in order
 * @throws AppError of `runProgram`
 */
export async function findWipes(
  video: Picture,
  stills: readonly Picture[],
  signal: AbortSignal,
): Promise<{ fromSeconds: number; toSeconds: number }[]> {
  const wanted = await Promise.all(stills.map((still) => smallStill(still, signal)));
  const finder = createWipeFinder(wanted, rate);
  const { durationSeconds } = video.facts;
  let rest: Buffer = Buffer.alloc(0);
  const end = ["-an", "-sn", "-dn", "-t", seconds(durationSeconds + 1)];
  await runProgram(ffmpegPath(), smallArgs(video, [`fps=${rate}:start_time=0`], end), {
    signal,
    limits,
    niceness: 10,
    deadlineMs: 120_000 + durationSeconds * 4_000,
    onStdoutBytes(part) {
      rest = rest.length === 0 ? part : Buffer.concat([rest, part]);
      let at = 0;
      for (; at + frameBytes <= rest.length; at += frameBytes) {
        finder.push(rest.subarray(at, at + frameBytes));
      }
      rest = Buffer.from(rest.subarray(at));
    },
  });
  return finder.end();
}
